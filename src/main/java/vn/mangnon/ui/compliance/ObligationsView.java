package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.compliance.ObligationRegister;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What schools are bound to: on what it rests, since when, whom it binds, how it is checked, and how much it weighs. */
@Route(ObligationsView.VIEW)
@StyleSheet("theme/compliance.css")
@StyleSheet("theme/record.css")
@RolesAllowed({
  "ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER", "PRINCIPAL",
  "CLERK"})
class ObligationsView extends Page implements BeforeEnterObserver {

  static final String VIEW = "obligations";

  private final ObligationRegister register;
  private final Compliance compliance;
  private final CheckWords words;
  private final LocalDate today;
  private final Person person = CurrentPerson.get();

  ObligationsView(ObligationRegister register, Compliance compliance, Programmes programmes, Clock clock) {
    super("obligations.title");
    this.register = register;
    this.compliance = compliance;
    words = new CheckWords(programmes.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity())));
    today = LocalDate.now(clock);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    List<Obligation> all = register.list(true);
    List<Obligation> inForce = all.stream().filter(one -> one.inForce(today)).toList();
    List<Obligation> ahead = all.stream().filter(one -> one.validFrom().isAfter(today)).toList();
    List<Obligation> ended = all.stream()
        .filter(one -> one.validTo().filter(last -> last.isBefore(today)).isPresent()).toList();
    int weight = inForce.stream().mapToInt(Obligation::weight).sum();
    removeAll();
    var header = new PageHeader(Words.text("obligations.answer", inForce.size()))
        .support(Words.text("obligations.support", weight));
    if (person.mayReview()) {
      var add = link("obligations/new", Symbol.PLUS, Words.text("obligations.new"));
      add.addClassNames("button-link", "primary");
      header.actions(add);
    }
    if (person.schools().isEmpty()) {
      add(way(ComplianceAddress.VIEW, Words.text("compliance.title")));
    }
    add(header);
    if (inForce.isEmpty()) {
      add(new EmptyState(Symbol.LIST_CHECKS, Words.text("obligations.none"), Words.text("obligations.none.why")));
    } else {
      add(new Panel(Words.text("obligations.in-force"), list(inForce)));
    }
    if (!ahead.isEmpty()) {
      add(new Panel(Words.text("obligations.ahead"), list(ahead)));
    }
    if (!ended.isEmpty()) {
      add(new NativeDetails(Words.text("obligations.ended", ended.size()), list(ended)));
    }
    add(new GradingPanel(register, compliance.grading(), person, this::show));
  }

  private Component list(List<Obligation> obligations) {
    var list = new UnorderedList();
    list.addClassName("obligation-list");
    obligations.forEach(obligation -> list.add(item(obligation)));
    return list;
  }

  private ListItem item(Obligation obligation) {
    var title = new Anchor(VIEW + "/" + obligation.id(), Words.text(obligation.title()));
    title.getElement().setAttribute("router-link", true);
    var about = new Paragraph(Stream.of(
            Optional.of(CheckWords.bound(obligation)),
            Optional.of(CheckWords.valid(obligation)),
            obligation.legalBasis().map(symbol -> Words.text("obligations.basis", symbol)))
        .flatMap(Optional::stream).collect(Collectors.joining(" · ")));
    about.addClassName("note");
    var weight = new Span(Words.text("obligations.weight-of", obligation.weight()));
    weight.addClassName("obligation-weight");
    return new ListItem(new Div(title, new Paragraph(words.sentence(obligation.check())), about), weight);
  }

  static Anchor link(String address, Symbol symbol, String words) {
    var link = new Anchor(address, symbol.icon(), new Span(words));
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  static Component way(String address, String words) {
    var way = new Nav(link(address, Symbol.CHEVRON_LEFT, words));
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", words);
    return way;
  }
}
