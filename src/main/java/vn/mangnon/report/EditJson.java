package vn.mangnon.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.BasisKind;
import vn.mangnon.report.ReportContent.Evidence;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;

/**
 * How the changes of a report are kept in an event: {@code [{"pointer", "lines", "change", "before", "after"}]}, and
 * read again as what they were.
 */
@Component
class EditJson {

  private static final String ADDED = "ADDED";
  private static final String REMOVED = "REMOVED";
  private static final String REPLACED = "REPLACED";

  private final JsonMapper json;

  EditJson(JsonMapper json) {
    this.json = json;
  }

  static List<Map<String, @Nullable Object>> write(ReportContent before, ReportContent after) {
    return Comparison.of(before, after).changes().stream()
        .map(change -> write(change, change instanceof Change.Removed ? before : after))
        .toList();
  }

  private static Map<String, @Nullable Object> write(Change change, ReportContent where) {
    var written = new LinkedHashMap<String, @Nullable Object>();
    written.put("pointer", change.pointer());
    written.put("lines", lines(change.pointer(), where));
    switch (change) {
      case Change.Added added -> {
        written.put("change", ADDED);
        written.put("after", added.after());
      }
      case Change.Removed removed -> {
        written.put("change", REMOVED);
        written.put("before", removed.before());
      }
      case Change.Replaced replaced -> {
        written.put("change", REPLACED);
        written.put("before", replaced.before().orElse(null));
        written.put("after", replaced.after().orElse(null));
      }
    }
    return written;
  }

  /** A number for a line that has nothing better; else its group, or its indicator with the group behind it. */
  static List<Object> lines(String pointer, ReportContent where) {
    String[] parts = pointer.substring(1).split("/");
    return IntStream.range(1, parts.length)
        .filter(i -> isIndex(parts[i]))
        .mapToObj(i -> line(parts, i, where))
        .toList();
  }

  private static Object line(String[] parts, int at, ReportContent where) {
    int index = Integer.parseInt(parts[at]);
    return switch (parts[at - 1]) {
      case "participants" -> parts[0].equals("activities")
          ? where.activities().get(Integer.parseInt(parts[1])).participants().get(index).group()
          : where.trainings().get(Integer.parseInt(parts[1])).participants().get(index).group();
      case "indicators" -> {
        IndicatorValue value = where.indicators().get(index);
        yield value.group() == null ? List.of(value.code()) : List.of(value.code(), value.group());
      }
      default -> index + 1;
    };
  }

  List<Edit.Part> read(JsonNode changes) {
    var parts = new ArrayList<Edit.Part>();
    changes.forEach(change -> parts.add(new Edit.Part(
        change.get("pointer").asString(), readLines(change.path("lines")), Optional.of(change(change)))));
    return parts;
  }

  private static List<Edit.Line> readLines(JsonNode lines) {
    var read = new ArrayList<Edit.Line>();
    lines.forEach(line -> read.add(switch (line) {
      case JsonNode number when number.isNumber() -> new Edit.Line.Number(number.asInt());
      case JsonNode indicator when indicator.isArray() -> new Edit.Line.OfIndicator(
          indicator.get(0).asString(),
          indicator.size() > 1
              ? Optional.of(ParticipantGroup.valueOf(indicator.get(1).asString()))
              : Optional.empty());
      default -> new Edit.Line.Group(ParticipantGroup.valueOf(line.asString()));
    }));
    return read;
  }

  private Change change(JsonNode change) {
    String pointer = change.get("pointer").asString();
    Class<?> type = type(pointer);
    return switch (change.get("change").asString()) {
      case ADDED -> new Change.Added(pointer, json.treeToValue(change.get("after"), type));
      case REMOVED -> new Change.Removed(pointer, json.treeToValue(change.get("before"), type));
      default -> new Change.Replaced(pointer, value(change.path("before"), type), value(change.path("after"), type));
    };
  }

  private Optional<Object> value(JsonNode value, Class<?> type) {
    return value.isNull() || value.isMissingNode() ? Optional.empty() : Optional.of(json.treeToValue(value, type));
  }

  static Class<?> type(String pointer) {
    String[] parts = pointer.substring(1).split("/");
    String last = parts[parts.length - 1];
    if (isIndex(last)) {
      return switch (parts[parts.length - 2]) {
        case "activities" -> Activity.class;
        case "trainings" -> Training.class;
        case "indicators" -> IndicatorValue.class;
        case "funding" -> Funding.class;
        case "shortcomings", "recommendations" -> Finding.class;
        case "basis" -> Basis.class;
        case "participants" -> parts[0].equals("activities") ? Participants.class : Trainees.class;
        case "channels" -> Channel.class;
        case "progress" -> Progress.class;
        case "explanations" -> Explanation.class;
        case "evidence" -> parts.length == 2 ? Evidence.class : UUID.class;
        default -> String.class;
      };
    }
    return switch (last) {
      case "kind" -> BasisKind.class;
      case "category" -> Category.class;
      case "role" -> TrainingRole.class;
      case "organiser" -> Organiser.class;
      case "date" -> LocalDate.class;
      case "hours", "amount" -> BigDecimal.class;
      case "people", "attendances", "sessions", "classes", "value" -> Long.class;
      case "done" -> Boolean.class;
      default -> String.class;
    };
  }

  private static boolean isIndex(String part) {
    return Character.isDigit(part.charAt(0));
  }
}
