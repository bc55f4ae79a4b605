package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.organisation.Level;

/**
 * Which verdicts.
 *
 * @param from the first year of the periods, included
 * @param to the last year, included
 * @param ward in which the school lay at the end of the period
 * @param asOf how it stood at the end of that day; empty: now
 */
public record ComplianceFilter(
    int from,
    int to,
    CountedYear calendar,
    Optional<UUID> school,
    Optional<UUID> ward,
    Optional<Level> level,
    Optional<UUID> period,
    Optional<UUID> obligation,
    Optional<Verdict> verdict,
    Optional<LocalDate> asOf) {

  public static final int FIRST_YEAR = 2021;
  public static final int LAST_YEAR = 2030;

  /** All verdicts of the programme by calendar year, as they stand now. */
  public static ComplianceFilter everything() {
    return new ComplianceFilter(
        FIRST_YEAR, LAST_YEAR, CountedYear.CALENDAR, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public ComplianceFilter years(int from, int to) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }

  public ComplianceFilter calendar(CountedYear calendar) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }

  public ComplianceFilter school(Optional<UUID> school) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }

  public ComplianceFilter ward(Optional<UUID> ward) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }

  public ComplianceFilter level(Optional<Level> level) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }

  public ComplianceFilter period(Optional<UUID> period) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }

  public ComplianceFilter obligation(Optional<UUID> obligation) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }

  public ComplianceFilter verdict(Optional<Verdict> verdict) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }

  public ComplianceFilter asOf(Optional<LocalDate> asOf) {
    return new ComplianceFilter(from, to, calendar, school, ward, level, period, obligation, verdict, asOf);
  }
}
