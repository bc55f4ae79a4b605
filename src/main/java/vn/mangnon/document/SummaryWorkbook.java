package vn.mangnon.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;

/** The summary by school and year as a workbook for the city, made from the figures that the screens show. */
@Service
public class SummaryWorkbook {

  public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static final int ROWS_IN_MEMORY = 200;

  private final Summaries summaries;
  private final Schools schools;
  private final FilterWords words;
  private final Texts texts;

  SummaryWorkbook(Summaries summaries, Schools schools, FilterWords words, Texts texts) {
    this.summaries = summaries;
    this.schools = schools;
    this.words = words;
    this.texts = texts;
  }

  public static String fileName(SummaryFilter filter, Locale locale) {
    return SummaryTable.fileName(filter, locale, "xlsx");
  }

  /** All sheets show one moment; by what {@code filter} breaks down is of no effect. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(Person person, SummaryFilter filter, Locale locale, OutputStream target) throws IOException {
    Scope scope = person.scope();
    var known = schools.list(scope, "").stream().collect(Collectors.toMap(School::id, school -> school));
    Summary bySchoolAndYear = summaries.of(scope, filter.by(Dimension.SCHOOL, Dimension.YEAR));
    try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.setCompressTempFiles(true);
      workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(texts.get(locale, "document.title"));
      workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(person.displayName());
      var styles = new SheetStyles(workbook);
      var sheets = new FigureSheets(
          workbook, styles, texts, filter, locale, known, words.subtitle(bySchoolAndYear, locale));
      new SummaryCover(workbook, styles, texts, locale)
          .write(bySchoolAndYear, person.displayName(), words.all(scope, filter, locale), List.of());
      sheets.schoolAndYear(bySchoolAndYear);
      sheets.year(summaries.of(scope, filter.by(Dimension.YEAR)));
      sheets.school(summaries.of(scope, filter.by(Dimension.SCHOOL)));
      sheets.ward(summaries.of(scope, filter.by(Dimension.WARD)));
      sheets.level(summaries.of(scope, filter.by(Dimension.LEVEL)));
      workbook.write(target);
    }
  }
}
