package vn.mangnon.ui.compare;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverages;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Grouping;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Responders;
import vn.mangnon.summary.Responding;
import vn.mangnon.summary.Score;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.Naming;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;

/** Reads what is compared: every group in all and year by year, and all of them together. */
@Component
class CompareReading {

  private final Summaries summaries;
  private final Coverages coverages;
  private final Selections selections;
  private final Schools schools;
  private final Clock clock;

  CompareReading(
      Summaries summaries, Coverages coverages, Selections selections, Schools schools, Clock clock) {
    this.summaries = summaries;
    this.coverages = coverages;
    this.selections = selections;
    this.schools = schools;
    this.clock = clock;
  }

  /**
   * @param contenders in the order of their names
   * @param all of them together
   * @param selection what the scores are of: of a share the last of the years chosen
   */
  record Found(List<Contender> contenders, Score all, Selection selection) {}

  CompareAddress address(Person person, QueryParameters parameters) {
    LocalDate today = LocalDate.now(clock);
    boolean schoolYears = Selection.of(parameters).calendar() == YearKind.SCHOOL;
    boolean ofSomeSchools = person.scope() instanceof Scope.Schools;
    return CompareAddress.of(
        parameters, schoolYears ? SchoolYear.of(today).start() : today.getYear(),
        ofSomeSchools ? Grouping.SCHOOL : Grouping.WARD);
  }

  List<School> named(Person person, CompareAddress address) {
    return address.schools().stream().map(code -> schools.find(person.scope(), code)).toList();
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Found read(Person person, CompareAddress address) {
    Set<UUID> named = named(person, address).stream().map(School::id).collect(Collectors.toSet());
    return switch (address.measure()) {
      case Measure.OfFigure(Figure figure) -> figures(person, address, named, figure);
      case Measure.OfShare(Share share) -> shares(person, address, named, share);
    };
  }

  private Found figures(Person person, CompareAddress address, Set<UUID> named, Figure figure) {
    Scope scope = named.isEmpty() ? person.scope() : new Scope.Schools(named);
    SummaryFilter filter = selections.filter(person, address.selection());
    Dimension by = dimension(address.by());
    Summary whole = summaries.of(scope, filter.by(by));
    Summary yearly = summaries.of(scope, filter.by(by, Dimension.YEAR));
    Responders ofWhole = summaries.responding(scope, filter.by(by));
    Responders ofYears = summaries.responding(scope, filter.by(by, Dimension.YEAR));
    boolean plain = address.by() == Grouping.SCHOOL;
    Naming names = selections.naming(person);
    var byYear = yearly.rows().stream().collect(Collectors.groupingBy(
        row -> row.group().only(Set.of(by)),
        Collectors.toMap(
            row -> row.year().orElseThrow(),
            row -> Scores.of(figure, row.figures(), ofYears.of(row.group()), plain),
            (one, _) -> one, TreeMap::new)));
    return new Found(
        whole.rows().stream()
            .map(row -> contender(
                address, names, row.group(), Scores.of(figure, row.figures(), ofWhole.of(row.group()), plain),
                byYear.getOrDefault(row.group(), new TreeMap<>())))
            .toList(),
        Scores.of(figure, whole.total(), ofWhole.total(), false), address.selection());
  }

  /** Whoever is compared, what is hidden is decided over all schools of the selection, as everywhere. */
  private Found shares(Person person, CompareAddress address, Set<UUID> named, Share share) {
    var coverage = coverages.of(person, selections.filter(person, address.selection()), address.by());
    int last = address.selection().to();
    Naming names = selections.naming(person);
    var byGroup = coverage.rows().stream()
        .filter(row -> named.isEmpty() || named.contains(row.school().orElseThrow().id()))
        .collect(Collectors.groupingBy(
            CompareReading::group, java.util.LinkedHashMap::new,
            Collectors.<Coverage.Row, Integer, Score, SortedMap<Integer, Score>>toMap(
                Coverage.Row::year, row -> Score.of(row.ratio(share)), (one, _) -> one, TreeMap::new)));
    return new Found(
        byGroup.entrySet().stream()
            .map(of -> contender(
                address, names, of.getKey(), of.getValue().getOrDefault(last, Score.UNKNOWN), of.getValue()))
            .toList(),
        named.isEmpty() ? Score.of(coverage.ratio(last, share)) : Score.UNKNOWN,
        address.selection().years(last, last));
  }

  private static Summary.Group group(Coverage.Row row) {
    return new Summary.Group(
        row.school(), row.ward(), row.level(), row.ownership(), OptionalInt.empty(), java.util.Optional.empty(),
        java.util.Optional.empty());
  }

  private static Contender contender(
      CompareAddress address, Naming names, Summary.Group group, Score score, SortedMap<Integer, Score> byYear) {
    return new Contender(
        group, names.name(dimension(address.by()), group, address.selection().calendar()), score, byYear);
  }

  static Dimension dimension(Grouping by) {
    return switch (by) {
      case SCHOOL -> Dimension.SCHOOL;
      case WARD -> Dimension.WARD;
      case LEVEL -> Dimension.LEVEL;
      case OWNERSHIP -> Dimension.OWNERSHIP;
    };
  }
}
