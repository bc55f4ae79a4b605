package vn.mangnon.ui.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import vn.mangnon.account.Person;
import vn.mangnon.document.DocumentFormat;
import vn.mangnon.document.ExportKind;
import vn.mangnon.document.ExportOrder;
import vn.mangnon.document.LongExports;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.shell.ExportButton;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Words;

/** What this person can have made. */
final class AskPanel extends Panel {

  private final LongExports exports;
  private final Person person;
  private final Runnable asked;

  /** @param periods that were opened, the latest first */
  AskPanel(LongExports exports, Person person, List<Period> periods, Runnable asked) {
    super(Words.text("export.ask"));
    this.exports = exports;
    this.person = person;
    this.asked = asked;
    var kinds = new Div();
    kinds.addClassName("export-kinds");
    if (!person.scope().equals(Scope.AGGREGATES) && !periods.isEmpty()) {
      kinds.add(documents(periods));
    }
    kinds.add(workbook());
    add(kinds);
  }

  private Div documents(List<Period> periods) {
    var period = new Select<Period>();
    period.setLabel(Words.text("export.period"));
    period.setItems(periods);
    period.setItemLabelGenerator(choice -> Words.text(choice.label()));
    period.setValue(periods.getFirst());
    var buttons = new Div();
    buttons.addClassName("export-actions");
    for (DocumentFormat format : DocumentFormat.values()) {
      buttons.add(new ExportButton(
          exports, person, Words.text("export.ask." + format.ending()),
          () -> new ExportOrder.Documents(period.getValue().id(), format), asked));
    }
    return kind(ExportKind.REPORT_DOCUMENTS, period, buttons);
  }

  private Div workbook() {
    return kind(ExportKind.DISTRICT_WORKBOOK, new ExportButton(
        exports, person, Words.text("export.ask.workbook"),
        () -> new ExportOrder.Workbook(SummaryFilter.everything()), asked));
  }

  private Div kind(ExportKind kind, Component... ways) {
    String about = "export.about." + kind + (person.schools().isEmpty() ? "" : ".school");
    var block = new Div(new H3(Words.name(kind)), new Paragraph(Words.text(about)));
    block.addClassName("export-kind");
    block.add(ways);
    return block;
  }
}
