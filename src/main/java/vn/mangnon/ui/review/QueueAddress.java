package vn.mangnon.ui.review;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.programme.Period;
import vn.mangnon.report.ReviewQueue.Copied;
import vn.mangnon.report.ReviewQueue.Filter;
import vn.mangnon.report.ReviewQueue.Part;
import vn.mangnon.report.ReviewQueue.Punctuality;

/** The filter of the queue as it stands in addresses: {@code ?state=returned&period=2026-H1&q=ai mo}. */
final class QueueAddress {

  private QueueAddress() {}

  /** What an address does not say, or says wrongly, is not filtered. */
  static Filter read(QueryParameters address, List<Period> periods) {
    var period = address.getSingleParameter("period")
        .flatMap(code -> periods.stream().filter(known -> known.code().equals(code)).findFirst());
    return new Filter(
        constant(address, "state", Part.values()).orElse(Part.WAITING),
        period.map(Period::id),
        address.getSingleParameter("ward").flatMap(QueueAddress::id),
        constant(address, "level", Level.values()),
        constant(address, "received", Punctuality.values()),
        constant(address, "copied", Copied.values()),
        address.getSingleParameter("q").orElse(""));
  }

  static Map<String, String> parameters(Filter filter, List<Period> periods) {
    var parameters = new LinkedHashMap<String, String>();
    if (filter.part() != Part.WAITING) {
      parameters.put("state", name(filter.part()));
    }
    period(filter, periods).ifPresent(period -> parameters.put("period", period.code()));
    filter.ward().ifPresent(ward -> parameters.put("ward", ward.toString()));
    filter.level().ifPresent(level -> parameters.put("level", name(level)));
    filter.punctuality().ifPresent(received -> parameters.put("received", name(received)));
    filter.copied().ifPresent(copied -> parameters.put("copied", name(copied)));
    if (!filter.search().isBlank()) {
      parameters.put("q", filter.search());
    }
    return parameters;
  }

  static String of(String path, Map<String, String> parameters) {
    var query = QueryParameters.simple(parameters).getQueryString();
    return query.isEmpty() ? path : path + "?" + query;
  }

  static Optional<Period> period(Filter filter, List<Period> periods) {
    return filter.period().flatMap(id -> periods.stream().filter(period -> period.id().equals(id)).findFirst());
  }

  private static <E extends Enum<E>> Optional<E> constant(QueryParameters address, String name, E[] constants) {
    return address.getSingleParameter(name)
        .flatMap(value -> Arrays.stream(constants).filter(known -> name(known).equals(value)).findFirst());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
