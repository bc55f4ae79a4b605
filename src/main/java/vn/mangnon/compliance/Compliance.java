package vn.mangnon.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Rejection;

/** How schools stand to their obligations, now or at the end of any day before: computed each time, never stored. */
@Service
@Transactional(readOnly = true)
public class Compliance {

  private final RegisterRepository register;
  private final Clock clock;

  Compliance(RegisterRepository register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** The scores of what that person may count. */
  public Scores scores(Person person, ComplianceFilter filter, ComplianceGrouping... by) {
    return new Scores(day(filter), filter, List.of(), new Scores.Row(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
        Score.NONE, Optional.empty()));
  }

  /** The verdicts behind a score, by school, period and obligation; they add up to it. */
  public Assessments assess(Person person, ComplianceFilter filter, int limit, int offset) {
    if (person.scope().equals(Scope.AGGREGATES)) {
      throw Rejection.forbidden("summary.lines-not-yours");
    }
    return new Assessments(day(filter), filter, List.of(), 0, Score.NONE);
  }

  /** What matters at that school on that day: of the periods that are open, or else of the last one. */
  public List<Assessment> ofSchool(Person person, UUID school, LocalDate asOf) {
    return List.of();
  }

  /** How verdicts become scores, and what scores are called. */
  public Grading grading() {
    return register.grading();
  }

  private LocalDate day(ComplianceFilter filter) {
    return filter.asOf().orElseGet(() -> LocalDate.now(clock));
  }
}
