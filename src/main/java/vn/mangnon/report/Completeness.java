package vn.mangnon.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Indicator;
import vn.mangnon.shared.Rejection.Problem;

/**
 * What a report still lacks before it can be submitted, and what in it can never be true. Both name the place by a
 * JSON pointer, so that every face can lead there.
 */
public final class Completeness {

  private static final int LONGEST_TEXT = 20_000;
  private static final int GREATEST_COUNT = 1_000_000;
  private static final long GREATEST_AMOUNT = 99_999_999_999_999L;

  private final List<Problem> problems = new ArrayList<>();

  private Completeness() {}

  /** In the order of the form. The order of the checks is the order in which a person mends them. */
  public static List<Problem> missing(ReportContent content) {
    var check = new Completeness();
    var document = content.document();
    check.given("/document/number", document.number(), "report.missing.number");
    check.given("/document/symbol", document.symbol(), "report.missing.symbol");
    check.given("/document/place", document.place(), "report.missing.place");
    check.given("/document/date", document.date(), "report.missing.date");
    check.given("/document/subject", document.subject(), "report.missing.subject");
    if (blank(content.communication().text()) && content.communication().channels().isEmpty()) {
      check.problem("/communication/text", "report.missing.communication");
    }
    for (int i = 0; i < content.activities().size(); i++) {
      var activity = content.activities().get(i);
      check.given("/activities/" + i + "/title", activity.title(), "report.missing.activity-title", i + 1);
      check.given("/activities/" + i + "/category", activity.category(), "report.missing.activity-category", i + 1);
      for (int p = 0; p < activity.participants().size(); p++) {
        var participants = activity.participants().get(p);
        if (participants.people() != null && participants.attendances() != null
            && participants.people() > participants.attendances()) {
          check.problem("/activities/" + i + "/participants/" + p + "/attendances", "report.missing.fewer-attendances",
              i + 1, participants.group());
        }
      }
    }
    for (int i = 0; i < content.trainings().size(); i++) {
      var training = content.trainings().get(i);
      String place = "/trainings/" + i;
      check.given(place + "/title", training.title(), "report.missing.training-title", i + 1);
      check.given(place + "/role", training.role(), "report.missing.training-role", i + 1);
      check.given(place + "/organiser", training.organiser(), "report.missing.training-organiser", i + 1);
      // of trainings held elsewhere a school often knows no number of classes
      if (training.role() != TrainingRole.ATTENDED) {
        check.given(place + "/classes", training.classes(), "report.missing.training-classes", i + 1);
      }
    }
    for (int i = 0; i < content.indicators().size(); i++) {
      var indicator = content.indicators().get(i);
      if (indicator.value() == null && !indicator.nothingArose()) {
        check.problem("/indicators/" + i + "/value", "report.missing.indicator-value");
      }
    }
    for (int i = 0; i < content.funding().size(); i++) {
      check.given("/funding/" + i + "/source", content.funding().get(i).source(), "report.missing.funding-source", i + 1);
    }
    check.given("/signer/name", content.signer().name(), "report.missing.signer");
    return List.copyOf(check.problems);
  }

  /** What cannot be kept even in a draft: negative or absurd counts, texts beyond measure, a group named twice. */
  public static List<Problem> impossible(ReportContent content) {
    var check = new Completeness();
    check.texts(content);
    for (int i = 0; i < content.activities().size(); i++) {
      var activity = content.activities().get(i);
      String place = "/activities/" + i;
      check.count(place + "/sessions", activity.sessions());
      var groups = EnumSet.noneOf(ParticipantGroup.class);
      for (int p = 0; p < activity.participants().size(); p++) {
        var participants = activity.participants().get(p);
        String row = place + "/participants/" + p;
        check.group(row + "/group", participants.group(), groups);
        check.count(row + "/people", participants.people());
        check.count(row + "/attendances", participants.attendances());
      }
    }
    for (int i = 0; i < content.trainings().size(); i++) {
      var training = content.trainings().get(i);
      String place = "/trainings/" + i;
      check.count(place + "/classes", training.classes());
      if (training.hours() != null && (training.hours().signum() < 0 || training.hours().intValue() > 9_999)) {
        check.problem(place + "/hours", "report.impossible.count");
      }
      var groups = EnumSet.noneOf(ParticipantGroup.class);
      for (int p = 0; p < training.participants().size(); p++) {
        var trainees = training.participants().get(p);
        check.group(place + "/participants/" + p + "/group", trainees.group(), groups);
        check.count(place + "/participants/" + p + "/people", trainees.people());
      }
    }
    var indicators = new HashSet<String>();
    for (int i = 0; i < content.indicators().size(); i++) {
      var indicator = content.indicators().get(i);
      check.once("/indicators/" + i + "/code", indicators.add(indicator.code() + "/" + indicator.group()));
      if (indicator.value() != null && (indicator.value() < 0 || indicator.value() > GREATEST_COUNT)) {
        check.problem("/indicators/" + i + "/value", "report.impossible.count");
      }
      if (indicator.suppressed()) {
        check.problem("/indicators/" + i + "/suppressed", "report.impossible.suppressed");
      }
      if (indicator.value() != null && indicator.nothingArose()) {
        check.problem("/indicators/" + i + "/nothingArose", "report.impossible.nothing-arose");
      }
    }
    for (int i = 0; i < content.funding().size(); i++) {
      var amount = content.funding().get(i).amount();
      if (amount != null && (amount < 0 || amount > GREATEST_AMOUNT)) {
        check.problem("/funding/" + i + "/amount", "report.impossible.amount");
      }
    }
    return List.copyOf(check.problems);
  }

  /** What names no indicator of the programme, or a group by which it is not given. */
  static List<Problem> unknownIndicators(ReportContent content, List<Indicator> known) {
    var check = new Completeness();
    for (int i = 0; i < content.indicators().size(); i++) {
      var given = content.indicators().get(i);
      var indicator = known.stream().filter(one -> one.code().equals(given.code())).findFirst();
      if (indicator.isEmpty()) {
        check.problem("/indicators/" + i + "/code", "report.impossible.indicator");
      } else if (given.group() != null && !indicator.get().groups().contains(given.group().name())) {
        check.problem("/indicators/" + i + "/group", "report.impossible.indicator-group");
      }
    }
    return check.problems;
  }

  private void texts(ReportContent content) {
    text("/document/subject", content.document().subject());
    text("/communication/text", content.communication().text());
    for (int i = 0; i < content.activities().size(); i++) {
      text("/activities/" + i + "/title", content.activities().get(i).title());
    }
    for (int i = 0; i < content.trainings().size(); i++) {
      text("/trainings/" + i + "/title", content.trainings().get(i).title());
    }
    for (int i = 0; i < content.strengths().size(); i++) {
      text("/strengths/" + i, content.strengths().get(i));
    }
    for (int i = 0; i < content.shortcomings().size(); i++) {
      text("/shortcomings/" + i + "/text", content.shortcomings().get(i).text());
    }
    for (int i = 0; i < content.recommendations().size(); i++) {
      text("/recommendations/" + i + "/text", content.recommendations().get(i).text());
    }
  }

  private void text(String pointer, @Nullable String text) {
    if (text != null && text.length() > LONGEST_TEXT) {
      problem(pointer, "report.impossible.text-too-long", LONGEST_TEXT);
    }
  }

  private void count(String pointer, @Nullable Integer count) {
    if (count != null && (count < 0 || count > GREATEST_COUNT)) {
      problem(pointer, "report.impossible.count");
    }
  }

  private void group(String pointer, @Nullable ParticipantGroup group, EnumSet<ParticipantGroup> named) {
    if (group == null) {
      problem(pointer, "report.impossible.no-group");
    } else {
      once(pointer, named.add(group));
    }
  }

  private void once(String pointer, boolean first) {
    if (!first) {
      problem(pointer, "report.impossible.twice");
    }
  }

  private void given(String pointer, @Nullable Object value, String key, Object... arguments) {
    if (value == null || value instanceof String text && blank(text)) {
      problem(pointer, key, arguments);
    }
  }

  private void problem(String pointer, String key, Object... arguments) {
    problems.add(new Problem(pointer, key, arguments));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
