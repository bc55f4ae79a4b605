package vn.mangnon.summary;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.report.Category;

/**
 * Figures by the dimensions asked for, with their total. Where years are a dimension every year is present; what
 * nobody reported is empty, which is not zero.
 */
public record Summary(Instant asOf, SummaryFilter filter, List<Row> rows, Figures total) {

  public record Unit(UUID id, String code, String name) {}

  /** What a row is about; a dimension that was not asked for is empty. */
  public record Row(
      Optional<Unit> school,
      Optional<Unit> ward,
      Optional<Level> level,
      Optional<Ownership> ownership,
      OptionalInt year,
      Optional<String> period,
      Optional<Category> category,
      Figures figures) {

    public Group group() {
      return new Group(school, ward, level, ownership, year, period, category);
    }
  }

  /** What a row is about, without its figures. */
  public record Group(
      Optional<Unit> school,
      Optional<Unit> ward,
      Optional<Level> level,
      Optional<Ownership> ownership,
      OptionalInt year,
      Optional<String> period,
      Optional<Category> category) {

    public static final Group ALL = new Group(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
        Optional.empty());

    static Group of(Coverage.Row row, boolean byYear) {
      return new Group(
          row.school(), row.ward(), row.level(), row.ownership(),
          byYear ? OptionalInt.of(row.year()) : OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /** As far as those dimensions tell it apart. */
    public Group only(Collection<Dimension> dimensions) {
      return new Group(
          dimensions.contains(Dimension.SCHOOL) ? school : Optional.empty(),
          dimensions.contains(Dimension.WARD) ? ward : Optional.empty(),
          dimensions.contains(Dimension.LEVEL) ? level : Optional.empty(),
          dimensions.contains(Dimension.OWNERSHIP) ? ownership : Optional.empty(),
          dimensions.contains(Dimension.YEAR) ? year : OptionalInt.empty(),
          dimensions.contains(Dimension.PERIOD) ? period : Optional.empty(),
          dimensions.contains(Dimension.CATEGORY) ? category : Optional.empty());
    }

    /** What both are about, where each is by other dimensions. */
    public Group and(Group other) {
      return new Group(
          school.or(other::school), ward.or(other::ward), level.or(other::level), ownership.or(other::ownership),
          year.isPresent() ? year : other.year, period.or(other::period), category.or(other::category));
    }
  }

  /**
   * The figures of DOMAIN section 9.
   *
   * @param reports empty where figures are broken down by category, which reports do not have
   * @param counted how many counted reports the sums are made of, of how many that are due
   */
  public record Figures(
      Optional<Reports> reports,
      Counted counted,
      OptionalLong activities,
      OptionalLong sessions,
      OptionalLong attendances,
      OptionalLong classes,
      OptionalLong people,
      OptionalLong raised,
      OptionalLong resolved,
      OptionalLong reopened,
      OptionalLong open) {

    /** Empty where it was not reported. */
    public OptionalLong value(Figure figure) {
      return switch (figure) {
        case REPORTS_DUE -> of(reports, Reports::due);
        case REPORTS_RECEIVED -> of(reports, Reports::received);
        case REPORTS_ON_TIME -> of(reports, Reports::onTime);
        case REPORTS_LATE -> of(reports, Reports::late);
        case REPORTS_MISSING -> of(reports, Reports::missing);
        case REPORTS_AWAITED -> of(reports, Reports::awaited);
        case REPORTS_ACCEPTED -> of(reports, Reports::accepted);
        case ACTIVITIES -> activities;
        case SESSIONS -> sessions;
        case ATTENDANCES -> attendances;
        case TRAINING_CLASSES -> classes;
        case PEOPLE_TRAINED -> people;
        case ISSUES_RAISED -> raised;
        case ISSUES_RESOLVED -> resolved;
        case ISSUES_REOPENED -> reopened;
        case ISSUES_OPEN -> open;
      };
    }

    private static OptionalLong of(Optional<Reports> reports, java.util.function.ToLongFunction<Reports> count) {
      return reports.stream().mapToLong(count).findFirst();
    }
  }

  /** {@code missing}: past their due day with none received. */
  public record Reports(int due, int received, int onTime, int accepted, int missing) {

    public int late() {
      return received - onTime;
    }

    /** Due and not received, whether their day is past or not. */
    public int awaited() {
      return due - received;
    }
  }

  public record Counted(int received, int due) {}

  /**
   * A report line behind a figure.
   *
   * @param report empty where the line is that there is no report, or a request that no report raised
   * @param issue of figures of issues, the one that is counted
   * @param pointer JSON pointer into the report's sections; empty for the report as a whole
   * @param value what the line adds to the figure
   */
  public record Line(
      Optional<UUID> report, Optional<UUID> issue, Unit school, String period, String pointer, String text,
      long value) {}

  /** @param total the sum of the values of all lines, also of those on other pages */
  public record Lines(Figure figure, List<Line> lines, long count, long total) {}
}
