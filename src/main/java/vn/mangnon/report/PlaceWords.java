package vn.mangnon.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.shared.Texts;

/** The places of a report in the words of official records, which are Vietnamese whoever reads them. */
@Component
class PlaceWords {

  private static final Pattern POINTER = Pattern.compile("(/[A-Za-z]+|/\\d{1,4})+");
  private static final int LONGEST_QUOTE = 160;
  private static final Locale LANGUAGE = Texts.VIETNAMESE;

  private final Texts texts;
  private final JsonMapper json;
  private final Programmes programmes;

  PlaceWords(Texts texts, JsonMapper json, Programmes programmes) {
    this.texts = texts;
    this.json = json;
    this.programmes = programmes;
  }

  /** Whether there is such a place in that content, one that people have a name for. */
  boolean exists(String pointer, ReportContent content) {
    return POINTER.matcher(pointer).matches()
        && !json.valueToTree(content).at(pointer).isMissingNode()
        && texts.find(LANGUAGE, key(pointer)).isPresent();
  }

  static List<Edit.Line> lines(String pointer, ReportContent content) {
    return EditJson.lines(pointer, content).stream().map(PlaceWords::line).toList();
  }

  private static Edit.Line line(Object line) {
    return switch (line) {
      case ParticipantGroup group -> new Edit.Line.Group(group);
      case List<?> indicator -> new Edit.Line.OfIndicator(
          (String) indicator.getFirst(),
          indicator.size() > 1 ? Optional.of((ParticipantGroup) indicator.get(1)) : Optional.empty());
      default -> new Edit.Line.Number((Integer) line);
    };
  }

  /** Such as 'Hoạt động 2, số buổi'. */
  String place(Comment comment) {
    Map<String, Indicator> indicators = programmes.indicators().stream()
        .collect(Collectors.toMap(Indicator::code, Function.identity()));
    return texts.get(LANGUAGE, key(comment.pointer()), comment.lines().stream().map(line -> switch (line) {
      case Edit.Line.Number(int number) -> String.valueOf(number);
      case Edit.Line.Group(var group) -> texts.name(LANGUAGE, group);
      case Edit.Line.OfIndicator(String code, var group) ->
          Optional.ofNullable(indicators.get(code)).map(known -> known.name().in(LANGUAGE)).orElse(code)
              + group.map(of -> " – " + texts.name(LANGUAGE, of)).orElse("");
    }).toArray());
  }

  /** A list as a whole has a name of its own where its lines are known by their number. */
  private String key(String pointer) {
    String[] parts = pointer.substring(1).split("/");
    String names = Arrays.stream(parts).filter(part -> !isLine(part)).collect(Collectors.joining("."));
    boolean whole = Arrays.stream(parts).noneMatch(PlaceWords::isLine)
        && texts.find(LANGUAGE, "review.list." + names).isPresent();
    return (whole ? "review.list." : "review.place.") + names;
  }

  private static boolean isLine(String part) {
    return Character.isDigit(part.charAt(0));
  }

  /** What stands there, briefly; empty where nothing does, or where it is more than a phrase can say. */
  String quote(String pointer, ReportContent content) {
    JsonNode node = json.valueToTree(content).at(pointer);
    if (node.isNull() || node.isArray() || node.isObject() && !endsInLine(pointer)) {
      return "";
    }
    String words = words(json.treeToValue(node, EditJson.type(pointer))).strip();
    return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE).strip() + "…";
  }

  private static boolean endsInLine(String pointer) {
    return isLine(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  private String words(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case null -> "";
      case LocalDate day -> Texts.date(day);
      case Enum<?> constant -> texts.name(LANGUAGE, constant);
      case Long count -> NumberFormat.getIntegerInstance(LANGUAGE).format(count);
      case BigDecimal number -> NumberFormat.getNumberInstance(LANGUAGE).format(number);
      case IndicatorValue indicator when indicator.suppressed() -> texts.get(LANGUAGE, "review.value.suppressed");
      case IndicatorValue indicator when indicator.nothingArose() -> texts.get(LANGUAGE, "review.value.nothing-arose");
      case IndicatorValue indicator -> words(indicator.value());
      case Activity activity -> words(activity.title());
      case Training training -> words(training.title());
      case Finding finding -> words(finding.text());
      case Funding funding -> words(funding.source());
      case Basis basis -> words(basis.number()) + "/" + words(basis.symbol());
      case Participants participants -> words(participants.group());
      case Trainees trainees -> words(trainees.group());
      default -> value.toString();
    };
  }
}
