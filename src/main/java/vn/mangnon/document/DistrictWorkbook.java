package vn.mangnon.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Ledgers;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;

/**
 * Everything that a city asks a district for, in one workbook: the figures by school, ward, level and year, how schools
 * stand to their obligations, and all the lines that the figures were counted from. Readers of counts alone get the
 * figures without the lines.
 */
@Service
public class DistrictWorkbook {

  public static final String TYPE = SummaryWorkbook.TYPE;

  /** How many thousands of lines take as long as a sheet of figures. */
  private static final long STEPS_OF_A_SHEET = 20;
  private static final int LINES_OF_A_STEP = 1_000;

  private final Summaries summaries;
  private final Ledgers ledgers;
  private final ComplianceSheets compliance;
  private final Schools schools;
  private final Periods periods;
  private final Programmes programmes;
  private final FilterWords words;
  private final Texts texts;
  private final Clock clock;
  private final Optional<String> application;

  /** @param application the address under which people open the application, such as https://mangnon.example.vn */
  DistrictWorkbook(
      Summaries summaries, Ledgers ledgers, ComplianceSheets compliance, Schools schools, Periods periods,
      Programmes programmes, FilterWords words, Texts texts, Clock clock,
      @Value("${mangnon.address:}") String application) {
    this.summaries = summaries;
    this.ledgers = ledgers;
    this.compliance = compliance;
    this.schools = schools;
    this.periods = periods;
    this.programmes = programmes;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
    this.application = Optional.of(application.strip().replaceAll("/+$", "")).filter(address -> !address.isEmpty());
  }

  public static String fileName(SummaryFilter filter, Locale locale) {
    return (locale.getLanguage().equals("en") ? "district-" : "so-lieu-")
        + filter.from() + "-" + filter.to() + ".xlsx";
  }

  /**
   * All sheets show one moment; by what {@code filter} breaks down is of no effect. The target is not closed.
   *
   * @throws Progress.Cancelled when {@code progress} calls it off; what was written so far is no workbook
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(Person person, SummaryFilter filter, Locale locale, OutputStream target, Progress progress)
      throws IOException {
    write(person, filter, locale, target, progress, LineSheet.MOST_LINES);
  }

  /** @param mostLines of one sheet */
  void write(
      Person person, SummaryFilter filter, Locale locale, OutputStream target, Progress progress, int mostLines)
      throws IOException {
    try (var workbook = new SXSSFWorkbook(SummaryWorkbook.ROWS_IN_MEMORY)) {
      var making = new Making(person, filter, locale, workbook, progress, mostLines);
      making.figures();
      making.compliance();
      making.lines();
      making.cover();
      new LineFile(workbook, making.lineSheets)
          .write(target, lines -> making.reached(making.sheetsDone * STEPS_OF_A_SHEET + lines / LINES_OF_A_STEP));
    }
  }

  /** One workbook while it is made. */
  private final class Making {

    private static final int FIGURE_SHEETS = 4;

    private final Person person;
    private final SummaryFilter filter;
    private final Locale locale;
    private final SXSSFWorkbook workbook;
    private final Progress progress;
    private final int mostLines;
    private final SheetStyles styles;
    private final SummaryCover cover;
    private final Map<UUID, School> known;
    private final Ledgers.Counts counts;
    private final boolean readsLines;
    private final Summary bySchoolAndYear;
    private final List<SummaryCover.Contents> contents = new ArrayList<>();
    private final List<LineSheet<?>> lineSheets = new ArrayList<>();
    private long sheetsDone;

    private Making(
        Person person, SummaryFilter filter, Locale locale, SXSSFWorkbook workbook, Progress progress, int mostLines) {
      this.person = person;
      this.filter = filter;
      this.locale = locale;
      this.workbook = workbook;
      this.progress = progress;
      this.mostLines = mostLines;
      styles = new SheetStyles(workbook);
      var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
      properties.setTitle(texts.get(locale, "document.title"));
      properties.setCreator(person.displayName());
      cover = new SummaryCover(workbook, styles, texts, locale);
      readsLines = !person.scope().equals(Scope.AGGREGATES);
      counts = readsLines ? ledgers.count(person, filter) : new Ledgers.Counts(0, 0, 0, 0);
      reached(0);
      known = schools.list(person.scope(), "").stream().collect(Collectors.toMap(School::id, Function.identity()));
      bySchoolAndYear = summaries.of(person.scope(), filter.by(Dimension.SCHOOL, Dimension.YEAR));
    }

    void figures() {
      var sheets = new FigureSheets(workbook, styles, texts, filter, locale, known, subtitle());
      sheets.schoolAndYear(bySchoolAndYear);
      figures("school-and-year", bySchoolAndYear);
      var byWard = summaries.of(person.scope(), filter.by(Dimension.WARD, Dimension.YEAR));
      sheets.wardAndYear(byWard);
      figures("ward-and-year", byWard);
      var byLevel = summaries.of(person.scope(), filter.by(Dimension.LEVEL, Dimension.YEAR));
      sheets.levelAndYear(byLevel);
      figures("level-and-year", byLevel);
      var byYear = summaries.of(person.scope(), filter.by(Dimension.YEAR));
      sheets.year(byYear);
      figures("year", byYear);
    }

    private void figures(String key, Summary summary) {
      contents.add(new SummaryCover.Contents(
          texts.get(locale, "document.sheet." + key), summary.rows().size(), holds(key)));
      sheetDone();
    }

    void compliance() {
      var sheet = new ComplianceSheet(workbook, styles, texts, locale, known);
      int rows = compliance.write(sheet, person, filter, locale, known);
      contents.add(new SummaryCover.Contents(sheet.name(), rows, holds("compliance")));
      sheetDone();
    }

    /** Their headings; the lines follow while the file is written. */
    void lines() {
      if (!readsLines) {
        return;
      }
      var names = periods.list().stream().collect(Collectors.toMap(Period::code, period -> period.label().in(locale)));
      var columns = new LineColumns(texts, locale, filter.calendar(), names, application, clock);
      add("activities", columns.activities(), counts.activities(), taker -> ledgers.eachActivity(person, filter, taker));
      add("trainings", columns.trainings(), counts.trainings(), taker -> ledgers.eachTraining(person, filter, taker));
      add("issues", columns.openIssues(), counts.openIssues(), taker -> ledgers.eachOpenIssue(person, filter, taker));
      add("numbers", columns.numbers(programmes.indicators()), counts.reports(),
          taker -> ledgers.eachReport(person, filter, taker));
    }

    private <L> void add(String key, List<LineColumn<L>> columns, long count, Consumer<Consumer<L>> lines) {
      var book = new LineSheet.Book(workbook, styles, texts, locale, subtitle() + " · " + holds(key), mostLines);
      var sheet = new LineSheet<>(book, key, columns, 1, count, lines);
      lineSheets.add(sheet);
      contents.add(new SummaryCover.Contents(sheet.name(), count, holds(key)));
    }

    void cover() {
      cover.write(bySchoolAndYear, person.displayName(), words.all(person.scope(), filter, locale), contents);
    }

    private String subtitle() {
      return words.subtitle(bySchoolAndYear, locale);
    }

    private String holds(String key) {
      return texts.get(locale, "document.holds." + key);
    }

    private void sheetDone() {
      sheetsDone++;
      reached(sheetsDone * STEPS_OF_A_SHEET);
    }

    private void reached(long done) {
      progress.reached(done, (FIGURE_SHEETS + 1) * STEPS_OF_A_SHEET + counts.sum() / LINES_OF_A_STEP);
    }
  }
}
