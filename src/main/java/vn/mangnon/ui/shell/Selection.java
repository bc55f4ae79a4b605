package vn.mangnon.ui.shell;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.summary.ChannelUse;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/**
 * What a person chose to look at, as it stands in the address bar: a link shows the same to a colleague with the same
 * rights. What an address says wrongly is taken as not said.
 *
 * @param school its code
 * @param period its code
 */
public record Selection(
    int from,
    int to,
    YearKind calendar,
    Optional<String> school,
    Optional<UUID> ward,
    Optional<Level> level,
    Optional<Ownership> ownership,
    Optional<String> period,
    Optional<Category> category,
    boolean acceptedOnly) {

  public static final Selection EVERYTHING = new Selection(
      SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR, YearKind.CALENDAR, Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  public static Selection of(QueryParameters parameters) {
    return of(parameters, SummaryFilter.FIRST_YEAR, SummaryFilter.LAST_YEAR);
  }

  /** @param first and {@code last}: the years of an address that names none */
  public static Selection of(QueryParameters parameters, int first, int last) {
    int from = year(parameters, "from").orElse(first);
    int to = year(parameters, "to").orElse(Math.max(from, last));
    return new Selection(
        Math.min(from, to),
        Math.max(from, to),
        constant(YearKind.class, parameters, "calendar").orElse(YearKind.CALENDAR),
        parameters.getSingleParameter("school"),
        parameters.getSingleParameter("ward").flatMap(Selection::id),
        constant(Level.class, parameters, "level"),
        constant(Ownership.class, parameters, "ownership"),
        parameters.getSingleParameter("period"),
        constant(Category.class, parameters, "category"),
        parameters.getSingleParameter("state").filter("accepted"::equals).isPresent());
  }

  public Selection years(int from, int to) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public Selection calendar(YearKind calendar) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public Selection school(Optional<String> school) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public Selection ward(Optional<UUID> ward) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public Selection level(Optional<Level> level) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public Selection ownership(Optional<Ownership> ownership) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public Selection period(Optional<String> period) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public Selection category(Optional<Category> category) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  public Selection acceptedOnly(boolean acceptedOnly) {
    return new Selection(from, to, calendar, school, ward, level, ownership, period, category, acceptedOnly);
  }

  /** What a group of this selection counts; empty where no address can say it, such as a ward that is not known. */
  public Optional<Selection> narrowed(Summary.Group group, Collection<Dimension> by) {
    if (by.contains(Dimension.WARD) && group.ward().isEmpty()) {
      return Optional.empty();
    }
    var years = group.year().isPresent() ? years(group.year().getAsInt(), group.year().getAsInt()) : this;
    return Optional.of(years
        .school(group.school().map(Summary.Unit::code).or(() -> school))
        .ward(group.ward().map(Summary.Unit::id).or(() -> ward))
        .level(group.level().or(() -> level))
        .ownership(group.ownership().or(() -> ownership))
        .period(group.period().or(() -> period))
        .category(group.category().or(() -> category)));
  }

  /** What is behind a measure for this reader; of a school's counts its page, where its lines are not for them. */
  public Optional<String> behind(Measure measure, Share.Side side, Scope reader) {
    return switch (measure) {
      case Measure.OfFigure(Figure figure) ->
          behind(figure, reader).or(() -> school.map(code -> "schools/" + code));
      case Measure.OfShare(Share share) -> behind(share, side, reader);
    };
  }

  /** The address of the lines behind a figure of this selection. */
  public String lines(Figure figure) {
    return address("lines", figure);
  }

  /** The address of the same figure, school by school. */
  public String bySchool(Figure figure) {
    return address("overview/by-school", figure);
  }

  /** Where a figure leads this reader: to its lines, or to the schools' parts of it where lines are not for them. */
  public Optional<String> behind(Figure figure, Scope reader) {
    if (!reader.equals(Scope.AGGREGATES)) {
      return Optional.of(lines(figure));
    }
    return school.isEmpty() ? Optional.of(bySchool(figure)) : Optional.empty();
  }

  /**
   * Where one side of a share leads this reader: to the numbers of the reports; to the schools' parts of it where those
   * are heads, or not for them.
   */
  public Optional<String> behind(Share share, Share.Side side, Scope reader) {
    boolean heads = side == Share.Side.WHOLE && share.whole() != Share.Whole.REPORTED;
    if (!reader.equals(Scope.AGGREGATES) && !heads) {
      var parameters = parameters();
      parameters.put("figure", share.path());
      if (side == Share.Side.WHOLE) {
        parameters.put("side", lower(side));
      }
      return Optional.of(address("lines", parameters));
    }
    return Optional.of(school.map(code -> "schools/" + code).orElseGet(() -> bySchool(share)));
  }

  /** Where the reports that name a channel are, for this reader. */
  public Optional<String> behind(Channel channel, Scope reader) {
    return Optional.of(reader.equals(Scope.AGGREGATES) ? bySchool(channel) : address("lines", ChannelUse.path(channel)));
  }

  /** The address of the reports that name a channel, school by school. */
  public String bySchool(Channel channel) {
    return address("overview/by-school", ChannelUse.path(channel));
  }

  /** The address of the same share, school by school. */
  public String bySchool(Share share) {
    var parameters = parameters();
    parameters.put("figure", share.path());
    return address("overview/by-school", parameters);
  }

  private String address(String view, Figure figure) {
    return address(view, figure.path());
  }

  private String address(String view, String figure) {
    var parameters = parameters();
    parameters.put("figure", figure);
    return address(view, parameters);
  }

  /** The address of a view that shows this selection. */
  public String address(String view) {
    return address(view, parameters());
  }

  public static String address(String view, Map<String, String> parameters) {
    String query = parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return query.isEmpty() ? view : view + "?" + query;
  }

  /** The years, and what else narrows it. */
  public Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("from", String.valueOf(from));
    parameters.put("to", String.valueOf(to));
    if (calendar != YearKind.CALENDAR) {
      parameters.put("calendar", lower(calendar));
    }
    school.ifPresent(code -> parameters.put("school", code));
    ward.ifPresent(id -> parameters.put("ward", id.toString()));
    level.ifPresent(chosen -> parameters.put("level", lower(chosen)));
    ownership.ifPresent(chosen -> parameters.put("ownership", lower(chosen)));
    period.ifPresent(code -> parameters.put("period", code));
    category.ifPresent(chosen -> parameters.put("category", lower(chosen)));
    if (acceptedOnly) {
      parameters.put("state", "accepted");
    }
    return parameters;
  }

  private static Optional<Integer> year(QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name)
        .filter(value -> value.matches("20[2-9]\\d"))
        .map(Integer::valueOf);
  }

  private static Optional<UUID> id(String value) {
    try {
      return Optional.of(UUID.fromString(value));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name)
        .flatMap(value -> Arrays.stream(type.getEnumConstants()).filter(constant -> lower(constant).equals(value)).findFirst());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
