package vn.mangnon.ui.review;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.programme.Period;
import vn.mangnon.report.ReviewQueue.Filter;
import vn.mangnon.report.ReviewQueue.Part;

/** The filter of the queue as it stands in addresses: {@code ?state=returned&period=2026-H1&q=ai mo}. */
final class QueueAddress {

  private QueueAddress() {}

  /** What an address does not say, or says wrongly, is not filtered. */
  static Filter read(QueryParameters address, List<Period> periods) {
    Part part = address.getSingleParameter("state")
        .flatMap(state -> Arrays.stream(Part.values()).filter(known -> name(known).equals(state)).findFirst())
        .orElse(Part.WAITING);
    var period = address.getSingleParameter("period")
        .flatMap(code -> periods.stream().filter(known -> known.code().equals(code)).findFirst());
    return new Filter(part, period.map(Period::id), address.getSingleParameter("q").orElse(""));
  }

  static Map<String, String> parameters(Filter filter, List<Period> periods) {
    var parameters = new LinkedHashMap<String, String>();
    if (filter.part() != Part.WAITING) {
      parameters.put("state", name(filter.part()));
    }
    period(filter, periods).ifPresent(period -> parameters.put("period", period.code()));
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

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
