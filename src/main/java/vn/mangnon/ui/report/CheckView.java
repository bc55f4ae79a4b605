package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.NestedRuntimeException;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issues;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.Doubts;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.Narratives;
import vn.mangnon.report.PersonalData;
import vn.mangnon.report.Precedent;
import vn.mangnon.report.Precedents;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Confirmation;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Everything as it will be submitted, what is still missing, and for the principal the button that submits it. */
@Route("reports/:id/check")
@RolesAllowed({"PRINCIPAL", "CLERK"})
@StyleSheet("theme/form.css")
class CheckView extends Page implements BeforeEnterObserver {

  private final Reports reports;
  private final Precedents precedents;
  private final Narratives narratives;
  private final EvidenceFiles evidence;
  private final Issues issues;
  private final Programmes programmes;
  private final Clock clock;
  private final Person person = CurrentPerson.get();
  private DoubtsPanel doubts;
  /** Of what is shown. */
  private long version;

  CheckView(
      Reports reports, Precedents precedents, Narratives narratives, EvidenceFiles evidence, Issues issues,
      Programmes programmes, Clock clock) {
    super("form.check");
    this.reports = reports;
    this.precedents = precedents;
    this.narratives = narratives;
    this.evidence = evidence;
    this.issues = issues;
    this.programmes = programmes;
    this.clock = clock;
    addClassName("report-check");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Report report = reports.find(person, ReportId.of(event));
    if (report.state().editable() && person.mayFill(report.school().id())) {
      show(report);
    } else {
      event.forwardTo(Addresses.report(report.id()));
    }
  }

  private void show(Report report) {
    removeAll();
    version = report.version();
    title(Words.text("form.check.title", report.period().label()));
    List<Problem> missing = report.missing();
    var content = report.content().tidied();
    List<Indicator> indicators = programmes.indicators(report.period());
    Precedent precedent = precedents.of(person, report);
    var answers = new Answers(
        content, indicators, new Attachments(evidence, person, report.id()), issues.outstanding(person, report.school().id()));
    var summary = PlacesToMend.missing(report.id(), missing);
    List<Problem> suspected = PersonalData.suspected(report.content());
    var personal = PlacesToMend.personal(report.id(), suspected);
    doubts = new DoubtsPanel(
        report.id(), Doubts.of(content, precedent, indicators), content.explanations(),
        explanations -> explain(report.id(), explanations));
    add(header(report, missing), summary, personal, doubts, new CopiedNote(narratives.of(person, report.id())));
    if (!precedent.parts().isEmpty()) {
      add(new DifferencesPanel(
          report.id(), precedent, Differences.of(content, precedent, indicators)));
    }
    long unanswered = answers.outstandingNotAnswered();
    if (unanswered > 0) {
      add(FormPart.note("form.check.outstanding", unanswered));
    }
    long silent = answers.figuresNotReported();
    if (silent > 0) {
      add(FormPart.note("form.check.silent", silent));
    }
    for (ReportPart part : ReportPart.values()) {
      add(part(report, part, answers));
    }
    add(ending(report, missing, summary, suspected.isEmpty() ? Optional.empty() : Optional.of(personal)));
    if (!missing.isEmpty()) {
      summary.takeFocus();
    } else if (!suspected.isEmpty()) {
      personal.takeFocus();
    }
  }

  private Component header(Report report, List<Problem> missing) {
    String answer = missing.isEmpty()
        ? Words.text("form.check.complete") : Words.text("form.check.incomplete", missing.size());
    return new PageHeader(answer)
        .about(StatusBadge.of(report.state()))
        .support(Words.text(
            "form.check.support", report.period().label(), report.school().name(),
            Deadline.of(report.dueOn(), clock).sentence()));
  }

  private static Component part(Report report, ReportPart part, Answers answers) {
    var heading = new H2(Words.name(part));
    heading.setId(part.id());
    var edit = Addresses.link(Addresses.field(report.id(), part.pointer()), Words.text("form.check.edit"));
    edit.setAriaLabel(Words.text("form.check.edit-which", part));
    var bar = new Div(heading, edit);
    bar.addClassName("answer-bar");
    var section = new Section(bar);
    section.addClassNames("panel", "answer-part");
    section.getElement().setAttribute("aria-labelledby", part.id());
    section.add(answers.of(part));
    return section;
  }

  private Component ending(
      Report report, List<Problem> missing, PlacesToMend summary, Optional<PlacesToMend> personal) {
    var back = new Button(
        Words.text("form.check.back"), Symbol.PENCIL.icon(),
        _ -> UI.getCurrent().navigate(Addresses.form(report.id())));
    if (!person.maySubmit(report.school().id())) {
      var words = FormPart.note(missing.isEmpty() ? "form.check.clerk" : "form.check.clerk-missing");
      var ending = new Div(words, new ActionBar(back));
      ending.addClassName("check-ending");
      return ending;
    }
    var seen = new Checkbox(Words.text("form.personal.seen"));
    seen.addValueChangeListener(_ -> seen.setInvalid(false));
    var submit = new Button(Words.text("form.submit"), Symbol.SEND.icon(), _ -> {
      if (!missing.isEmpty()) {
        summary.takeFocus();
      } else if (personal.isPresent() && !seen.getValue()) {
        seen.setErrorMessage(Words.text("form.personal.tick"));
        seen.setInvalid(true);
        seen.focus();
      } else if (doubts.settled()) {
        ask(report);
      }
    });
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    var actions = new ActionBar(back, submit);
    if (personal.isEmpty()) {
      return actions;
    }
    var ending = new Div(seen, actions);
    ending.addClassName("check-ending");
    return ending;
  }

  private void ask(Report report) {
    Confirmation.ask(
        Words.text("form.submit.question", report.period().label()), Words.text("form.submit.consequence"),
        Words.text("form.submit"), () -> submit(report));
  }

  /** Explanations are kept at once, as everything is that is typed. */
  private void explain(UUID report, List<Explanation> explanations) {
    try {
      Report latest = reports.find(person, report);
      if (latest.version() != version) {
        changedMeanwhile(latest);
        return;
      }
      version = reports.save(person, report, version, latest.content().explained(explanations)).version();
    } catch (NestedRuntimeException unreachable) {
      Notice.failed(Words.text("form.submit.unreachable"));
    }
  }

  private void submit(Report report) {
    try {
      reports.submit(person, report.id(), version);
      UI.getCurrent().navigate(Addresses.receipt(report.id()));
    } catch (Rejection refused) {
      Report latest = reports.find(person, report.id());
      if (!refused.key().equals(Reports.STALE)) {
        throw refused;
      }
      changedMeanwhile(latest);
    } catch (NestedRuntimeException unreachable) {
      Notice.failed(Words.text("form.submit.unreachable"));
    }
  }

  /** Nobody submits what they have not seen. */
  private void changedMeanwhile(Report latest) {
    if (latest.state().editable()) {
      show(latest);
      Notice.failed(Words.text("form.submit.changed", latest.savedBy()));
    } else {
      UI.getCurrent().navigate(Addresses.report(latest.id()));
    }
  }
}
