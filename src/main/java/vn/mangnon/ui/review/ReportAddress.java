package vn.mangnon.ui.review;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.programme.Period;
import vn.mangnon.report.ReviewQueue;

/**
 * What of a report is shown, as it stands in the address: {@code ?rev=2&with=1&at=/activities/0}, and the filter of
 * the queue from which it was opened.
 *
 * @param revision the latest where it is empty
 * @param with the revision it is compared with: the one before where it is empty, none where it is 0
 * @param at JSON pointer of the line to show
 */
record ReportAddress(
    Optional<Integer> revision, Optional<Integer> with, Optional<String> at, ReviewQueue.Filter queue) {

  static final int ALONE = 0;

  static ReportAddress read(QueryParameters address, List<Period> periods) {
    return new ReportAddress(
        number(address, "rev"), number(address, "with"),
        address.getSingleParameter("at").filter(pointer -> !pointer.isEmpty()),
        QueueAddress.read(address, periods));
  }

  ReportAddress comparing(int revision, int with) {
    return new ReportAddress(Optional.of(revision), Optional.of(with), Optional.empty(), queue);
  }

  ReportAddress showing(String pointer) {
    return new ReportAddress(revision, with, Optional.of(pointer), queue);
  }

  /** Another report of the same queue. */
  ReportAddress afresh() {
    return new ReportAddress(Optional.empty(), Optional.empty(), Optional.empty(), queue);
  }

  String of(UUID report, List<Period> periods) {
    Map<String, String> parameters = new LinkedHashMap<>();
    revision.ifPresent(number -> parameters.put("rev", "" + number));
    with.ifPresent(number -> parameters.put("with", "" + number));
    at.ifPresent(pointer -> parameters.put("at", pointer));
    parameters.putAll(QueueAddress.parameters(queue, periods));
    return QueueAddress.of("reports/" + report, parameters);
  }

  private static Optional<Integer> number(QueryParameters address, String name) {
    return address.getSingleParameter(name).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
  }
}
