package vn.mangnon.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.compliance.ComplianceFilter;
import vn.mangnon.compliance.ComplianceGrouping;
import vn.mangnon.compliance.CountedYear;
import vn.mangnon.compliance.Scores;
import vn.mangnon.organisation.School;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** Fills the matrix of schools and years, or of schools and periods where one year alone is looked at. */
@Component
class ComplianceSheets {

  private final Compliance compliance;
  private final Periods periods;
  private final Texts texts;

  ComplianceSheets(Compliance compliance, Periods periods, Texts texts) {
    this.compliance = compliance;
    this.periods = periods;
    this.texts = texts;
  }

  /** @return how many schools stand in it */
  int write(ComplianceSheet sheet, Person person, SummaryFilter filter, Locale locale, Map<UUID, School> known) {
    boolean byYear = filter.from() != filter.to();
    var scores = compliance.scores(
        person, of(filter), ComplianceGrouping.SCHOOL, byYear ? ComplianceGrouping.YEAR : ComplianceGrouping.PERIOD);
    var standings = new LinkedHashMap<UUID, ComplianceSheet.Standing>();
    for (Scores.Row row : scores.rows()) {
      var school = row.school().orElseThrow();
      if (wanted(filter, known.get(school.id()))) {
        standings.computeIfAbsent(school.id(), id ->
                new ComplianceSheet.Standing(id, school.code(), school.name(), new LinkedHashMap<>()))
            .scores().put(byYear ? String.valueOf(row.year().orElseThrow()) : row.period().orElseThrow(), row.score());
      }
    }
    var columns = byYear
        ? IntStream.rangeClosed(filter.from(), filter.to()).mapToObj(String::valueOf).toList()
        : periods.list().stream().map(Period::code)
            .filter(code -> standings.values().stream().anyMatch(one -> one.scores().containsKey(code)))
            .toList();
    sheet.write(
        texts.get(locale, "document.compliance.subtitle", scores.asOf()), columns,
        columns.stream().map(column -> heading(column, filter, locale)).toList(),
        List.copyOf(standings.values()), compliance.grading());
    return standings.size();
  }

  private static ComplianceFilter of(SummaryFilter filter) {
    return ComplianceFilter.everything()
        .years(filter.from(), filter.to())
        .calendar(switch (filter.calendar()) {
          case CALENDAR -> CountedYear.CALENDAR;
          case SCHOOL -> CountedYear.SCHOOL;
        })
        .school(filter.school()).ward(filter.ward()).level(filter.level()).period(filter.period());
  }

  /** Who runs a school is no condition of obligations. */
  private static boolean wanted(SummaryFilter filter, School school) {
    return filter.ownership().map(owner -> school != null && school.ownership() == owner).orElse(true);
  }

  private String heading(String column, SummaryFilter filter, Locale locale) {
    if (filter.from() != filter.to()) {
      return filter.calendar() == YearKind.SCHOOL ? new SchoolYear(Integer.parseInt(column)).label() : column;
    }
    return periods.list().stream().filter(period -> period.code().equals(column)).findFirst()
        .map(period -> period.label().in(locale)).orElse(column);
  }
}
