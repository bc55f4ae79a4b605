package vn.mangnon.document;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.document.OfficialDocument.Block;
import vn.mangnon.document.OfficialDocument.Closing;
import vn.mangnon.document.OfficialDocument.Column;
import vn.mangnon.document.OfficialDocument.Letterhead;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.shared.Texts;

/** A school's report upward as an official document, in the sections of the office's form. */
final class ReportDocument {

  private static final Locale LANGUAGE = Texts.VIETNAMESE;
  /** Of a table's width, in hundredths. */
  private static final int WHOLE = 100;

  private final Texts texts;
  private final Report report;
  private final ReportContent content;
  private final List<Indicator> indicators;
  private final List<Block> body = new ArrayList<>();

  private ReportDocument(Texts texts, Report report, ReportContent content, List<Indicator> indicators) {
    this.texts = texts;
    this.report = report;
    this.content = content;
    this.indicators = indicators;
  }

  /**
   * @param content of the revision that is shown
   * @param indicators of the form of its period
   * @param office that supervised the school on the day of the document
   */
  static OfficialDocument of(
      Texts texts, Report report, ReportContent content, List<Indicator> indicators, Optional<String> office) {
    return new ReportDocument(texts, report, content, indicators).document(office);
  }

  private OfficialDocument document(Optional<String> office) {
    var head = content.document();
    String addressee = office.orElseGet(() -> text("review.paper.office-unknown"));
    write();
    return new OfficialDocument(
        new Letterhead(
            capitals(addressee), capitals(report.school().name()), padded(shown(head.number())), shown(head.symbol()),
            shown(head.place()), Optional.ofNullable(head.date())),
        text("review.paper.type"), shown(head.subject()), Optional.of(text("review.paper.addressee", addressee)),
        head.basis().stream().map(this::basis).toList(), body,
        new Closing(
            joined("\n", content.signer().authority(), content.signer().post()), shown(content.signer().name()),
            content.recipients()),
        List.of());
  }

  private void write() {
    body.add(new Block.Text(text("review.paper.opening", report.school().name(), report.period().label(),
        report.period().windowFrom(), report.period().windowTo())));
    part("review.paper.1");
    heading("review.paper.1.1");
    communication();
    heading("review.paper.1.2");
    activities();
    trainings();
    part("review.paper.2");
    figures();
    part("review.paper.3");
    items(content.funding(), "review.paper.no-funding", this::funding);
    part("review.paper.4");
    heading("review.paper.4.1");
    items(content.strengths(), "review.paper.no-strengths", strength -> strength);
    heading("review.paper.4.2");
    items(content.shortcomings(), "review.paper.none", finding -> shown(finding.text()));
    heading("review.paper.4.3");
    items(content.recommendations(), "review.paper.none", finding -> shown(finding.text()));
    followUp();
  }

  private void communication() {
    var communication = content.communication();
    OfficialDocument.paragraphs(shown(communication.text())).forEach(body::add);
    sentence("review.paper.hotlines", communication.hotlines());
    sentence("review.paper.channels", communication.channels().stream().map(this::name).toList());
    var plan = content.document().ownPlan();
    if (plan != null && plan.number() != null) {
      String written = cited(plan.number(), plan.symbol(), plan.date());
      body.add(new Block.Text(text("review.paper.own-plan") + " " + written + "."));
    }
  }

  private void sentence(String key, List<String> words) {
    if (!words.isEmpty()) {
      body.add(new Block.Text(text(key) + " " + String.join("; ", words) + "."));
    }
  }

  /** In a table where there is anything to count, in lines where there is not. */
  private void activities() {
    if (content.activities().isEmpty()) {
      body.add(new Block.Text(text("review.activities.none")));
    } else if (content.activities().stream().allMatch(ReportDocument::uncounted)) {
      content.activities().forEach(activity -> body.add(new Block.Item(stopped(described(activity)))));
    } else {
      var rows = new ArrayList<List<String>>();
      for (Activity activity : content.activities()) {
        rows.add(List.of(
            count(rows.size() + 1L), described(activity), day(activity.date()), number(activity.sessions()),
            lines(activity.participants(), participants -> name(participants.group())),
            lines(activity.participants(), participants -> number(participants.people())),
            lines(activity.participants(), participants -> number(participants.attendances()))));
      }
      body.add(grid("review.activities", rows, Shape.number(7), Shape.words(31), Shape.words(15), Shape.number(9),
          Shape.words(16), Shape.number(11), Shape.number(11)));
    }
  }

  private static boolean uncounted(Activity activity) {
    return activity.date() == null && activity.sessions() == null && activity.participants().isEmpty();
  }

  private String described(Activity activity) {
    String title = shown(activity.title());
    return activity.partner() == null || title.contains(activity.partner())
        ? title
        : title.replaceFirst("[.;,]+$", "") + ", " + text("review.activities.partner") + " " + activity.partner();
  }

  private void trainings() {
    if (content.trainings().isEmpty()) {
      body.add(new Block.Text(text("review.trainings.none")));
      return;
    }
    if (content.trainings().stream().allMatch(ReportDocument::uncounted)) {
      content.trainings().forEach(training -> body.add(new Block.Item(stopped(described(training)))));
      return;
    }
    var rows = new ArrayList<List<String>>();
    for (Training training : content.trainings()) {
      rows.add(List.of(
          count(rows.size() + 1L), described(training), day(training.date()), number(training.classes()),
          training.hours() == null ? "" : NumberFormat.getNumberInstance(LANGUAGE).format(training.hours()),
          lines(training.participants(), trainees -> name(trainees.group())),
          lines(training.participants(), trainees -> number(trainees.people()))));
    }
    body.add(grid("review.trainings", rows, Shape.number(7), Shape.words(34), Shape.words(15), Shape.number(9), Shape.number(9),
        Shape.words(16), Shape.number(10)));
  }

  private static boolean uncounted(Training training) {
    return training.date() == null && training.classes() == null && training.hours() == null
        && training.participants().isEmpty();
  }

  private String described(Training training) {
    var words = new StringBuilder(shown(training.title()));
    if (training.organiser() != null) {
      words.append(" (").append(text("review.trainings.organiser")).append(' ').append(name(training.organiser())).append(')');
    }
    return words.toString();
  }

  /** Those that the school gave; what it did not report is no part of what it signs. */
  private void figures() {
    var rows = new ArrayList<List<String>>();
    for (Indicator indicator : indicators) {
      value(indicator, null).ifPresent(value -> rows.add(row(rows.size(), text(indicator.name()), indicator, value)));
      for (String group : indicator.groups()) {
        ParticipantGroup of = ParticipantGroup.valueOf(group);
        value(indicator, of).ifPresent(value ->
            rows.add(row(rows.size(), text(indicator.name()) + " – " + name(of), indicator, value)));
      }
    }
    if (rows.isEmpty()) {
      body.add(new Block.Text(text("review.indicators.none")));
    } else {
      body.add(grid("review.indicators", rows, Shape.number(8), Shape.words(60), Shape.words(14), Shape.number(18)));
    }
    content.explanations().stream().map(Explanation::text).filter(Objects::nonNull)
        .forEach(why -> body.add(new Block.Item(stopped(why))));
  }

  private Optional<IndicatorValue> value(Indicator indicator, @Nullable ParticipantGroup group) {
    return content.indicators().stream()
        .filter(value -> value.code().equals(indicator.code()) && value.group() == group)
        .filter(value -> value.value() != null || value.nothingArose() || value.suppressed())
        .findFirst();
  }

  private List<String> row(int before, String name, Indicator indicator, IndicatorValue value) {
    return List.of(count(before + 1L), name, text(indicator.unit()), told(value));
  }

  private String told(IndicatorValue value) {
    if (value.suppressed()) {
      return text("review.value.suppressed");
    }
    return value.nothingArose() ? text("review.value.nothing-arose") : number(value.value());
  }

  private String funding(Funding funding) {
    return Stream.of(
            Optional.ofNullable(funding.source()).map(this::name),
            Optional.ofNullable(funding.amount()).map(amount -> number(amount) + " " + text("review.paper.dong")),
            Optional.ofNullable(funding.text()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(": "));
  }

  private void followUp() {
    List<String> told = content.progress().stream().map(Progress::text).filter(Objects::nonNull).toList();
    if (!told.isEmpty()) {
      body.add(new Block.Heading("4. " + text("review.paper.progress")));
      told.forEach(words -> body.add(new Block.Item(stopped(words))));
    }
  }

  private <T> void items(List<T> given, String noneKey, Function<T, String> words) {
    if (given.isEmpty()) {
      body.add(new Block.Text(text(noneKey)));
    }
    given.forEach(one -> body.add(new Block.Item(stopped(words.apply(one)))));
  }

  private void part(String key) {
    body.add(new Block.Part(text(key)));
  }

  private void heading(String key) {
    body.add(new Block.Heading(text(key)));
  }

  /** Without the columns in which nothing stands, whose room goes to the widest. */
  private Block grid(String key, List<List<String>> rows, Shape... shapes) {
    int[] filled = IntStream.range(0, shapes.length)
        .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isBlank()))
        .toArray();
    int widest = IntStream.of(filled).boxed().max(Comparator.comparing(i -> shapes[i].share())).orElseThrow();
    int room = WHOLE - IntStream.of(filled).map(i -> shapes[i].share()).sum();
    return new Block.Grid(
        text(key),
        IntStream.of(filled)
            .mapToObj(i -> new Column(
                text(key + "." + (i + 1)), (shapes[i].share() + (i == widest ? room : 0)) / (double) WHOLE,
                shapes[i].number()))
            .toList(),
        rows.stream().map(row -> IntStream.of(filled).mapToObj(row::get).toList()).toList());
  }

  /** Of a column: its share of the width, and whether numbers stand in it. */
  private record Shape(int share, boolean number) {

    static Shape words(int share) {
      return new Shape(share, false);
    }

    static Shape number(int share) {
      return new Shape(share, true);
    }
  }

  private String basis(Basis basis) {
    var words = new StringBuilder(text("review.paper.basis"));
    if (basis.kind() != null) {
      words.append(' ').append(name(basis.kind()));
    }
    words.append(' ').append(text("review.paper.basis-number")).append(' ')
        .append(cited(shown(basis.number()), basis.symbol(), basis.date()));
    if (basis.issuer() != null) {
      words.append(' ').append(text("review.paper.basis-issuer")).append(' ').append(basis.issuer());
    }
    return words.toString();
  }

  /** 27/KH-PGD&ĐT ngày 21/09/2021 */
  private String cited(String number, @Nullable String symbol, @Nullable LocalDate date) {
    String written = joined("/", number, symbol);
    return date == null ? written : written + " " + text("review.paper.basis-date") + " " + Texts.date(date);
  }

  private <T> String lines(List<T> rows, Function<T, String> words) {
    return rows.stream().map(words).collect(Collectors.joining("\n"));
  }

  private static String stopped(String words) {
    return words.matches("(?s).*[.!?…;]\\s*$") ? words : words + ".";
  }

  /** Numbers under ten are written with a zero. */
  private static String padded(String number) {
    return number.matches("\\d") ? "0" + number : number;
  }

  private static String joined(String separator, @Nullable String first, @Nullable String second) {
    return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(separator));
  }

  private static String capitals(String words) {
    return words.toUpperCase(LANGUAGE);
  }

  private static String shown(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : Texts.date(day);
  }

  private static String number(@Nullable Number number) {
    return number == null ? "" : count(number.longValue());
  }

  private static String count(long number) {
    return NumberFormat.getIntegerInstance(LANGUAGE).format(number);
  }

  private String name(Enum<?> constant) {
    return texts.name(LANGUAGE, constant);
  }

  private String text(vn.mangnon.shared.LocalText words) {
    return words.in(LANGUAGE);
  }

  private String text(String key, Object... arguments) {
    return texts.get(LANGUAGE, key, arguments);
  }
}
