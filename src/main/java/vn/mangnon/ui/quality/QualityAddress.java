package vn.mangnon.ui.quality;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.summary.FindingFilter;
import vn.mangnon.summary.FindingKind;
import vn.mangnon.summary.FindingStanding;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.shell.Selection;

/**
 * Which findings are looked at, as it stands in the address: {@code ?from=2026&to=2026&level=primary&kind=outlier}.
 *
 * @param standing those that nobody has asked about where an address names none; empty for all
 */
record QualityAddress(
    Selection selection, Optional<FindingKind> kind, Optional<FindingStanding> standing, String search) {

  private static final String ALL = "all";

  /** What an address does not say, or says wrongly, is not filtered; one that names no year is of {@code thisYear}. */
  static QualityAddress read(QueryParameters address, int thisYear) {
    boolean all = address.getSingleParameter("standing").filter(ALL::equals).isPresent();
    return new QualityAddress(
        address.getSingleParameter("period").isPresent()
            ? Selection.of(address) : Selection.of(address, thisYear, thisYear),
        constant(address, "kind", FindingKind.class),
        all ? Optional.empty() : constant(address, "standing", FindingStanding.class).or(() -> Optional.of(FindingStanding.NEW)),
        address.getSingleParameter("q").orElse(""));
  }

  QualityAddress of(Optional<FindingKind> other) {
    return new QualityAddress(selection, other, standing, search);
  }

  QualityAddress standing(FindingStanding other) {
    return new QualityAddress(selection, kind, Optional.of(other), search);
  }

  QualityAddress of(Selection other) {
    return new QualityAddress(other, kind, standing, search);
  }

  /** @param of what the selection counts */
  FindingFilter filter(SummaryFilter of) {
    return new FindingFilter(
        of, kind.<Set<FindingKind>>map(Set::of).orElseGet(() -> EnumSet.allOf(FindingKind.class)), standings(), search);
  }

  Set<FindingStanding> standings() {
    return standing.<Set<FindingStanding>>map(Set::of).orElseGet(() -> EnumSet.allOf(FindingStanding.class));
  }

  /** Whether it leaves anything out but years and what was done already. */
  boolean narrows() {
    return kind.isPresent() || !search.isBlank() || selection.period().isPresent() || selection.ward().isPresent()
        || selection.level().isPresent();
  }

  String address() {
    var parameters = new LinkedHashMap<>(selection.parameters());
    kind.ifPresent(known -> parameters.put("kind", name(known)));
    if (!standing.equals(Optional.of(FindingStanding.NEW))) {
      parameters.put("standing", standing.map(QualityAddress::name).orElse(ALL));
    }
    if (!search.isBlank()) {
      parameters.put("q", search);
    }
    return Selection.address("quality", parameters);
  }

  private static <E extends Enum<E>> Optional<E> constant(QueryParameters address, String parameter, Class<E> type) {
    return address.getSingleParameter(parameter)
        .flatMap(name -> Arrays.stream(type.getEnumConstants()).filter(known -> name(known).equals(name)).findFirst());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
