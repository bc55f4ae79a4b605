package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.compliance.ObligationRegister;
import vn.mangnon.programme.Programmes;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Words;

/** Binds schools to something more. */
@Route("obligations/new")
@StyleSheet("theme/compliance.css")
@StyleSheet("theme/record.css")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER"})
class NewObligationView extends Page implements BeforeLeaveObserver {

  private final ObligationEditor editor;

  NewObligationView(ObligationRegister register, Programmes programmes) {
    super("obligations.new");
    editor = new ObligationEditor(register, programmes, CurrentPerson.get(), Optional.empty(),
        new PageHeader(Words.text("obligations.new")).support(Words.text("obligations.edit.support")));
    add(ObligationsView.way(ObligationsView.VIEW, Words.text("obligations.title")), editor);
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    editor.beforeLeave(event);
  }
}
