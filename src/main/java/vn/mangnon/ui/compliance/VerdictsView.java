package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Assessment;
import vn.mangnon.compliance.Score;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.shared.Table;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.VerdictPlaces;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;
import vn.mangnon.ui.shell.Worklist.Column;

/** The verdicts behind a score, one by one, each with what it rests on; they add up to it. */
@Route(ComplianceAddress.VERDICTS)
@StyleSheet("theme/compliance.css")
@StyleSheet("theme/record.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
class VerdictsView extends Page implements BeforeEnterObserver {

  private final ComplianceReading reading;
  private final Person person = CurrentPerson.get();
  private final VerdictPlaces places;

  VerdictsView(ComplianceReading reading) {
    super("compliance.verdicts.title");
    this.reading = reading;
    places = new VerdictPlaces(reading.periods(), person);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(reading.address(event.getLocation().getQueryParameters()));
  }

  private void show(ComplianceAddress address) {
    Score score = reading.score(person, address);
    int count = address.verdict().map(verdict -> score.of(verdict)).orElseGet(() -> all(score));
    removeAll();
    if (person.schools().isEmpty()) {
      add(way(address));
    }
    address.on().ifPresent(day -> add(new AsItStood(day, address.on(Optional.empty()).verdicts())));
    add(header(address, score, count), choice(address, score));
    if (count == 0) {
      add(new EmptyState(Symbol.LIST_CHECKS, Words.text("compliance.verdicts.none"),
          Words.text("compliance.verdicts.none.why")));
      return;
    }
    var list = new Worklist<Assessment>(
        Words.text("compliance.verdicts.title"), places::seen, columns());
    list.show(count, (offset, limit) -> reading.assess(person, address, limit, offset).assessments());
    add(list, new TableDownloads(() -> table(reading.assess(person, address, count, 0).assessments())));
  }

  private static Table table(List<Assessment> assessments) {
    return new Table(
        Words.text("compliance.verdicts.title"),
        Stream.concat(
            Stream.concat(
                Stream.of("document.school-code"),
                Stream.of("school", "period", "obligation", "verdict", "evidence")
                    .map(column -> "compliance.verdicts.column." + column))
                .map(key -> new Table.Column(Words.text(key), Table.Type.TEXT)),
            Stream.of(new Table.Column(Words.text("compliance.verdicts.column.weight"), Table.Type.COUNT))).toList(),
        assessments.stream().map(one -> List.<Object>of(
            one.school().code(), one.school().name(), Words.text(one.period().label()),
            Words.text(one.obligation().title()), Words.name(one.verdict()), VerdictPlaces.words(one.evidence()),
            one.obligation().weight())).toList(),
        List.of());
  }

  private List<Column<Assessment>> columns() {
    return List.of(
        Column.of(Words.text("compliance.verdicts.column.school"), one -> new Span(one.school().name())),
        Column.of(Words.text("compliance.verdicts.column.period"),
            one -> new Span(Words.text(one.period().label()))),
        Column.of(Words.text("compliance.verdicts.column.obligation"),
            one -> new Span(Words.text(one.obligation().title()))),
        Column.of(Words.text("compliance.verdicts.column.verdict"), one -> StatusBadge.of(one.verdict())),
        Column.of(Words.text("compliance.verdicts.column.evidence"), one -> new Span(VerdictPlaces.words(one.evidence()))),
        Column.number(Words.text("compliance.verdicts.column.weight"),
            one -> new Span(Numbers.count(one.obligation().weight()))));
  }

  private PageHeader header(ComplianceAddress address, Score score, int count) {
    var header = new PageHeader(address.verdict()
        .map(verdict -> Words.text("compliance.verdicts.answer.of", count, verdict))
        .orElseGet(() -> Words.text("compliance.verdicts.answer", count)));
    header.about(new Span(ComplianceWords.when(address.selection(), reading.periods())));
    reading.narrowed(person, address).forEach(words -> header.about(new Span(words)));
    header.support(Words.text("compliance.verdicts.sum",
        score.met(), score.late(), score.notMet(), score.notYetDue(), score.notApplicable(), all(score)));
    score.share().ifPresent(share -> header.support(Words.text("compliance.verdicts.score",
        ComplianceWords.weight(score.earned()), ComplianceWords.weight(score.possible()), Numbers.share(share))));
    return header;
  }

  private static int all(Score score) {
    return score.met() + score.late() + score.notMet() + score.notYetDue() + score.notApplicable();
  }

  /** The kinds of verdict, each with its number, as links. */
  private static Component choice(ComplianceAddress address, Score score) {
    var list = new UnorderedList(item(
        address.verdict(Optional.empty()), new Span(Words.text("compliance.verdicts.every", all(score))),
        address.verdict().isEmpty()));
    for (Verdict verdict : Verdict.values()) {
      int count = score.of(verdict);
      if (count > 0) {
        list.add(item(address.verdict(Optional.of(verdict)),
            StatusBadge.of(verdict).saying(Words.text("compliance.verdicts.some", verdict, count)),
            address.verdict().equals(Optional.of(verdict))));
      }
    }
    var choice = new Nav(list);
    choice.addClassName("verdict-choice");
    choice.getElement().setAttribute("aria-label", Words.text("compliance.verdicts.choose"));
    return choice;
  }

  private static ListItem item(ComplianceAddress address, Component words, boolean shown) {
    var link = new Anchor(address.verdicts(), words);
    link.getElement().setAttribute("router-link", true);
    if (shown) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return new ListItem(link);
  }

  private static Component way(ComplianceAddress address) {
    var whole = address.wholeTable().selection(address.selection().school(Optional.empty()));
    var back = new Anchor(
        whole.address(), Symbol.CHEVRON_LEFT.icon(), new Span(Words.text("compliance.verdicts.back")));
    back.getElement().setAttribute("router-link", true);
    var way = new Nav(back);
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("compliance.verdicts.back"));
    return new Div(way);
  }
}
