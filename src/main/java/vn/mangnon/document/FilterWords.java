package vn.mangnon.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;

/** What a filter counts, in the words of the reader. */
@Component
class FilterWords {

  private final Schools schools;
  private final Periods periods;
  private final Texts texts;

  FilterWords(Schools schools, Periods periods, Texts texts) {
    this.schools = schools;
    this.periods = periods;
    this.texts = texts;
  }

  /** In one line: the years, the moment, and which reports. */
  String subtitle(Summary summary, Locale locale) {
    return texts.get(locale, "document.subtitle",
        years(summary.filter(), locale), summary.asOf(),
        texts.get(locale, summary.filter().acceptedOnly() ? "document.approved" : "document.provisional"));
  }

  /** Each condition under the key of its name. */
  Map<String, String> all(Scope scope, SummaryFilter filter, Locale locale) {
    String all = texts.get(locale, "document.all");
    var words = new LinkedHashMap<String, String>();
    words.put("document.years", years(filter, locale));
    words.put("document.school", filter.school().map(id -> schools.find(scope, id).name())
        .orElse(scope instanceof Scope.Schools ? texts.get(locale, "document.own-schools") : all));
    words.put("document.ward", filter.ward()
        .map(id -> schools.wards(scope).stream().filter(ward -> ward.id().equals(id)).map(School.Ward::name)
            .findFirst().orElse(all))
        .orElse(all));
    words.put("document.level", filter.level().map(level -> texts.name(locale, level)).orElse(all));
    words.put("document.ownership", filter.ownership().map(owner -> texts.name(locale, owner)).orElse(all));
    words.put("document.period", filter.period().map(id -> periods.find(id).label().in(locale)).orElse(all));
    words.put("document.category", filter.category().map(category -> texts.name(locale, category)).orElse(all));
    words.put("document.reliability", texts.get(
        locale, filter.acceptedOnly() ? "document.approved-means" : "document.provisional-means"));
    return words;
  }

  private String years(SummaryFilter filter, Locale locale) {
    return switch (filter.calendar()) {
      case CALENDAR -> texts.get(locale, "document.years.calendar",
          String.valueOf(filter.from()), String.valueOf(filter.to()));
      case SCHOOL -> texts.get(locale, "document.years.school",
          new SchoolYear(filter.from()).label(), new SchoolYear(filter.to()).label());
    };
  }
}
