package vn.mangnon.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportState;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** What the district wants corrected, in its own words; shown while the report is with the school. */
final class ReturnMessage extends Div {

  ReturnMessage(List<Report.Event> history, ReportState state) {
    addClassNames("return-message", Tone.WARNING.className());
    setVisible(false);
    if (state != ReportState.RETURNED && state != ReportState.REOPENED) {
      return;
    }
    history.stream().filter(event -> event.message().isPresent()).findFirst().ifPresent(event -> {
      var message = new Paragraph(event.message().get());
      message.addClassName("return-words");
      var from = new Paragraph(Words.text("form.returned.by", event.by(), event.at()));
      from.addClassName("note");
      add(new H2(Words.text("form.returned")), message, from);
      setVisible(true);
    });
  }
}
