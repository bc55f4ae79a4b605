package vn.mangnon.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.mangnon.report.Precedent.Past;
import vn.mangnon.report.ReportContent;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Takes over a part of the school's last report; days are left out, for they belong to that period. */
final class CopyFromLast extends Button {

  private final FormParts parts;
  private final FormPart part;
  private final Past last;
  private final Runnable edited;

  CopyFromLast(FormParts parts, FormPart part, Past last, Runnable edited) {
    super(Words.text("form.copy"), Symbol.FILES.icon());
    this.parts = parts;
    this.part = part;
    this.last = last;
    this.edited = edited;
    addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    setAriaLabel(Words.text("form.copy-which", part.part(), last.period().label()));
    setTooltipText(Words.text("form.copy-from", last.period().label()));
    addClickListener(_ -> copy());
  }

  private void copy() {
    ReportContent before = parts.read();
    parts.show(part.part().copied(before, last.content().withoutDays()));
    edited.run();
    var said = new Span(Words.text("form.copied", last.period().label()));
    said.getElement().setAttribute("role", "status");
    var told = new Div(said);
    var undo = new Button(Words.text("action.undo"), Symbol.UNDO_2.icon(), _ -> {
      part.remove(told);
      parts.show(part.part().restored(parts.read(), before));
      edited.run();
      focus();
    });
    undo.addThemeVariants(ButtonVariant.TERTIARY);
    told.add(undo);
    told.addClassName("row-removed");
    part.tell(told);
    undo.focus();
  }
}
