package vn.mangnon.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** The summary by school and year as a workbook for the city, made from the figures that the screens show. */
@Service
public class SummaryWorkbook {

  public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int ROWS_IN_MEMORY = 200;

  private final Summaries summaries;
  private final Schools schools;
  private final Periods periods;
  private final Texts texts;

  SummaryWorkbook(Summaries summaries, Schools schools, Periods periods, Texts texts) {
    this.summaries = summaries;
    this.schools = schools;
    this.periods = periods;
    this.texts = texts;
  }

  public static String fileName(SummaryFilter filter, Locale locale) {
    return SummaryTable.fileName(filter, locale, "xlsx");
  }

  /** All sheets show one moment; by what {@code filter} breaks down is of no effect. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(Person person, SummaryFilter filter, Locale locale, OutputStream target) throws IOException {
    Scope scope = person.scope();
    Map<UUID, School> known = schools.list(scope, "").stream()
        .collect(Collectors.toMap(School::id, school -> school));
    Summary bySchoolAndYear = summaries.of(scope, filter.by(Dimension.SCHOOL, Dimension.YEAR));
    try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.setCompressTempFiles(true);
      workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(texts.get(locale, "document.title"));
      workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(person.displayName());
      var styles = new SheetStyles(workbook);
      var sheets = new Sheets(workbook, styles, filter, locale, known, subtitle(bySchoolAndYear, locale));
      new SummaryCover(workbook, styles, texts, locale)
          .write(bySchoolAndYear, person.displayName(), inWords(scope, filter, locale));
      sheets.write("school-and-year", List.of(sheets.school(), sheets.year(), sheets.code(), sheets.level(), sheets.ward()),
          2, bySchoolAndYear);
      sheets.write("year", List.of(sheets.year()), 1, summaries.of(scope, filter.by(Dimension.YEAR)));
      sheets.write("school", List.of(sheets.school(), sheets.code(), sheets.level(), sheets.ward()), 1,
          summaries.of(scope, filter.by(Dimension.SCHOOL)));
      workbook.write(target);
    }
  }

  private String subtitle(Summary summary, Locale locale) {
    return texts.get(locale, "document.subtitle",
        years(summary.filter(), locale), summary.asOf(),
        texts.get(locale, summary.filter().acceptedOnly() ? "document.approved" : "document.provisional"));
  }

  private String years(SummaryFilter filter, Locale locale) {
    return switch (filter.calendar()) {
      case CALENDAR -> texts.get(locale, "document.years.calendar",
          String.valueOf(filter.from()), String.valueOf(filter.to()));
      case SCHOOL -> texts.get(locale, "document.years.school",
          new SchoolYear(filter.from()).label(), new SchoolYear(filter.to()).label());
    };
  }

  private Map<String, String> inWords(Scope scope, SummaryFilter filter, Locale locale) {
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
    words.put("document.period", filter.period().map(id -> periods.find(id).label().in(locale)).orElse(all));
    words.put("document.category", filter.category().map(category -> texts.name(locale, category)).orElse(all));
    words.put("document.reliability", texts.get(
        locale, filter.acceptedOnly() ? "document.approved-means" : "document.provisional-means"));
    return words;
  }

  /** The sheets of figures of one workbook. */
  private final class Sheets {

    private final SXSSFWorkbook workbook;
    private final SheetStyles styles;
    private final SummaryFilter filter;
    private final Locale locale;
    private final Map<UUID, School> known;
    private final String subtitle;

    private Sheets(
        SXSSFWorkbook workbook, SheetStyles styles, SummaryFilter filter, Locale locale, Map<UUID, School> known,
        String subtitle) {
      this.workbook = workbook;
      this.styles = styles;
      this.filter = filter;
      this.locale = locale;
      this.known = known;
      this.subtitle = subtitle;
    }

    void write(String name, List<FigureSheet.Label> labels, int frozen, Summary summary) {
      boolean ofYears = summary.filter().by().contains(Dimension.YEAR);
      new FigureSheet(workbook, styles, texts, locale, "document.sheet." + name, labels, frozen).write(
          texts.get(locale, "document.heading." + name), subtitle, summary,
          figure -> figure.addsOverYears() || !ofYears);
    }

    FigureSheet.Label school() {
      return new FigureSheet.Label("document.school", 32, row -> row.school().map(Summary.Unit::name).orElse(null));
    }

    FigureSheet.Label code() {
      return new FigureSheet.Label("document.school-code", 21, row -> row.school().map(Summary.Unit::code).orElse(null));
    }

    FigureSheet.Label level() {
      return new FigureSheet.Label("document.level", 12, row -> of(row) == null ? null : texts.name(locale, of(row).level()));
    }

    FigureSheet.Label ward() {
      return new FigureSheet.Label("document.ward", 17,
          row -> of(row) == null ? null : of(row).ward().map(School.Ward::name).orElse(null));
    }

    FigureSheet.Label year() {
      return new FigureSheet.Label(
          filter.calendar() == YearKind.SCHOOL ? "document.school-year" : "document.year", 11,
          row -> SummaryTable.year(row.year(), filter));
    }

    private @Nullable School of(Summary.Row row) {
      return row.school().map(Summary.Unit::id).map(known::get).orElse(null);
    }
  }
}
