package vn.mangnon.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Invitations;
import vn.mangnon.account.Invitations.Checked;
import vn.mangnon.account.Invitations.Line;
import vn.mangnon.account.OneTimeLink;
import vn.mangnon.account.Person;
import vn.mangnon.document.AccountWorkbook;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.ErrorSummary;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Many accounts from a sheet: the template, what the filled-in sheet says, and the list of links. */
@Route("accounts/import")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("theme/record.css")
@StyleSheet("theme/worklist.css")
@StyleSheet("theme/account.css")
class ImportView extends Page {

  private final Invitations invitations;
  private final AccountWorkbook workbook;
  private final PasswordAddress address = PasswordAddress.here();
  private final Person actor = CurrentPerson.get();
  private final Div step = new Div();

  ImportView(Invitations invitations, AccountWorkbook workbook) {
    super("import.title");
    this.invitations = invitations;
    this.workbook = workbook;
    step.addClassName("panels");
    add(way(), step);
    begin();
  }

  private static Component way() {
    var back = new Anchor("accounts", Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("accounts.back")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("accounts.title"));
    return way;
  }

  private void begin() {
    step.removeAll();
    step.add(new PageHeader(Words.text("import.answer")).support(Words.text("import.support")), files());
  }

  private Component files() {
    var errors = new ErrorSummary();
    var template = download("import.template", "button-link", event -> {
      event.setFileName(Words.text("sheet.template-file"));
      event.setContentType(AccountWorkbook.TYPE);
      workbook.template(CurrentPerson.get(), event.getUI().getLocale(), event.getOutputStream());
    });
    var upload = new SheetUpload(bytes -> {
      errors.hide();
      try {
        preview(workbook.read(bytes));
      } catch (Rejection rejection) {
        errors.show(Words.explain(rejection), List.of());
      }
    });
    var hint = new Paragraph(Words.text("import.upload.hint", Invitations.MOST_LINES));
    hint.addClassName("note");
    var files = new Div(
        errors, new Panel(Words.text("import.first"), template),
        new Panel(Words.text("import.second"), new Div(upload, hint)));
    files.addClassName("files");
    return files;
  }

  private void preview(List<Line> lines) {
    List<Checked> checked = invitations.check(actor, lines);
    long good = checked.stream().filter(Checked.Good.class::isInstance).count();
    long known = checked.stream().filter(Checked.Known.class::isInstance).count();
    long bad = checked.size() - good - known;
    step.removeAll();
    var header = new PageHeader(bad == 0
        ? Words.text("import.preview", good)
        : Words.text("import.preview.bad", bad));
    if (bad > 0) {
      header.support(Words.text("import.preview.mend"));
    }
    if (known > 0) {
      header.support(Words.text("import.preview.known", known));
    }
    var again = new Button(Words.text("import.again"), Symbol.UPLOAD.icon(), click -> begin());
    if (bad == 0) {
      var enter = new Button(Words.text("import.do", good), Symbol.CHECK.icon());
      enter.addThemeVariants(ButtonVariant.PRIMARY);
      enter.setDisableOnClick(true);
      enter.setVisible(good > 0);
      enter.addClickListener(click -> {
        try {
          entered(invitations.invite(actor, lines));
        } finally {
          enter.setEnabled(true);
        }
      });
      header.actions(enter, again);
    } else {
      again.addThemeVariants(ButtonVariant.PRIMARY);
      header.actions(again);
    }
    step.add(header, new CheckedLines(checked));
  }

  private void entered(List<OneTimeLink> links) {
    step.removeAll();
    var header = new PageHeader(Words.text("import.done", links.size()));
    var back = new Anchor("accounts", Words.text("import.done.back"));
    back.getElement().setAttribute("router-link", true);
    back.addClassName("button-link");
    if (links.isEmpty()) {
      step.add(header.actions(back));
      return;
    }
    var list = download("import.done.download", "button-link primary", event -> {
      event.setFileName(Words.text("sheet.links-file"));
      event.setContentType(AccountWorkbook.TYPE);
      workbook.links(links, address::of, event.getUI().getLocale(), event.getOutputStream());
    });
    var warning = new Paragraph(Words.text("import.done.next"));
    warning.addClassNames("warning-line", "tone-warning");
    var actions = new Div(list, back);
    actions.addClassName("panel-actions");
    step.add(header, warning, actions);
  }

  private static Anchor download(String words, String look, DownloadHandler handler) {
    var link = new Anchor(handler, "");
    link.add(Symbol.DOWNLOAD.icon(), new Span(Words.text(words)));
    link.setClassName(look);
    return link;
  }
}
