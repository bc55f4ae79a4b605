package vn.mangnon.ui.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.summary.Finding;
import vn.mangnon.summary.FindingFilter;
import vn.mangnon.summary.FindingKind;
import vn.mangnon.summary.FindingRule;
import vn.mangnon.summary.FindingStanding;
import vn.mangnon.summary.FindingTally;
import vn.mangnon.summary.Findings;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.FindingList;
import vn.mangnon.ui.shell.FindingWords;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What the schools' reports leave open to question, school by school, and what became of each question. */
@Route("quality")
@Menu(order = 14, title = "quality.title", icon = "circle-help")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "AUDITOR", "WARD_OFFICER"})
class QualityView extends Page implements BeforeEnterObserver {

  private static final int PAGE = 100;

  private final Findings findings;
  private final Selections selections;
  private final Person person = CurrentPerson.get();
  private final List<Period> periods;
  private final FindingWords.Told words;
  private final int thisYear;
  private final QualityFilters filters;
  private final FindingList list;
  private final Div answer = new Div();
  private final Nav kinds = new Nav();
  private final Div nothing = new Div();
  private final Paragraph part = new Paragraph();
  private final Button more = new Button(Symbol.CHEVRON_DOWN.icon());
  private QualityAddress address;
  private FindingTally tally = new FindingTally(java.util.Map.of(), 0, 0);
  private int listed;

  QualityView(Findings findings, FindingWords words, Selections selections, Periods periods, Clock clock) {
    super("quality.title");
    this.findings = findings;
    this.selections = selections;
    this.words = words.now();
    thisYear = LocalDate.now(clock).getYear();
    this.periods = periods.list().stream().filter(known -> known.state() != PeriodState.PLANNED).toList().reversed();
    address = QualityAddress.read(com.vaadin.flow.router.QueryParameters.empty(), thisYear);
    filters = new QualityFilters(thisYear, this.periods, selections.wards(person), address, this::choose);
    list = new FindingList(findings, this.words, person, this::refresh).bySchool();
    kinds.addClassName("view-tabs");
    kinds.getElement().setAttribute("aria-label", Words.text("quality.kinds"));
    part.getElement().setAttribute("role", "status");
    more.addClickListener(click -> addPage());
    var end = new Div(part, more);
    end.addClassName("finding-end");
    add(answer, filters, kinds, list, end, nothing, rules());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QualityAddress.read(event.getLocation().getQueryParameters(), thisYear));
  }

  private void choose(QualityAddress chosen) {
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(chosen.address())));
    show(chosen);
  }

  /** After a question was sent the list stays as long as it was. */
  private void refresh() {
    int before = listed;
    show(address);
    while (listed < before && more.isVisible()) {
      addPage();
    }
  }

  private void show(QualityAddress shown) {
    boolean knownPeriod = shown.selection().period()
        .filter(code -> periods.stream().noneMatch(period -> period.code().equals(code))).isEmpty();
    address = knownPeriod ? shown : shown.of(shown.selection().period(Optional.empty()));
    filters.show(address);
    tally = findings.tally(person, filter());
    list.clear();
    listed = 0;
    List<Finding> first = tally.places() == 0 ? List.of() : addPage();
    answer.removeAll();
    answer.add(header(first.stream().findFirst()));
    kinds.removeAll();
    kinds.add(kind(Optional.empty()));
    for (FindingKind kind : FindingKind.values()) {
      kinds.add(kind(Optional.of(kind)));
    }
    nothing.removeAll();
    part.setVisible(tally.places() > 0);
    if (tally.places() == 0) {
      more.setVisible(false);
      nothing.add(new EmptyState(Symbol.CIRCLE_CHECK, Words.text("quality.none"),
          Words.text(address.narrows() ? "quality.none.filtered" : "quality.none.why")));
    }
  }

  private FindingFilter filter() {
    return address.filter(selections.filter(person, address.selection()));
  }

  private List<Finding> addPage() {
    List<Finding> page = findings.page(person, filter(), listed, PAGE);
    list.show(page);
    listed += page.size();
    part.setText(Words.text(listed < tally.places() ? "quality.part" : "quality.all", listed, tally.places()));
    more.setText(Words.text("quality.more", Math.min(PAGE, tally.places() - listed)));
    more.setVisible(listed < tally.places() && !page.isEmpty());
    return page;
  }

  private PageHeader header(Optional<Finding> heaviest) {
    String key = "quality.answer." + address.standing().map(Enum::name).orElse("ALL");
    var header = new PageHeader(Words.text(key, tally.places(), tally.schools()));
    heaviest.ifPresent(finding -> header.support(Words.text(
        "quality.heaviest", finding.school().name(), words.strangeIn(finding))));
    return header.next(List.of(FindingStanding.ANSWERED, FindingStanding.ASKED).stream()
        .filter(standing -> tally.of(standing) > 0 && !address.standing().equals(Optional.of(standing)))
        .map(standing -> link(address.of(Optional.<FindingKind>empty()).standing(standing).address(),
            new Span(Words.text("quality.to." + standing, tally.of(standing)))))
        .toArray(Component[]::new));
  }

  private Component kind(Optional<FindingKind> kind) {
    int count = kind.map(of -> tally.of(of, address.standings())).orElseGet(() ->
        List.of(FindingKind.values()).stream().mapToInt(of -> tally.of(of, address.standings())).sum());
    var number = new Span(Numbers.count(count));
    number.addClassName("finding-count");
    var link = link(address.of(kind).address(),
        new Span(kind.map(Words::name).orElseGet(() -> Words.text("quality.kind.all"))), number);
    if (address.kind().equals(kind)) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }

  /** How strange things are found, in words. */
  private static Component rules() {
    var list = new DescriptionList();
    for (FindingRule rule : FindingRule.values()) {
      list.add(new DescriptionList.Term(Words.name(rule)),
          new DescriptionList.Description(Words.text("quality.rule." + rule)));
    }
    list.addClassName("facts");
    var details = new NativeDetails(Words.text("quality.rules"), list);
    details.addClassName("finding-rules");
    return details;
  }

  private static Anchor link(String address, Component... content) {
    var link = new Anchor(address);
    link.add(content);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
