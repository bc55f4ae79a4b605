package vn.mangnon.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Pivot.Layout;
import vn.mangnon.summary.Pivot.Value;
import vn.mangnon.summary.Summary.Group;

/** One measure by any rows and columns. What cannot be told so is refused with the reason. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Pivots {

  public static final int MOST_COLUMNS = 40;
  public static final int MOST_CELLS = 20_000;

  private static final Set<Dimension> PLACES =
      EnumSet.of(Dimension.SCHOOL, Dimension.WARD, Dimension.LEVEL, Dimension.OWNERSHIP);

  private final Summaries summaries;
  private final Coverages coverages;

  Pivots(Summaries summaries, Coverages coverages) {
    this.summaries = summaries;
    this.coverages = coverages;
  }

  /** @param filter whose own dimensions do not count */
  public Pivot of(Person person, SummaryFilter filter, Layout layout, Measure measure) {
    return switch (measure) {
      case Measure.OfFigure(Figure figure) -> ofFigure(person, filter.whole(), layout, figure);
      case Measure.OfShare(Share share) -> ofShare(person, filter.whole(), layout, share);
    };
  }

  private Pivot ofFigure(Person person, SummaryFilter filter, Layout layout, Figure figure) {
    var measure = new Measure.OfFigure(figure);
    var all = dimensions(layout);
    if (!measure.hasCategories() && (all.contains(Dimension.CATEGORY) || filter.category().isPresent())) {
      throw Rejection.conflict("pivot.no-categories", figure);
    }
    Map<Group, Value> cells = new HashMap<>();
    List<Group> columns = groups(person, filter, layout.columns(), figure, cells);
    List<Group> rows = groups(person, filter, layout.rows(), figure, cells);
    limit(rows.size(), columns.size());
    Summary body = summaries.of(person.scope(), filter.by(all));
    body.rows().forEach(row -> cells.put(row.group(), count(row.figures(), figure)));
    cells.put(Group.ALL, count(body.total(), figure));
    return new Pivot(body.asOf(), filter, layout, measure, rows, columns, cells, true, true);
  }

  /** The rows, or the columns, and their totals. */
  private List<Group> groups(
      Person person, SummaryFilter filter, List<Dimension> by, Figure figure, Map<Group, Value> cells) {
    if (by.isEmpty()) {
      return List.of(Group.ALL);
    }
    var groups = new ArrayList<Group>();
    for (Summary.Row row : summaries.of(person.scope(), filter.by(Set.copyOf(by))).rows()) {
      groups.add(row.group());
      cells.put(row.group(), count(row.figures(), figure));
    }
    return groups;
  }

  /** Where no report was due nothing is known, not even that none was received. */
  private static Value count(Summary.Figures figures, Figure figure) {
    boolean due = figures.reports().map(reports -> reports.due() > 0).orElse(true);
    boolean ofReports = figure.path().startsWith("reports.");
    return new Pivot.Count(due || !ofReports ? figures.value(figure) : OptionalLong.empty());
  }

  private Pivot ofShare(Person person, SummaryFilter several, Layout layout, Share share) {
    var all = dimensions(layout);
    boolean byYear = all.contains(Dimension.YEAR);
    var places = EnumSet.copyOf(PLACES);
    places.retainAll(all);
    if (places.size() > 1 || all.contains(Dimension.PERIOD) || all.contains(Dimension.CATEGORY)
        || several.period().isPresent() || several.category().isPresent()) {
      throw Rejection.conflict("pivot.share-by", share);
    }
    SummaryFilter filter = byYear ? several : several.years(several.to(), several.to());
    var coverage = places.isEmpty()
        ? coverages.of(person, filter)
        : coverages.of(person, filter, grouping(places.iterator().next()));
    Map<Group, Value> cells = new HashMap<>();
    coverage.rows().forEach(row -> cells.put(Group.of(row, byYear), new Pivot.Rate(row.ratio(share))));
    coverage.years().forEach(row -> cells.put(Group.of(row, byYear), new Pivot.Rate(row.ratio(share))));
    List<Group> ofPlaces = coverage.rows().stream().map(row -> Group.of(row, false)).distinct().toList();
    List<Group> ofYears = IntStream.rangeClosed(filter.from(), filter.to()).mapToObj(Pivots::year).toList();
    List<Group> rows = axis(layout.rows(), ofPlaces, ofYears);
    List<Group> columns = axis(layout.columns(), ofPlaces, ofYears);
    limit(rows.size(), columns.size());
    return new Pivot(
        coverage.asOf(), filter, layout, new Measure.OfShare(share), rows, columns, cells,
        !layout.columns().contains(Dimension.YEAR) && !(byYear && layout.rows().isEmpty()),
        !layout.rows().contains(Dimension.YEAR));
  }

  private static List<Group> axis(List<Dimension> by, List<Group> places, List<Group> years) {
    boolean ofYears = by.contains(Dimension.YEAR);
    if (by.isEmpty()) {
      return List.of(Group.ALL);
    }
    if (by.size() == 1) {
      return ofYears ? years : places;
    }
    return by.getFirst() == Dimension.YEAR
        ? years.stream().flatMap(year -> places.stream().map(year::and)).toList()
        : places.stream().flatMap(place -> years.stream().map(place::and)).toList();
  }

  private static Group year(int year) {
    return new Group(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(year), Optional.empty(),
        Optional.empty());
  }

  private static Grouping grouping(Dimension place) {
    return switch (place) {
      case SCHOOL -> Grouping.SCHOOL;
      case WARD -> Grouping.WARD;
      case LEVEL -> Grouping.LEVEL;
      case OWNERSHIP -> Grouping.OWNERSHIP;
      case YEAR, PERIOD, CATEGORY -> throw new IllegalArgumentException(place + " is no place");
    };
  }

  private static Set<Dimension> dimensions(Layout layout) {
    var all = EnumSet.noneOf(Dimension.class);
    all.addAll(layout.rows());
    all.addAll(layout.columns());
    return all;
  }

  private static void limit(int rows, int columns) {
    if (columns > MOST_COLUMNS) {
      throw Rejection.conflict("pivot.too-many-columns", columns, MOST_COLUMNS);
    }
    if ((long) rows * columns > MOST_CELLS) {
      throw Rejection.conflict("pivot.too-many-cells", rows, columns, MOST_CELLS);
    }
  }
}
