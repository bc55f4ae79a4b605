package vn.mangnon.ui.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.shared.LocalText;
import vn.mangnon.summary.Finding;
import vn.mangnon.summary.FindingRule;

/** What is strange about a number, what to do about it, and where it stands. */
@Component
public class FindingWords {

  private final Periods periods;
  private final Programmes programmes;

  FindingWords(Periods periods, Programmes programmes) {
    this.periods = periods;
    this.programmes = programmes;
  }

  /** With the names of now, for as many findings as a page shows. */
  public Told now() {
    return new Told(
        periods.list().stream().collect(Collectors.toMap(Period::code, Function.identity())),
        programmes.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity())));
  }

  /** The words of findings. */
  public record Told(Map<String, Period> periods, Map<String, Indicator> indicators) {

    /** Such as 'Số người được truyền thông, Học sinh: 8.120, gấp từ 10 lần kỳ trước (650).' */
    public LocalText strange(Finding finding) {
      return Words.inBoth(
          "quality.strange." + finding.rule(), subject(finding), amount(finding.value()), amount(finding.other()),
          finding.among(), about(finding), finding.dueOn());
    }

    /** The same with the report that it is about. */
    public LocalText strangeIn(Finding finding) {
      return namesItsPeriod(finding.rule())
          ? strange(finding)
          : Words.inBoth("quality.of-report", period(finding), strange(finding));
    }

    /** What the school is asked, in the language of official records. */
    public String question(Finding finding) {
      return Words.inBoth(
          "quality.question", strangeIn(finding), Words.inBoth("quality.check." + finding.rule())).vi();
    }

    /** What to look at, as it is said to the school itself. */
    public String advice(Finding finding) {
      return Words.text("quality.advice", Words.inBoth("quality.check." + finding.rule()));
    }

    public LocalText period(Finding finding) {
      return Optional.ofNullable(periods.get(finding.period())).map(Period::label)
          .orElseGet(() -> new LocalText(finding.period(), finding.period()));
    }

    /** What it is about: a period, or the school year that nobody was counted in. */
    public LocalText about(Finding finding) {
      return finding.rule() == FindingRule.HEADCOUNT_UNKNOWN
          ? Optional.ofNullable(periods.get(finding.period()))
              .map(period -> Words.inBoth("quality.school-year", period.schoolYear().label()))
              .orElseGet(() -> period(finding))
          : period(finding);
    }

    private static boolean namesItsPeriod(FindingRule rule) {
      return switch (rule) {
        case REPORT_MISSING, REPORT_LATE, HEADCOUNT_UNKNOWN -> true;
        default -> false;
      };
    }

    private static Object amount(Optional<Finding.Amount> amount) {
      return amount
          .<Object>map(known -> known.few() ? Words.inBoth("quality.few") : known.number())
          .orElse("");
    }

    private LocalText subject(Finding finding) {
      String subject = finding.key().subject();
      if (finding.rule() == FindingRule.HEADCOUNT_UNKNOWN) {
        return Arrays.stream(subject.split(","))
            .map(whole -> Words.inBoth("quality.heads." + whole))
            .reduce((one, other) -> new LocalText(one.vi() + ", " + other.vi(), one.en() + ", " + other.en()))
            .orElseThrow();
      }
      int colon = subject.indexOf(':');
      String code = colon < 0 ? subject : subject.substring(0, colon);
      return Optional.ofNullable(indicators.get(code)).map(Indicator::name)
          .map(name -> colon < 0 ? name : ofGroup(name, subject.substring(colon + 1)))
          .or(() -> Words.find("quality.figure." + subject).map(_ -> Words.inBoth("quality.figure." + subject)))
          .orElseGet(() -> new LocalText(subject, subject));
    }

    private static LocalText ofGroup(LocalText name, String group) {
      return group.equals("ALL_STAFF")
          ? Words.inBoth("quality.of-staff", name)
          : Words.inBoth("quality.of-group", name, ParticipantGroup.valueOf(group));
    }
  }

  /** The place in the report, or the school where there is none to read. */
  public static String address(Finding finding) {
    return finding.report()
        .map(report -> "reports/" + report + switch (finding.rule()) {
          case COPIED_FROM_LAST -> "/likeness?with=last";
          case COPIED_FROM_OTHER -> "/likeness?with=other";
          default -> at(finding.pointer());
        })
        .orElseGet(() -> "schools/" + finding.school().code());
  }

  public static String address(Finding.Conversation conversation) {
    return switch (conversation) {
      case Finding.Conversation.OfComment(var report, var pointer) -> "reports/" + report + at(pointer);
      case Finding.Conversation.OfIssue(var issue) -> "issues/" + issue;
    };
  }

  private static String at(String pointer) {
    return pointer.isEmpty() ? "" : "?at=" + URLEncoder.encode(pointer, StandardCharsets.UTF_8);
  }
}
