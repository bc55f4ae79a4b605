package vn.mangnon.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.Ledgers;
import vn.mangnon.summary.Ledgers.Activity;
import vn.mangnon.summary.Ledgers.Heads;
import vn.mangnon.summary.Ledgers.Numbers;
import vn.mangnon.summary.Ledgers.OpenIssue;
import vn.mangnon.summary.Ledgers.Origin;
import vn.mangnon.summary.Ledgers.Training;
import vn.mangnon.summary.YearKind;

/** What the sheets of lines tell, in the language of their reader. */
final class LineColumns {

  private final Texts texts;
  private final Locale locale;
  private final YearKind calendar;
  private final Map<String, String> periods;
  private final Optional<String> application;
  private final Clock clock;

  /**
   * @param periods their names by code
   * @param application its address, where that is known
   */
  LineColumns(
      Texts texts, Locale locale, YearKind calendar, Map<String, String> periods, Optional<String> application,
      Clock clock) {
    this.texts = texts;
    this.locale = locale;
    this.calendar = calendar;
    this.periods = periods;
    this.application = application;
    this.clock = clock;
  }

  List<LineColumn<Activity>> activities() {
    var columns = new ArrayList<LineColumn<Activity>>(origin(Activity::origin));
    columns.add(LineColumn.longText(heading("category"), 30, line -> texts.name(locale, line.category())));
    columns.add(LineColumn.<Activity>longText(heading("activity"), 52, Activity::title).counting());
    columns.add(LineColumn.day(heading("held-on"), line -> line.heldOn().orElse(null)));
    columns.add(LineColumn.<Activity>number(heading("sessions"), 9, line -> line.sessions().orElse(null)).summed());
    // one person takes part in many activities: only attendances add up
    columns.addAll(byGroup("people-of", Activity::people, false));
    columns.addAll(byGroup("attendances-of", Activity::attendances, true));
    columns.add(LineColumn.<Activity>number(heading("attendances"), 11, line -> known(line.attendances().sum()))
        .summed().under(heading("attendances-of")));
    columns.add(LineColumn.longText(heading("partner"), 24, line -> line.partner().orElse(null)));
    columns.add(standing(Activity::accepted));
    link(line -> "reports/" + line.report() + "?at=/activities/" + line.position(), columns);
    return columns;
  }

  List<LineColumn<Training>> trainings() {
    var columns = new ArrayList<LineColumn<Training>>(origin(Training::origin));
    columns.add(LineColumn.<Training>longText(heading("training"), 52, Training::title).counting());
    columns.add(LineColumn.day(heading("held-on"), line -> line.heldOn().orElse(null)));
    columns.add(LineColumn.text(heading("role"), 14, line -> texts.name(locale, line.role())));
    columns.add(LineColumn.text(heading("organiser"), 16, line -> texts.name(locale, line.organiser())));
    columns.add(LineColumn.<Training>number(heading("classes"), 8, line -> line.classes().orElse(null)).summed());
    columns.add(LineColumn.number(heading("hours"), 8, line -> line.hours().orElse(null)));
    columns.addAll(byGroup("trained-of", Training::people, true));
    columns.add(LineColumn.<Training>number(heading("people"), 10, line -> known(line.people().sum()))
        .summed().under(heading("trained-of")));
    columns.add(standing(Training::accepted));
    link(line -> "reports/" + line.report() + "?at=/trainings/" + line.position(), columns);
    return columns;
  }

  List<LineColumn<OpenIssue>> openIssues() {
    LocalDate today = LocalDate.now(clock);
    var columns = new ArrayList<LineColumn<OpenIssue>>(origin(OpenIssue::origin));
    columns.add(LineColumn.text(heading("kind"), 27, line -> texts.name(locale, line.kind())));
    columns.add(LineColumn.longText(heading("category"), 30, line -> texts.name(locale, line.category())));
    columns.add(LineColumn.<OpenIssue>longText(heading("issue"), 60, OpenIssue::text).counting());
    columns.add(LineColumn.text(heading("severity"), 12, line -> texts.name(locale, line.severity())));
    columns.add(LineColumn.text(heading("state"), 17, line -> texts.name(locale, line.state())));
    columns.add(LineColumn.text(heading("owner"), 17, line -> texts.name(locale, line.owner())));
    columns.add(LineColumn.day(heading("raised-on"), line -> day(line.raisedAt())));
    columns.add(LineColumn.day(heading("resolve-by"), line -> line.dueOn().orElse(null)));
    columns.add(LineColumn.number(heading("age"), 11, line -> ChronoUnit.DAYS.between(day(line.raisedAt()), today)));
    columns.add(LineColumn.number(heading("overdue"), 11, line -> line.dueOn()
        .map(day -> ChronoUnit.DAYS.between(day, today)).filter(days -> days > 0).orElse(null)));
    link(line -> "issues/" + line.issue(), columns);
    return columns;
  }

  /** A row for each report, a column for each number that the form asks. */
  List<LineColumn<Numbers>> numbers(List<Indicator> indicators) {
    var columns = new ArrayList<LineColumn<Numbers>>(origin(Numbers::origin));
    indicators.forEach(indicator -> columns.addAll(numbers(indicator)));
    columns.add(standing(Numbers::accepted));
    link(line -> "reports/" + line.report(), columns);
    return columns;
  }

  private List<LineColumn<Numbers>> numbers(Indicator indicator) {
    String unit = indicator.unit().in(locale);
    if (indicator.groups().isEmpty()) {
      return List.of(number(
          indicator, Optional.empty(), indicator.name().in(locale) + (unit.isBlank() ? "" : "\n(" + unit + ")"), 16));
    }
    return indicator.groups().stream().map(ParticipantGroup::valueOf)
        .map(group -> number(indicator, Optional.of(group), texts.name(locale, group), 12)
            .under(indicator.name().in(locale) + (unit.isBlank() ? "" : " (" + unit + ")")))
        .toList();
  }

  /** What does not add up over reports has no sum below it; nor has what is partly kept from the reader. */
  private LineColumn<Numbers> number(
      Indicator indicator, Optional<ParticipantGroup> group, String heading, int width) {
    String key = Ledgers.key(indicator.code(), group);
    var column = new LineColumn<Numbers>(
        "", heading, width, LineColumn.Look.NUMBER, line -> shown(line.values().get(key)), LineColumn.Total.NONE);
    return indicator.aggregation() == Aggregation.SUM && !indicator.aboutChildren() ? column.summed() : column;
  }

  private @Nullable Object shown(Ledgers.@Nullable Number number) {
    return switch (number) {
      case null -> null;
      case Ledgers.Number.Counted(long value) -> value;
      case Ledgers.Number.NothingArose _ -> texts.get(locale, "document.line.nothing-arose");
      case Ledgers.Number.Few _ -> texts.get(locale, "document.line.few");
    };
  }

  private <L> List<LineColumn<L>> origin(Function<L, Origin> origin) {
    return List.of(
        LineColumn.text(texts.get(locale, "document.school"), 32, line -> origin.apply(line).school()),
        LineColumn.text(texts.get(locale, "document.school-code"), 21, line -> origin.apply(line).schoolCode()),
        LineColumn.text(texts.get(locale, "document.ward"), 17, line -> origin.apply(line).ward().orElse(null)),
        LineColumn.text(texts.get(locale, "document.level"), 12, line -> texts.name(locale, origin.apply(line).level())),
        LineColumn.text(texts.get(locale, "document.period"), 23,
            line -> periods.getOrDefault(origin.apply(line).period(), origin.apply(line).period())),
        LineColumn.centred(texts.get(locale, calendar == YearKind.SCHOOL ? "document.school-year" : "document.year"), 11,
            line -> year(origin.apply(line).year())));
  }

  private Object year(int year) {
    return calendar == YearKind.SCHOOL ? new SchoolYear(year).label() : (Object) year;
  }

  private <L> List<LineColumn<L>> byGroup(String over, Function<L, Heads> heads, boolean summed) {
    return Stream.of(ParticipantGroup.values())
        .map(group -> {
          var column = LineColumn.<L>number(texts.name(locale, group), 9, line -> known(heads.apply(line).of(group)))
              .under(heading(over));
          return summed ? column.summed() : column;
        })
        .toList();
  }

  private <L> LineColumn<L> standing(Function<L, Boolean> accepted) {
    return LineColumn.text(heading("reliability"), 13, line -> texts.get(
        locale, accepted.apply(line) ? "document.line.approved" : "document.line.provisional"));
  }

  private <L> void link(Function<L, String> page, List<LineColumn<L>> columns) {
    application.ifPresent(address -> columns.add(LineColumn.centred(heading("page"), 10,
        line -> new LineColumn.Link(address + "/" + page.apply(line), texts.get(locale, "document.line.open")))));
  }

  private String heading(String key) {
    return texts.get(locale, "document.line." + key);
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(clock.getZone()).toLocalDate();
  }

  private static @Nullable Long known(OptionalLong count) {
    return count.isPresent() ? count.getAsLong() : null;
  }
}
