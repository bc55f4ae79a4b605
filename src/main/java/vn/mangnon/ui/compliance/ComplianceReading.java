package vn.mangnon.ui.compliance;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Assessments;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.compliance.ComplianceFilter;
import vn.mangnon.compliance.ComplianceGrouping;
import vn.mangnon.compliance.CountedYear;
import vn.mangnon.compliance.Grading;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.compliance.ObligationRegister;
import vn.mangnon.compliance.Score;
import vn.mangnon.compliance.Scores;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** Reads what the pages of compliance show: one question each, always to the module that decides the verdicts. */
@Component
class ComplianceReading {

  private final Compliance compliance;
  private final ObligationRegister register;
  private final Schools schools;
  private final Periods periods;
  private final Clock clock;

  ComplianceReading(
      Compliance compliance, ObligationRegister register, Schools schools, Periods periods, Clock clock) {
    this.compliance = compliance;
    this.register = register;
    this.schools = schools;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * @param cells the score of each school in each obligation, by the codes of both
   * @param obligations what binds anybody there, in the order of the register
   */
  record Found(
      Scores bySchool, Scores byObligation, Scores byLevel, Scores byWard, Map<String, Map<String, Score>> cells,
      List<Obligation> obligations, Grading grading) {

    Score total() {
      return bySchool.total().score();
    }

    Score score(Scores.Row school, Obligation obligation) {
      return cells.getOrDefault(school.school().orElseThrow().code(), Map.of())
          .getOrDefault(obligation.code(), Score.NONE);
    }

    Score score(Obligation obligation) {
      return byObligation.rows().stream()
          .filter(row -> row.obligation().filter(obligation.code()::equals).isPresent())
          .map(Scores.Row::score).findFirst().orElse(Score.NONE);
    }

    long schools(Band band) {
      return bySchool.rows().stream().filter(row -> row.band().filter(band::equals).isPresent()).count();
    }

    /** Schools of which nothing was due yet. */
    long withoutScore() {
      return bySchool.rows().stream().filter(row -> row.score().share().isEmpty()).count();
    }

    /** The obligation with the lowest share, where any was due. */
    Optional<Obligation> weakest() {
      return obligations.stream()
          .filter(one -> score(one).share().isPresent())
          .min(Comparator.comparing(one -> score(one).share().orElseThrow()));
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  ComplianceAddress address(QueryParameters parameters) {
    boolean schoolYears = Selection.of(parameters).calendar() == YearKind.SCHOOL;
    LocalDate today = today();
    return ComplianceAddress.of(parameters, schoolYears ? SchoolYear.of(today).start() : today.getYear(), today);
  }

  List<Period> periods() {
    return periods.list();
  }

  List<School.Ward> wards(Person person) {
    return schools.wards(person.scope());
  }

  /** All of it as it was at one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Found read(Person person, ComplianceAddress address) {
    var filter = places(person, address);
    Scores byObligation = compliance.scores(person, filter, ComplianceGrouping.OBLIGATION);
    Scores cells = compliance.scores(person, filter, ComplianceGrouping.SCHOOL, ComplianceGrouping.OBLIGATION);
    Map<String, Score> known = byObligation.rows().stream()
        .collect(Collectors.toMap(row -> row.obligation().orElseThrow(), Scores.Row::score));
    return new Found(
        compliance.scores(person, filter, ComplianceGrouping.SCHOOL), byObligation,
        compliance.scores(person, filter, ComplianceGrouping.LEVEL),
        compliance.scores(person, filter, ComplianceGrouping.WARD),
        cells.rows().stream().collect(Collectors.groupingBy(row -> row.school().orElseThrow().code(),
            Collectors.toMap(row -> row.obligation().orElseThrow(), Scores.Row::score))),
        register.list(true).stream().filter(one -> binds(known.getOrDefault(one.code(), Score.NONE))).toList(),
        compliance.grading());
  }

  private static boolean binds(Score score) {
    return score.due() + score.notYetDue() > 0;
  }

  /** How many verdicts of each kind there are, whichever is looked at. */
  Score score(Person person, ComplianceAddress address) {
    return compliance.scores(person, whole(person, address).verdict(Optional.empty())).total().score();
  }

  Assessments assess(Person person, ComplianceAddress address, int limit, int offset) {
    return compliance.assess(person, whole(person, address).verdict(address.verdict()), limit, offset);
  }

  /** What an address narrows beside the time: the school, the obligation, the place. */
  List<String> narrowed(Person person, ComplianceAddress address) {
    var selection = address.selection();
    return Stream.of(
            selection.school().map(code -> schools.find(person.scope(), code).name()),
            selection.ward().flatMap(id -> wards(person).stream()
                .filter(ward -> ward.id().equals(id)).findFirst()).map(School.Ward::name),
            selection.level().map(Words::name),
            address.obligation().map(code -> Words.text(obligation(code).title())))
        .flatMap(Optional::stream).toList();
  }

  /** With what narrows the verdicts themselves, too. */
  private ComplianceFilter whole(Person person, ComplianceAddress address) {
    return places(person, address).obligation(address.obligation().map(code -> obligation(code).id()));
  }

  private Obligation obligation(String code) {
    return register.list(true).stream().filter(one -> one.code().equals(code)).findFirst()
        .orElseThrow(() -> Rejection.notFound("compliance.no-obligation"));
  }

  private ComplianceFilter places(Person person, ComplianceAddress address) {
    var selection = address.selection();
    return ComplianceFilter.everything()
        .years(selection.from(), selection.to())
        .calendar(switch (selection.calendar()) {
          case CALENDAR -> CountedYear.CALENDAR;
          case SCHOOL -> CountedYear.SCHOOL;
        })
        .school(selection.school().map(code -> schools.find(person.scope(), code)).map(School::id))
        .ward(selection.ward())
        .level(selection.level())
        .period(selection.period().map(periods::find).map(Period::id))
        .asOf(address.on());
  }
}
