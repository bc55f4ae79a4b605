package vn.mangnon.ui.document;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.NestedRuntimeException;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.SummaryReport;
import vn.mangnon.document.SummaryReport.Issued;
import vn.mangnon.document.SummaryReports;
import vn.mangnon.document.SummarySection;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.DocumentLinks;
import vn.mangnon.ui.shell.ErrorSummary;
import vn.mangnon.ui.shell.LeftOver;
import vn.mangnon.ui.shell.LeftOverDialog;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.SaveNote;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Waiting;
import vn.mangnon.ui.shell.Words;

/** One summary report: its words section by section, its letterhead, and what was issued of it. */
@Route("summary-reports/:report")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR", "CITY_VIEWER"})
@JsModule("./form/typing.ts")
@StyleSheet("theme/form.css")
@StyleSheet("theme/record.css")
@StyleSheet("theme/summary-report.css")
class SummaryReportView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

  private final SummaryReports reports;
  private final Periods periods;
  private final Clock clock;
  private final Person person = CurrentPerson.get();
  private final ErrorSummary errors = new ErrorSummary();
  private final SaveNote note = new SaveNote();
  private List<SectionPanel> sections = List.of();
  private Button issue = new Button();
  private Optional<HeadPanel> head = Optional.empty();
  private UUID id = new UUID(0, 0);
  private long version;

  SummaryReportView(SummaryReports reports, Periods periods, Clock clock) {
    super("summary-report.menu");
    this.reports = reports;
    this.periods = periods;
    this.clock = clock;
    addClassName("summary-report");
    reports.prepare();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID asked = event.getRouteParameters().get("report").flatMap(SummaryReportView::uuid)
        .orElseThrow(() -> Rejection.notFound("summary-report.none"));
    if (!asked.equals(id)) {
      id = asked;
      show();
    }
  }

  private static Optional<UUID> uuid(String written) {
    try {
      return Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void show() {
    removeAll();
    if (reports.readsDrafts(person)) {
      showDraft(reports.draft(person, id));
    } else {
      SummaryReport.Listed listed = reports.list(person).stream().filter(report -> report.id().equals(id)).findFirst()
          .orElseThrow(() -> Rejection.notFound("summary-report.none"));
      title(Words.text("summary-report.title", listed.title()));
      add(way(), new PageHeader(Words.text("summary-report.title", listed.title())), issued(reports.issued(person, id)));
    }
  }

  private void showDraft(SummaryReport.Draft draft) {
    boolean editable = person.mayReview();
    var links = new SourceLinks(periods, person);
    version = draft.report().version();
    head = Optional.of(new HeadPanel(draft.report().head(), editable));
    sections = Stream.of(SummarySection.values())
        .map(section -> new SectionPanel(section, draft, links, editable, () -> forget(section))).toList();
    title(Words.text("summary-report.title", draft.title()));
    var header = new PageHeader(Words.text("summary-report.title", draft.title()))
        .about(draft.report().issued().isEmpty()
            ? new StatusBadge(Tone.NEUTRAL, Symbol.PENCIL, Words.text("summary-report.draft"))
            : new StatusBadge(Tone.GOOD, Symbol.CHECK,
                Words.text("summary-report.issued", draft.report().issued().getFirst().number())))
        .support(Words.text("summary-report.figures-of", draft.figuresOf()))
        .actions(Stream.concat(
                Stream.of(new DocumentLinks(format -> reports.document(person, id, format))),
                editable ? Stream.of(issueButton(draft)) : Stream.empty())
            .toArray(Component[]::new));
    add(way(), header, errors, issued(draft.report().issued()), head.get(), explanation());
    for (SectionPanel section : sections) {
      if (section.section().beginsPart()) {
        add(new H2(section.section().part()));
      }
      add(section);
    }
    if (editable) {
      note.show(new SaveNote.State.Saved(draft.report().changedAt()));
      var end = new Div(note);
      end.addClassName("action-bar");
      add(end);
    }
  }

  private static Paragraph explanation() {
    var words = new Paragraph(Words.text("summary-report.explained"));
    words.addClassName("summary-explained");
    return words;
  }

  private Component issueButton(SummaryReport.Draft draft) {
    boolean again = !draft.report().issued().isEmpty();
    issue = new Button(
        Words.text(again ? "summary-report.issue-again" : "summary-report.issue"), Symbol.SEND.icon(), _ -> askToIssue(again));
    issue.addThemeVariants(ButtonVariant.PRIMARY);
    return issue;
  }

  private void askToIssue(boolean again) {
    if (save()) {
      Confirmation.ask(
          Words.text(again ? "summary-report.issue-again.question" : "summary-report.issue.question"),
          Words.text("summary-report.issue.consequence"), Words.text("summary-report.issue"), this::issueVisibly);
    }
  }

  /** Two files take seconds to make, and the first one of a process longer. */
  private void issueVisibly() {
    var waiting = new Waiting(Words.text("summary-report.issuing"));
    issue.setEnabled(false);
    addComponentAtIndex(indexOf(errors), waiting);
    getElement().executeJs("return true").then(seen -> {
      remove(waiting);
      issue.setEnabled(true);
      issue();
    });
  }

  private void issue() {
    try {
      Issued issued = reports.issue(person, id, version);
      show();
      watchTyping();
      Notice.done(Words.text("summary-report.issue.done", issued.number()));
    } catch (Rejection refused) {
      errors.show(Words.explain(refused), refused.problems().stream()
          .map(problem -> new ErrorSummary.Line(
              Words.explain(problem), head.orElseThrow().field(HeadPanel.Pointed.of(problem.pointer()))))
          .toList());
    }
  }

  // --- saving

  /** Saves what has changed, and says whether everything is saved. */
  private boolean save() {
    try {
      head.filter(HeadPanel::changed).ifPresent(panel -> {
        var kept = reports.saveHead(person, id, panel.typed(), version);
        version = kept.version();
        panel.saved(kept.head());
      });
      boolean all = true;
      for (SectionPanel section : sections) {
        all &= !section.changed() || save(section);
      }
      if (all) {
        note.show(new SaveNote.State.Saved(clock.instant()));
      }
      return all;
    } catch (Rejection refused) {
      note.show(new SaveNote.State.Refused(refused));
      return false;
    } catch (NestedRuntimeException unanswered) {
      note.show(new SaveNote.State.Waiting());
      return false;
    }
  }

  private boolean save(SectionPanel section) {
    try {
      section.saved(reports.write(
          person, id, section.section(), section.typed(), section.told(), section.version()));
      return true;
    } catch (Rejection refused) {
      if (refused.reason() != Rejection.Reason.CONFLICT) {
        throw refused;
      }
      meet(section);
      return false;
    }
  }

  /** Somebody else wrote the same section: what is typed here stays until its writer has decided. */
  private void meet(SectionPanel section) {
    var theirs = reports.written(person, id, section.section());
    section.knows(theirs);
    Confirmation.ask(
        Words.text("summary-report.met", section.section().title(), theirs.map(SummaryReport.Written::by).orElse("")),
        new Paragraph(theirs.map(SummaryReport.Written::words).orElseGet(section::told)),
        Words.text("summary-report.met.mine"), this::save);
  }

  private void forget(SummarySection section) {
    SectionPanel panel = sections.get(section.ordinal());
    if (panel.changed() && !save()) {
      return;
    }
    var before = reports.forget(person, id, section, panel.version());
    panel.put(panel.told(), Optional.empty());
    Notice.undoable(Words.text("summary-report.forgotten"), () ->
        panel.put(before.words(), Optional.of(
            reports.write(person, id, section, before.words(), before.told(), panel.version()))));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    watchTyping();
  }

  private void watchTyping() {
    if (person.mayReview() && head.isPresent()) {
      getElement().executeJs("setTimeout(() => window.keepTyping(this, $0, $1))",
          note.getElement(), "mangnon.summary." + person.id() + "." + id);
    }
  }

  @ClientCallable
  boolean paused() {
    return save();
  }

  @ClientCallable
  void typedAgain(int fields) {
    Notice.done(Words.text("form.typed-again", fields));
  }

  @ClientCallable
  void leftOver(LeftOver[] texts) {
    new LeftOverDialog(List.of(texts), () -> getElement().executeJs("this.dispatchEvent(new Event('left-over-read'))")).open();
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (person.mayReview() && !save()) {
      var leaving = event.postpone();
      Confirmation.askDangerous(
          Words.text("form.leave"), Words.text("form.leave.consequence"), Words.text("form.leave.action"), leaving::proceed);
    }
  }

  // --- what was issued

  private Component issued(List<Issued> issued) {
    var list = new UnorderedList();
    list.addClassName("summary-issued");
    for (Issued one : issued) {
      var item = new ListItem(
          new Span(Words.text("summary-report.issued.line", one.number(), one.at(), one.by(), one.figuresOf())),
          new DocumentLinks(format -> reports.issued(person, id, one.number(), format)));
      if (one.number() > 1) {
        var compare = new Anchor(
            "summary-reports/" + id + "/differences?from=" + (one.number() - 1) + "&to=" + one.number(),
            Words.text("summary-report.compare", one.number() - 1));
        compare.getElement().setAttribute("router-link", true);
        item.add(compare);
      }
      list.add(item);
    }
    var panel = new Panel(Words.text("summary-report.issued.title"), list);
    panel.setVisible(!issued.isEmpty());
    return panel;
  }

  private static Nav way() {
    var back = new Anchor("summary-reports", Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("summary-report.back")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("summary-report.back"));
    return way;
  }
}
