package vn.mangnon.ui.report;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** The report that an address names. */
final class ReportId {

  private ReportId() {}

  static UUID of(BeforeEnterEvent event) {
    try {
      return UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
    } catch (IllegalArgumentException _) {
      throw new NotFoundException();
    }
  }
}
