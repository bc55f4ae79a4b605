package vn.mangnon.ui.report;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issues;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.Comments;
import vn.mangnon.report.Completeness;
import vn.mangnon.report.Doubts;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.Precedents;
import vn.mangnon.report.Report;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.ErrorSummary;
import vn.mangnon.ui.shell.LeftOver;
import vn.mangnon.ui.shell.LeftOverDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.SaveNote;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The form of a report. What is typed is saved as it is typed. */
@Route("reports/:id/edit")
@RolesAllowed({"PRINCIPAL", "CLERK"})
@StyleSheet("theme/form.css")
@JsModule("./form/typing.ts")
class ReportFormView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

  private static final int LOOK_FOR_CHANGES_MILLISECONDS = 10_000;
  private static final int TRY_AGAIN_MILLISECONDS = 2_000;

  private final Reports reports;
  private final Precedents precedents;
  private final Comments comments;
  private final EvidenceFiles evidence;
  private final Issues issues;
  private final Programmes programmes;
  private final Clock clock;
  private final Person person = CurrentPerson.get();
  private final ErrorSummary errors = new ErrorSummary();
  private final SaveNote saveNote = new SaveNote();
  private DraftSession session;
  private FormDesk desk;
  private FormParts parts;
  private PartIndex index;
  private boolean marking;
  private boolean deciding;
  private Registration polling;

  ReportFormView(
      Reports reports, Precedents precedents, Comments comments, EvidenceFiles evidence, Issues issues, Programmes programmes,
      Clock clock) {
    super("form.title");
    this.reports = reports;
    this.precedents = precedents;
    this.comments = comments;
    this.evidence = evidence;
    this.issues = issues;
    this.programmes = programmes;
    this.clock = clock;
    addClassName("report-form");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Report report = reports.find(person, ReportId.of(event));
    if (!report.state().editable() || !person.mayFill(report.school().id())) {
      event.forwardTo(Addresses.report(report.id()));
      return;
    }
    if (session == null || !session.report().id().equals(report.id())) {
      begin(report);
    }
    event.getLocation().getQueryParameters().getSingleParameter("at").ifPresent(this::goTo);
  }

  private void begin(Report report) {
    session = new DraftSession(reports, person, report);
    desk = new FormDesk(
        programmes.indicators(report.period()), precedents.of(person, report), issues.outstanding(person, report.school().id()),
        new Attachments(evidence, person, report.id()), this::edited);
    parts = new FormParts(desk);
    parts.show(report.content());
    index = new PartIndex(
        desk.outstanding().isEmpty() ? Set.of(ReportPart.OUTSTANDING) : Set.of(), part -> focus(parts.part(part).heading()));
    title(Words.text("form.heading", report.period().label()));
    removeAll();
    var check = new Button(Words.text("form.check"), _ -> UI.getCurrent().navigate(Addresses.check(report.id())));
    check.addThemeVariants(ButtonVariant.PRIMARY);
    check.setIcon(Symbol.LIST_CHECKS.icon());
    var preview = new Button(Words.text("form.preview"), Symbol.EYE.icon(), _ ->
        UI.getCurrent().navigate(Addresses.preview(report.id())));
    preview.addThemeVariants(ButtonVariant.TERTIARY);
    var actions = new ActionBar(saveNote, preview, check);
    var body = new Div(index, new Div(parts, actions));
    body.addClassName("form-body");
    add(header(report), errors, new ReturnMessage(reports.history(person, report.id()), report.state()),
        comments(report), body);
    watchTyping();
    refreshed();
  }

  private CommentsOfDistrict comments(Report report) {
    var placed = Comments.placed(
        comments.list(person, report.id()), comments.contents(person, report.id()), report.content());
    return new CommentsOfDistrict(
        placed, parts, (comment, text) -> comments.answer(person, report.id(), comment, text), this::goTo);
  }

  private Component header(Report report) {
    return new PageHeader(Words.text("form.heading", report.period().label()))
        .about(StatusBadge.of(report.state()))
        .support(Words.text(
            "form.support", report.school().name(), Deadline.of(report.dueOn(), clock).sentence()));
  }

  /**
   * Shows 'Đang lưu…' from the first keystroke, asks before the tab is closed with something unsaved, and keeps in the
   * browser what the server does not have yet.
   */
  private void watchTyping() {
    getElement().executeJs("setTimeout(() => window.keepTyping(this, $0, $1))",
        saveNote.getElement(), "mangnon.typed." + person.id() + "." + session.report().id());
  }

  /** The person has typed nothing for a moment, so the last keystroke has come. */
  @ClientCallable
  boolean paused() {
    edited();
    return !session.unsaved();
  }

  /** Fields were filled with what this browser had kept. */
  @ClientCallable
  void typedAgain(int fields) {
    Notice.done(Words.text("form.typed-again", fields));
  }

  /** What this browser had kept of fields that are gone, or that somebody else has changed since. */
  @ClientCallable
  void leftOver(LeftOver[] texts) {
    new LeftOverDialog(List.of(texts), () -> getElement().executeJs("this.dispatchEvent(new Event('left-over-read'))")).open();
  }

  private void edited() {
    session.type(parts.read());
    refreshed();
  }

  /** Brings the screen to what the session holds now. */
  private void refreshed() {
    if (!session.content().equals(parts.read())) {
      parts.show(session.content());
    }
    List<Problem> missing = Completeness.missing(session.content());
    List<Problem> doubts = Doubts.unexplained(session.content(), desk.precedent(), desk.indicators()).stream()
        .map(Doubts.Doubt::problem).toList();
    index.show(session.content(), missing, doubts);
    parts.doubt(doubts);
    if (marking) {
      parts.mark(missing);
      if (missing.isEmpty()) {
        errors.hide();
      }
    }
    saveNote.show(session.state());
    if (!session.report().state().editable()) {
      parts.close();
    }
    session.meeting().filter(_ -> !deciding).ifPresent(this::askToDecide);
    getUI().ifPresent(this::poll);
  }

  private void askToDecide(DraftSession.Meeting meeting) {
    deciding = true;
    new ConflictDialog(meeting, parts::name, choices -> {
      deciding = false;
      session.decide(choices);
      refreshed();
    }).open();
  }

  /** Leads to the field of that pointer; where it lacks something, everything that is missing is told. */
  private void goTo(String pointer) {
    List<Problem> missing = Completeness.missing(session.content());
    if (missing.stream().anyMatch(problem -> problem.pointer().equals(pointer))) {
      marking = true;
      parts.mark(missing);
      errors.show(Words.text("form.missing", missing.size()), parts.lines(missing));
    }
    parts.at(pointer).ifPresent(ReportFormView::focus);
  }

  private static void focus(Component field) {
    field.getElement().executeJs("setTimeout(() => { this.scrollIntoView({block: 'center'}); this.focus(); })");
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    poll(attached.getUI());
    polling = attached.getUI().addPollListener(_ -> {
      if (session != null) {
        session.refresh();
        refreshed();
      }
    });
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    polling.remove();
    detached.getUI().setPollInterval(-1);
  }

  private void poll(UI ui) {
    int interval = session != null && session.unsaved() ? TRY_AGAIN_MILLISECONDS : LOOK_FOR_CHANGES_MILLISECONDS;
    if (ui.getPollInterval() != interval) {
      ui.setPollInterval(interval);
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (session == null) {
      return;
    }
    session.save();
    if (session.unsaved()) {
      var leaving = event.postpone();
      refreshed();
      Confirmation.askDangerous(
          Words.text("form.leave"), Words.text("form.leave.consequence"), Words.text("form.leave.action"),
          leaving::proceed);
    }
  }
}
