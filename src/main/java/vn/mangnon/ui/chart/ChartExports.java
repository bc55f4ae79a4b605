package vn.mangnon.ui.chart;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import org.springframework.stereotype.Component;
import vn.mangnon.document.Exports;

/** Charts are made by hand, without services; this one lets them have their downloads recorded. */
@Component
class ChartExports {

  private final Exports exports;

  ChartExports(Exports exports) {
    this.exports = exports;
  }

  static void record(String format, String title) {
    UI ui = UI.getCurrent();
    Instantiator.get(ui).getOrCreate(ChartExports.class).exports
        .ofTable(format, title, ui.getActiveViewLocation().getPathWithQueryParameters());
  }
}
