package vn.mangnon.ui.chart;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;

/** An unseen link by which an entry of a menu, which can be none itself, takes a file from the server. */
class FileLink extends Anchor {

  FileLink(DownloadHandler file) {
    super(file, "");
    getElement().setAttribute("hidden", true).setAttribute("tabindex", "-1").setAttribute("aria-hidden", "true");
  }

  void take() {
    getElement().callJsFunction("click");
  }
}
