package vn.mangnon.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Change;
import vn.mangnon.report.Comment;
import vn.mangnon.report.Edit;
import vn.mangnon.report.ReportContent;
import vn.mangnon.ui.shell.ChangeWords;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;

/** Says in words which place of a report changed. */
final class PlaceNames {

  private final Reading reading;
  private final Map<String, Indicator> indicators;

  PlaceNames(Reading reading, List<Indicator> indicators) {
    this.reading = reading;
    this.indicators = indicators.stream().collect(Collectors.toMap(Indicator::code, indicator -> indicator));
  }

  /** The place of a comment, as it was called in the revision that it is on. */
  static String of(Comment comment, List<Indicator> indicators) {
    return ChangeWords.place(
        new Edit.Part(comment.pointer(), comment.lines(), Optional.empty()),
        indicators.stream().collect(Collectors.toMap(Indicator::code, indicator -> indicator)));
  }

  /** Such as 'Hoạt động 2, học sinh: số người'. */
  String place(Change change) {
    ReportContent content = change instanceof Change.Removed ? reading.before() : reading.after();
    var names = new ArrayList<String>();
    var arguments = new ArrayList<Object>();
    String[] parts = change.pointer().substring(1).split("/");
    for (int i = 0; i < parts.length; i++) {
      if (Character.isDigit(parts[i].charAt(0))) {
        arguments.add(line(content, parts, i));
      } else {
        names.add(parts[i]);
      }
    }
    return Words.text("review.place." + String.join(".", names), arguments.toArray());
  }

  private Object line(ReportContent content, String[] parts, int at) {
    int index = Integer.parseInt(parts[at]);
    return switch (parts[at - 1]) {
      case "participants" -> Words.name(parts[0].equals("activities")
          ? content.activities().get(Integer.parseInt(parts[1])).participants().get(index).group()
          : content.trainings().get(Integer.parseInt(parts[1])).participants().get(index).group());
      case "indicators" -> Values.indicatorName(indicators, content.indicators().get(index));
      default -> "" + (index + 1);
    };
  }
}
