package vn.mangnon.ui.issue;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.report.Category;

/**
 * The filter of the list as it stands in addresses:
 * {@code ?state=to-confirm&kind=recommendation&category=communication&year=2025&q=ai mo}.
 */
record IssueAddress(
    Stage stage, Optional<IssueKind> kind, Optional<Category> category, Optional<Integer> year, String search) {

  /** What an address does not say, or says wrongly, is not filtered. */
  static IssueAddress read(QueryParameters address) {
    return new IssueAddress(
        constant(address, "state", Stage.class).orElse(Stage.OUTSTANDING),
        constant(address, "kind", IssueKind.class),
        constant(address, "category", Category.class),
        address.getSingleParameter("year").filter(year -> year.matches("\\d{4}")).map(Integer::valueOf),
        address.getSingleParameter("q").orElse(""));
  }

  IssueFilter filter() {
    return new IssueFilter(
        Optional.empty(), year, stage.states(),
        kind.<Set<IssueKind>>map(Set::of).orElseGet(() -> EnumSet.allOf(IssueKind.class)),
        category.<Set<Category>>map(Set::of).orElseGet(() -> EnumSet.allOf(Category.class)),
        search, IssueFilter.ALL, Optional.empty());
  }

  boolean narrows() {
    return stage != Stage.OUTSTANDING || kind.isPresent() || category.isPresent() || year.isPresent() || !search.isBlank();
  }

  String of(String path) {
    var parameters = new LinkedHashMap<String, String>();
    if (stage != Stage.OUTSTANDING) {
      parameters.put("state", name(stage));
    }
    kind.ifPresent(known -> parameters.put("kind", name(known)));
    category.ifPresent(known -> parameters.put("category", name(known)));
    year.ifPresent(known -> parameters.put("year", "" + known));
    if (!search.isBlank()) {
      parameters.put("q", search);
    }
    var query = QueryParameters.simple(parameters).getQueryString();
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static <E extends Enum<E>> Optional<E> constant(QueryParameters address, String parameter, Class<E> type) {
    return address.getSingleParameter(parameter)
        .flatMap(name -> Arrays.stream(type.getEnumConstants()).filter(known -> name(known).equals(name)).findFirst());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
