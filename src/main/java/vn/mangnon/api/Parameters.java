package vn.mangnon.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Rejection;

/** Reads the parameters of a query. */
final class Parameters {

  /** The greatest page. */
  static final int LIMIT = 1_000;

  private Parameters() {}

  static Rejection refusal(String parameter, String code, Object... arguments) {
    return Rejection.invalid("api.bad-query", List.of(new Rejection.Problem("/" + parameter, code, arguments)));
  }

  /** A list between commas, in any case; absent or empty stands for all constants. */
  static <E extends Enum<E>> Set<E> constants(String parameter, @Nullable String given, Class<E> type) {
    return given == null || given.isBlank() ? EnumSet.allOf(type) : listed(parameter, given, type);
  }

  static <E extends Enum<E>> Set<E> listed(String parameter, String given, Class<E> type) {
    var chosen = EnumSet.noneOf(type);
    for (String name : given.split(",")) {
      if (!name.isBlank()) {
        chosen.add(constant(parameter, name, type));
      }
    }
    return chosen;
  }

  static <E extends Enum<E>> E constant(String parameter, String given, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(given.strip()))
        .findFirst()
        .orElseThrow(() -> refusal(parameter, "api.unknown-constant", names(type)));
  }

  static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  static int limit(int given) {
    if (given < 1 || given > LIMIT) {
      throw refusal("limit", "api.bad-limit", LIMIT);
    }
    return given;
  }

  static boolean isId(String given) {
    try {
      return UUID.fromString(given).toString().equals(given.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
