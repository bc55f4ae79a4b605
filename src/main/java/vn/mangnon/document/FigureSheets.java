package vn.mangnon.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.School;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** The sheets of figures of one workbook, each broken down in its own way. */
final class FigureSheets {

  private final SXSSFWorkbook workbook;
  private final SheetStyles styles;
  private final Texts texts;
  private final SummaryFilter filter;
  private final Locale locale;
  private final Map<UUID, School> known;
  private final String subtitle;

  /** @param known the schools that the reader may know, by id */
  FigureSheets(
      SXSSFWorkbook workbook, SheetStyles styles, Texts texts, SummaryFilter filter, Locale locale,
      Map<UUID, School> known, String subtitle) {
    this.workbook = workbook;
    this.styles = styles;
    this.texts = texts;
    this.filter = filter;
    this.locale = locale;
    this.known = known;
    this.subtitle = subtitle;
  }

  void schoolAndYear(Summary summary) {
    write("school-and-year", List.of(school(), year(), code(), level(), ward()), 2, summary);
  }

  void school(Summary summary) {
    write("school", List.of(school(), code(), level(), ward()), 1, summary);
  }

  void wardAndYear(Summary summary) {
    write("ward-and-year", List.of(wardOfRow(), year()), 2, summary);
  }

  void ward(Summary summary) {
    write("ward", List.of(wardOfRow()), 1, summary);
  }

  void levelAndYear(Summary summary) {
    write("level-and-year", List.of(levelOfRow(), year()), 2, summary);
  }

  void level(Summary summary) {
    write("level", List.of(levelOfRow()), 1, summary);
  }

  void year(Summary summary) {
    write("year", List.of(year()), 1, summary);
  }

  private void write(String name, List<FigureSheet.Label> labels, int frozen, Summary summary) {
    boolean ofYears = summary.filter().by().contains(Dimension.YEAR);
    new FigureSheet(workbook, styles, texts, locale, "document.sheet." + name, labels, frozen).write(
        texts.get(locale, "document.heading." + name), subtitle, summary,
        figure -> figure.addsOverYears() || !ofYears);
  }

  private FigureSheet.Label school() {
    return new FigureSheet.Label("document.school", 32, row -> row.school().map(Summary.Unit::name).orElse(null));
  }

  private FigureSheet.Label code() {
    return new FigureSheet.Label("document.school-code", 21, row -> row.school().map(Summary.Unit::code).orElse(null));
  }

  private FigureSheet.Label level() {
    return new FigureSheet.Label("document.level", 12, row -> of(row) == null ? null : texts.name(locale, of(row).level()));
  }

  private FigureSheet.Label levelOfRow() {
    return new FigureSheet.Label("document.level", 16, row -> row.level().map(one -> texts.name(locale, one)).orElse(null));
  }

  /** Where the school lies today. */
  private FigureSheet.Label ward() {
    return new FigureSheet.Label("document.ward", 17,
        row -> of(row) == null ? null : of(row).ward().map(School.Ward::name).orElse(null));
  }

  private FigureSheet.Label wardOfRow() {
    return new FigureSheet.Label("document.ward", 24, row -> row.ward().map(Summary.Unit::name).orElse(null));
  }

  private FigureSheet.Label year() {
    return new FigureSheet.Label(
        filter.calendar() == YearKind.SCHOOL ? "document.school-year" : "document.year", 11,
        row -> SummaryTable.year(row.year(), filter));
  }

  private @Nullable School of(Summary.Row row) {
    return row.school().map(Summary.Unit::id).map(known::get).orElse(null);
  }
}
