package vn.mangnon.ui.issue;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.issue.IssueAge;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.Level;
import vn.mangnon.report.Category;

/**
 * What is looked at and how, as it stands in addresses: {@code ?view=ages&kind=recommendation&year=2025&q=ai mo}.
 *
 * @param stage and {@code age}: of the list alone; the board has a column for each
 */
record IssueAddress(
    View view, Stage stage, Optional<IssueAge> age, Optional<IssueKind> kind, Optional<Category> category,
    Optional<Severity> severity, Optional<IssueOwner> owner, Optional<Integer> year, Optional<Level> level,
    Optional<UUID> ward, boolean overdue, String search) {

  /** The board by state, the board by age, the list. */
  enum View { STATES, AGES, LIST }

  /** What an address does not say, or says wrongly, is not filtered; one that names a state or an age is of the list. */
  static IssueAddress read(QueryParameters address) {
    Optional<Stage> stage = constant(address, "state", Stage.class);
    Optional<IssueAge> age = constant(address, "age", IssueAge.class);
    return new IssueAddress(
        constant(address, "view", View.class).orElse(stage.isPresent() || age.isPresent() ? View.LIST : View.STATES),
        stage.orElse(Stage.OUTSTANDING),
        age,
        constant(address, "kind", IssueKind.class),
        constant(address, "category", Category.class),
        constant(address, "severity", Severity.class),
        constant(address, "owner", IssueOwner.class),
        address.getSingleParameter("year").filter(year -> year.matches("\\d{4}")).map(Integer::valueOf),
        constant(address, "level", Level.class),
        address.getSingleParameter("ward").flatMap(IssueAddress::id),
        address.getSingleParameter("overdue").isPresent(),
        address.getSingleParameter("q").orElse(""));
  }

  IssueAddress view(View view) {
    return new IssueAddress(
        view, stage, age, kind, category, severity, owner, year, level, ward, overdue, search);
  }

  /** The list of one column of a board. */
  IssueAddress list(Stage stage, Optional<IssueAge> age) {
    return new IssueAddress(
        View.LIST, stage, age, kind, category, severity, owner, year, level, ward, overdue, search);
  }

  /** Of every state and age. */
  IssueFilter board() {
    return new IssueFilter(
        Optional.empty(), ward, level, year, EnumSet.allOf(IssueState.class), chosen(kind, IssueKind.class),
        chosen(category, Category.class), chosen(severity, Severity.class), chosen(owner, IssueOwner.class),
        Optional.empty(), overdue, search, IssueFilter.ALL, Optional.empty());
  }

  IssueFilter list() {
    IssueFilter ofStage = board().states(stage.states());
    return age.map(ofStage::age).orElse(ofStage);
  }

  /** Whether it leaves anything out that the view itself does not. */
  boolean narrows() {
    return kind.isPresent() || owner.isPresent() || overdue || !search.isBlank() || narrowsFurther()
        || view == View.LIST && (stage != Stage.OUTSTANDING || age.isPresent());
  }

  /** By one of the conditions that are seldom wanted. */
  boolean narrowsFurther() {
    return category.isPresent() || severity.isPresent() || year.isPresent() || level.isPresent() || ward.isPresent();
  }

  String of(String path) {
    var parameters = new LinkedHashMap<String, String>();
    if (view != View.STATES) {
      parameters.put("view", name(view));
    }
    if (stage != Stage.OUTSTANDING && view == View.LIST) {
      parameters.put("state", name(stage));
    }
    age.filter(_ -> view == View.LIST).ifPresent(known -> parameters.put("age", name(known)));
    kind.ifPresent(known -> parameters.put("kind", name(known)));
    category.ifPresent(known -> parameters.put("category", name(known)));
    severity.ifPresent(known -> parameters.put("severity", name(known)));
    owner.ifPresent(known -> parameters.put("owner", name(known)));
    level.ifPresent(known -> parameters.put("level", name(known)));
    year.ifPresent(known -> parameters.put("year", "" + known));
    ward.ifPresent(known -> parameters.put("ward", known.toString()));
    if (overdue) {
      parameters.put("overdue", "1");
    }
    if (!search.isBlank()) {
      parameters.put("q", search);
    }
    var query = QueryParameters.simple(parameters).getQueryString();
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static <E extends Enum<E>> Set<E> chosen(Optional<E> one, Class<E> type) {
    return one.<Set<E>>map(Set::of).orElseGet(() -> EnumSet.allOf(type));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> constant(QueryParameters address, String parameter, Class<E> type) {
    return address.getSingleParameter(parameter)
        .flatMap(name -> Arrays.stream(type.getEnumConstants()).filter(known -> name(known).equals(name)).findFirst());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
