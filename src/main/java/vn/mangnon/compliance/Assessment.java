package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.programme.Period;

/**
 * One verdict, with what it rests on.
 *
 * @param dueOn the day by which it had or has to be met; empty where it is not applicable
 */
public record Assessment(
    Scores.Unit school, Period period, Obligation obligation, Verdict verdict, Optional<LocalDate> dueOn,
    Evidence evidence, Optional<NextStep> nextStep) {}
