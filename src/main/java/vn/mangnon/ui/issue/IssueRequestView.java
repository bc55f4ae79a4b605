package vn.mangnon.ui.issue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage.Storage;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.IssueRequests;
import vn.mangnon.issue.Plan;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.report.Category;
import vn.mangnon.report.Report;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Ids;
import vn.mangnon.ui.shell.ActionBar;
import vn.mangnon.ui.shell.Notice;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.PointedFields;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The district asks one school or many; the address may name a school or a report: {@code ?school=TH-01}. */
@Route("issues/request")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/issue.css")
class IssueRequestView extends Page implements BeforeEnterObserver {

  private static final String KEPT = "mangnon-request";

  private final IssueRequests requests;
  private final Schools schools;
  private final Reports reports;
  private final Person person = CurrentPerson.get();
  private final UUID key = Ids.next();
  private final MultiSelectComboBox<School> asked = new MultiSelectComboBox<>(Words.text("issue.request.schools"));
  private final TextArea text = new TextArea(Words.text("issue.request.text"));
  private final Button send = new Button(Words.text("issue.request.send"), Symbol.SEND.icon());
  private final PointedFields fields = new PointedFields();
  private final PlanFields plan;
  private Optional<Report> about = Optional.empty();

  IssueRequestView(IssueRequests requests, Schools schools, Reports reports) {
    super("issue.request.title");
    this.requests = requests;
    this.schools = schools;
    this.reports = reports;
    List<School> all = schools.list(person.scope(), "").stream().filter(school -> school.closedOn().isEmpty()).toList();
    asked.setItems(all);
    asked.setItemLabelGenerator(School::name);
    asked.setRequiredIndicatorVisible(true);
    asked.setClearButtonVisible(true);
    fields.add("/schools", asked);
    text.setRequiredIndicatorVisible(true);
    text.setMaxLength(4_000);
    text.setMinRows(4);
    text.setHelperText(Words.text("issue.message.hint"));
    text.getElement().executeJs("this.addEventListener('input', () => sessionStorage.setItem($0, this.value))", KEPT);
    WebStorage.getItem(Storage.SESSION_STORAGE, KEPT, unsent -> {
      if (unsent != null && text.isEmpty()) {
        text.setValue(unsent);
      }
    });
    fields.add("/text", text);
    plan = new PlanFields(fields, new Plan(
        Category.OTHER, Severity.MEDIUM, IssueOwner.of(IssueKind.REQUEST), Optional.empty()));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    send.addClickListener(click -> send());
    var form = new Div(fields.summary(), asked, groups(all));
    fields.all().stream().filter(field -> field != asked).forEach(form::add);
    form.addClassName("request-form");
    add(way(), new PageHeader(Words.text("issue.request.title")).support(Words.text("issue.request.about")), form,
        new ActionBar(send));
  }

  private static Component way() {
    var back = new Anchor("issues", Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("issue.back")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("issue.title"));
    return way;
  }

  /** Buttons that add all schools, or all of a level. */
  private Component groups(List<School> all) {
    var groups = new Div(new Span(Words.text("issue.request.add")));
    groups.addClassName("request-groups");
    groups.add(new Button(Words.text("issue.request.all-schools", all.size()), click -> ask(all)));
    Arrays.stream(Level.values()).forEach(level -> {
      List<School> ofLevel = all.stream().filter(school -> school.level() == level).toList();
      if (!ofLevel.isEmpty()) {
        groups.add(new Button(
            Words.text("issue.request.level", Words.name(level), ofLevel.size()), click -> ask(ofLevel)));
      }
    });
    return groups;
  }

  private void ask(List<School> more) {
    asked.setValue(Stream.concat(asked.getValue().stream(), more.stream())
        .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    about = parameters.getSingleParameter("report")
        .filter(id -> id.matches("[0-9a-f-]{36}"))
        .map(id -> reports.find(person, UUID.fromString(id)));
    about.map(report -> schools.find(person.scope(), report.school().id()))
        .or(() -> parameters.getSingleParameter("school").map(code -> schools.find(person.scope(), code)))
        .ifPresent(school -> asked.setValue(school));
  }

  private void send() {
    boolean sent = fields.attempt(() -> {
      var ids = asked.getValue().stream().map(School::id).collect(Collectors.toSet());
      Optional<UUID> report = about.filter(known -> ids.equals(java.util.Set.of(known.school().id()))).map(Report::id);
      List<Issue> raised = requests.raise(
          person, key, new IssueRequests.Request(ids, report, text.getValue(), plan.value()));
      WebStorage.removeItem(UI.getCurrent(), Storage.SESSION_STORAGE, KEPT);
      UI.getCurrent().navigate(raised.size() == 1 ? "issues/" + raised.getFirst().id() : "issues");
      Notice.done(Words.text("issue.request.sent", raised.size()));
    });
    if (!sent) {
      send.setEnabled(true);
    }
  }
}
