package vn.mangnon.ui.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.mangnon.account.Person;
import vn.mangnon.audit.AuditChannel;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.report.Edit;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.ChangeWords;
import vn.mangnon.ui.shell.Words;

/** Says in a sentence what happened, and in lines what the old and new values were. */
final class EventWords {

  /** Enumerations whose constants may stand in the details of an event. */
  private static final List<String> NAMED = List.of(
      "ReportState", "IssueState", "Severity", "PeriodState", "PeriodKind", "Role", "Level", "Category", "YearKind", "AuditKind",
      "CheckKind", "Section", "Counted", "Comparison", "Ownership", "ParticipantGroup", "FindingRule", "audit.reason");
  private static final Set<String> TOLD_APART = Set.of("before", "after", "changes", "filter", "reports", "report");

  /** The beginning of a time comes before its end. */
  private static final Comparator<Map.Entry<String, JsonNode>> IN_ORDER =
      Comparator.comparing(field -> field.getKey().equals("to") ? 1 : 0);

  private final Function<AuditEvent, List<Edit.Part>> changes;
  private final Map<String, Period> periods;
  private final Map<String, Indicator> indicators;

  /** A heading and what stands under it; the heading may be empty. */
  record Line(String heading, String text) {

    @Override
    public String toString() {
      return heading.isEmpty() ? text : heading + ": " + text;
    }
  }

  EventWords(Reports reports, Person person, List<Period> periods, List<Indicator> indicators) {
    changes = reports.changes(person);
    this.periods = periods.stream().collect(Collectors.toMap(Period::code, Function.identity()));
    this.indicators = indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
  }

  String who(AuditEvent event) {
    var author = event.author();
    if (!author.name().isEmpty()) {
      return author.name();
    }
    return author.channel() == AuditChannel.PROGRAM && author.username().isEmpty()
        ? Words.text("audit.program")
        : Words.text("audit.stranger", author.username());
  }

  /** Such as 'Chuyên viên … đã tiếp nhận báo cáo 6 tháng đầu năm 2026 của Trường …'. */
  String sentence(AuditEvent event) {
    return Words.text("audit.say." + key(event), who(event), what(event), period(event), school(event), format(event));
  }

  private static String key(AuditEvent event) {
    boolean many = event.kind() == AuditKind.REPORT_READ && event.subject().id().isEmpty();
    boolean named = event.kind() == AuditKind.EXPORTED && !event.subject().name().isEmpty();
    return event.kind().name() + (many ? ".many" : named ? ".named" : "");
  }

  private String what(AuditEvent event) {
    return switch (event.subject().type()) {
      case PERIOD -> Optional.ofNullable(periods.get(event.subject().name()))
          .map(period -> Words.text(period.label())).orElse(event.subject().name());
      case AUDIT_LOG, SETTING -> Words.name(event.subject().type());
      case REPORT, ISSUE, FORM, OBLIGATION, SUMMARY, ACCOUNT, TOKEN, SIGN_IN -> event.subject().name();
    };
  }

  private String period(AuditEvent event) {
    return periodLabel(event.details().path("period"));
  }

  private String periodLabel(JsonNode code) {
    return code.isString()
        ? Optional.ofNullable(periods.get(code.asString())).map(period -> Words.text(period.label())).orElse(code.asString())
        : "";
  }

  private static String school(AuditEvent event) {
    return event.details().path("school").asString("");
  }

  private static String format(AuditEvent event) {
    return event.details().path("format").asString("").toUpperCase(java.util.Locale.ROOT);
  }

  /** Old and new values, and whatever else was recorded of it. */
  List<Line> lines(AuditEvent event) {
    JsonNode details = event.details();
    var lines = new ArrayList<Line>();
    differences(lines, details.path("before"), details.path("after"));
    for (Edit.Part part : changes.apply(event)) {
      lines.add(new Line(ChangeWords.place(part, indicators), part.change().map(ChangeWords::wholeDifference).orElse("")));
    }
    details.path("filter").properties().stream()
        .sorted(IN_ORDER)
        .forEach(field -> add(lines, field.getKey(), field.getValue()));
    details.properties().stream()
        .filter(field -> !TOLD_APART.contains(field.getKey()))
        .filter(field -> event.subject().type() != SubjectType.REPORT || !field.getKey().equals("period"))
        .sorted(IN_ORDER)
        .forEach(field -> add(lines, field.getKey(), field.getValue()));
    return lines;
  }

  private void differences(List<Line> lines, JsonNode before, JsonNode after) {
    if (before.isObject() || after.isObject()) {
      Stream.concat(names(before), names(after)).distinct().forEach(name -> {
        if (!before.path(name).equals(after.path(name))) {
          lines.add(new Line(heading(name), Words.text("audit.from-to", word(name, before.path(name)), word(name, after.path(name)))));
        }
      });
    } else if (!before.isMissingNode() || !after.isMissingNode()) {
      lines.add(new Line(Words.text("audit.detail.state"), Words.text("audit.from-to", word("", before), word("", after))));
    }
  }

  private static Stream<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey);
  }

  private void add(List<Line> lines, String name, JsonNode value) {
    if (!value.isNull() && !(value.isString() && value.asString().isEmpty()) && !(value.isArray() && value.isEmpty())) {
      lines.add(new Line(heading(name), word(name, value)));
    }
  }

  private static String heading(String name) {
    return Words.find("audit.detail." + name).orElse(name);
  }

  private String word(String name, JsonNode value) {
    if (name.equals("period")) {
      return periodLabel(value);
    }
    if (name.equals("indicator") || name.equals("whole")) {
      return Optional.ofNullable(indicators.get(value.asString(""))).map(indicator -> Words.text(indicator.name()))
          .or(() -> Words.find("Headed." + value.asString(""))).orElseGet(() -> value.asString(""));
    }
    if (name.equals("owner")) {
      return Words.find("IssueOwner." + value.asString("")).orElseGet(() -> value.asString(""));
    }
    return switch (value) {
      case JsonNode nothing when nothing.isNull() || nothing.isMissingNode() || nothing.asString("x").isEmpty() -> Words.text("audit.nothing");
      case JsonNode truth when truth.isBoolean() -> Words.text(truth.asBoolean() ? "audit.yes" : "audit.no");
      case JsonNode list when list.isArray() ->
          StreamSupport.stream(list.spliterator(), false).map(item -> word("", item)).collect(Collectors.joining(", "));
      case JsonNode turn when turn.has("old") || turn.has("new") ->
          Words.text("audit.from-to", word("", turn.path("old")), word("", turn.path("new")));
      case JsonNode object when object.isObject() -> object.properties().stream()
          .map(field -> new Line(heading(field.getKey()), word(field.getKey(), field.getValue())).toString())
          .collect(Collectors.joining("; "));
      case JsonNode text when text.isString() -> text(text.asString());
      default -> value.asString();
    };
  }

  private static String text(String value) {
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Texts.date(LocalDate.parse(value));
    }
    if (value.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
      return Texts.moment(java.time.Instant.parse(value));
    }
    return NAMED.stream()
        .flatMap(type -> Words.find(type + "." + value).stream())
        .findFirst()
        .orElse(value);
  }
}
