package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where the school's screens lie. */
final class Addresses {

  static final String HOME = "school";

  private Addresses() {}

  /** Opens the report of that period, and begins it when there is none. */
  static String begin(String periodCode) {
    return "report/" + periodCode;
  }

  static String report(UUID report) {
    return "reports/" + report;
  }

  static String form(UUID report) {
    return report(report) + "/edit";
  }

  /** The form, at the field of that JSON pointer. */
  static String field(UUID report, String pointer) {
    return form(report) + "?at=" + URLEncoder.encode(pointer, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  static String check(UUID report) {
    return report(report) + "/check";
  }

  /** The official document that the draft becomes. */
  static String preview(UUID report) {
    return report(report) + "/preview";
  }

  static String receipt(UUID report) {
    return report(report) + "/receipt";
  }

  static String receipt(UUID report, int revision) {
    return receipt(report) + "?revision=" + revision;
  }

  static Anchor link(String address, String words) {
    var link = new Anchor(address, words);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
