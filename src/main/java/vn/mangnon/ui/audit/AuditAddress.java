package vn.mangnon.ui.audit;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.audit.AuditKind;

/** What an auditor looks for, as it stands in the address. */
final class AuditAddress {

  private AuditAddress() {}

  static AuditFilter read(QueryParameters parameters) {
    return new AuditFilter(
        parameters.getSingleParameter("from").flatMap(AuditAddress::day),
        parameters.getSingleParameter("to").flatMap(AuditAddress::day),
        parameters.getSingleParameter("person").orElse(""),
        parameters.getSingleParameter("kind").flatMap(AuditAddress::kind).map(Set::of).orElse(Set.of()),
        parameters.getSingleParameter("school").flatMap(AuditAddress::id),
        parameters.getSingleParameter("q").orElse(""));
  }

  static QueryParameters write(AuditFilter filter) {
    var parameters = new LinkedHashMap<String, String>();
    filter.from().ifPresent(day -> parameters.put("from", day.toString()));
    filter.to().ifPresent(day -> parameters.put("to", day.toString()));
    if (!filter.person().isBlank()) {
      parameters.put("person", filter.person());
    }
    filter.kinds().forEach(kind -> parameters.put("kind", kind.name().toLowerCase(Locale.ROOT)));
    filter.school().ifPresent(school -> parameters.put("school", school.toString()));
    if (!filter.text().isBlank()) {
      parameters.put("q", filter.text());
    }
    return QueryParameters.simple(parameters);
  }

  private static Optional<AuditKind> kind(String name) {
    return Arrays.stream(AuditKind.values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    return parsed(text, LocalDate::parse, DateTimeParseException.class);
  }

  private static Optional<UUID> id(String text) {
    return parsed(text, UUID::fromString, IllegalArgumentException.class);
  }

  /** What is malformed in an address is left out. */
  private static <T> Optional<T> parsed(
      String text, Function<String, T> parse, Class<? extends RuntimeException> malformed) {
    try {
      return Optional.of(parse.apply(text));
    } catch (RuntimeException failure) {
      if (malformed.isInstance(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }
}
