package vn.mangnon.ui.horizon;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.Target;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverages;
import vn.mangnon.summary.Grouping;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;

/** Reads the road to 2030: every share year by year, and school by school in the last year that is known. */
@Component
class HorizonReading {

  private final Coverages coverages;
  private final Programmes programmes;
  private final Selections selections;
  private final Schools schools;
  private final Clock clock;

  HorizonReading(
      Coverages coverages, Programmes programmes, Selections selections, Schools schools, Clock clock) {
    this.coverages = coverages;
    this.programmes = programmes;
    this.selections = selections;
    this.schools = schools;
    this.clock = clock;
  }

  /**
   * @param year of which schools are told apart; empty where nothing is known of any year
   * @param schools what each school adds in that year; empty for a school that looks at itself
   * @param beyond targets that no report of a school can measure
   */
  record Found(
      Coverage coverage, List<TargetPath> paths, Optional<Integer> year, List<Coverage.Row> schools,
      List<Programmes.Phase> phases, Collection<Target> beyond) {}

  /** All years of the programme; of a school's own people always that school. */
  Selection selection(Person person, Selection given) {
    var years = given.years(SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR)
        .period(Optional.empty()).category(Optional.empty());
    return years.school().isEmpty() && person.schools().size() == 1
        ? years.school(Optional.of(schools.find(person.scope(), person.schools().iterator().next()).code()))
        : years;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Found read(Person person, Selection selection) {
    var filter = selections.filter(person, selection);
    var coverage = coverages.of(person, filter);
    List<Target> targets = programmes.targets();
    int lastEnded = lastEnded(selection.calendar());
    List<TargetPath> paths = Arrays.stream(Share.values())
        .map(share -> path(share, targets, coverage, lastEnded)).toList();
    Optional<Integer> year = paths.stream().flatMap(path -> path.lastKnown().stream()).max(Comparator.naturalOrder());
    List<Coverage.Row> bySchool = selection.school().isPresent() || year.isEmpty()
        ? List.of()
        : coverages.of(person, filter.years(year.get(), year.get()), Grouping.SCHOOL).rows();
    return new Found(
        coverage, paths, year, bySchool, programmes.phases(),
        targets.stream().filter(target -> Share.ofTarget(target.code()).isEmpty()).toList());
  }

  private static TargetPath path(Share share, List<Target> targets, Coverage coverage, int lastEnded) {
    var years = new TreeMap<Integer, Coverage.Ratio>();
    coverage.years().forEach(row -> years.put(row.year(), row.ratio(share)));
    return new TargetPath(
        share, targets.stream().filter(target -> target.code().equals(share.name())).toList(), years, lastEnded);
  }

  private int lastEnded(YearKind calendar) {
    LocalDate today = LocalDate.now(clock);
    return switch (calendar) {
      case CALENDAR -> today.getYear() - 1;
      case SCHOOL -> SchoolYear.of(today).start() - 1;
    };
  }
}
