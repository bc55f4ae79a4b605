package vn.mangnon.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.report.ReportState;

/**
 * Something strange in what a school reported, or that it reported nothing.
 *
 * @param report which holds it; empty where there is none to read
 * @param dueOn the day on which the report was due
 * @param pointer of its line in the latest submitted revision; empty for the report as a whole
 * @param value what stands there
 * @param other what it is held against
 * @param among of how many periods or schools {@code other} is the middle; 0 where it is not
 * @param explained in which words the school had explained it; empty words where it had only confirmed it
 */
public record Finding(
    Key key,
    Summary.Unit school,
    String period,
    LocalDate dueOn,
    Optional<UUID> report,
    Optional<ReportState> state,
    String pointer,
    Optional<Amount> value,
    Optional<Amount> other,
    int among,
    FindingStanding standing,
    Optional<String> explained,
    Optional<Asked> asked,
    Optional<Judged> judged) {

  /**
   * What it is known by. With other numbers it is another finding.
   *
   * @param subject what the rule was broken by: a figure, a training class, what was not counted
   */
  public record Key(UUID school, UUID period, FindingRule rule, String subject, String numbers) {}

  /** @param few whether it counts so few children that only their school reads the number, which then is 0 */
  public record Amount(long number, boolean few) {}

  /** The conversation with the school: a comment on its report, or an issue. */
  public sealed interface Conversation {
    record OfComment(UUID report, String pointer) implements Conversation {}

    record OfIssue(UUID issue) implements Conversation {}
  }

  /** @param answer what the school said last */
  public record Asked(Instant at, String by, Conversation in, Optional<Answer> answer) {}

  public record Answer(Optional<String> text, Instant at) {}

  /** Found reasonable, and not opened again since. */
  public record Judged(String reason, Instant at, String by) {}

  public FindingRule rule() {
    return key.rule();
  }
}
