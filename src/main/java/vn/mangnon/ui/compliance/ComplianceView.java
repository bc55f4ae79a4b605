package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Scores;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Scope;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.KeyFigure;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/**
 * How far the schools do what they are bound to: the answer, then where it is weak, then every school in every
 * obligation; now, or as it stood at the end of a day.
 */
@Route(ComplianceAddress.VIEW)
@Menu(order = 16, title = "compliance.menu", icon = "list-checks")
@StyleSheet("theme/compliance.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER"})
class ComplianceView extends Page implements BeforeEnterObserver {

  private final ComplianceReading reading;
  private final ComplianceDownloads downloads;
  private final Person person = CurrentPerson.get();
  private final boolean readsLines = !person.scope().equals(Scope.AGGREGATES);
  private final List<School.Ward> wards;

  private final Div answer = new Div();
  private final ComplianceFilters filters;
  private final Div found = new Div();
  private final MatrixPanel matrix;
  private final Div method = new Div();

  private ComplianceAddress address;

  ComplianceView(ComplianceReading reading, ComplianceDownloads downloads) {
    super("compliance.title");
    this.reading = reading;
    this.downloads = downloads;
    address = reading.address(QueryParameters.empty());
    wards = reading.wards(person);
    filters = new ComplianceFilters(reading.periods(), wards, reading.today(), this::choose);
    matrix = new MatrixPanel(readsLines, this::moved);
    answer.addClassName("compliance-answer");
    found.addClassName("compliance-scores");
    if (wards.isEmpty()) {
      add(new PageHeader(Words.text("compliance.title")),
          new EmptyState(Symbol.SCHOOL, Words.text("compliance.empty"), Words.text("compliance.empty.next")));
    } else {
      add(answer, filters, found, matrix, method);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = reading.address(event.getLocation().getQueryParameters());
    show(reading.read(person, address));
  }

  /** A field that only tells again what is shown must not enter the history. */
  private void choose(UnaryOperator<ComplianceAddress> change) {
    var wanted = change.apply(address);
    if (!wanted.equals(address)) {
      UI.getCurrent().navigate(wanted.address());
    }
  }

  /** The table is shown otherwise; nothing is judged anew and nothing enters the history. */
  private void moved(ComplianceAddress address) {
    this.address = address;
    UI.getCurrent().getPage().getHistory().replaceState(null, address.address());
  }

  private void show(ComplianceReading.Found now) {
    answer.removeAll();
    address.on().ifPresent(day -> answer.add(new AsItStood(day, address.on(Optional.empty()).address())));
    answer.add(header(now));
    filters.show(address);
    found.removeAll();
    if (now.obligations().isEmpty()) {
      found.add(new EmptyState(
          Symbol.LIST_CHECKS, Words.text("compliance.schools.none"), Words.text("compliance.schools.none.why")));
    } else {
      found.add(bands(now), byObligation(now), places(now));
    }
    matrix.setVisible(!now.obligations().isEmpty());
    matrix.show(now, address);
    method.removeAll();
    method.add(new MethodPanel(now.grading()));
  }

  private PageHeader header(ComplianceReading.Found now) {
    var header = now.total().share()
        .map(share -> new PageHeader(Words.text("compliance.answer", place(), Numbers.share(share), bandCounts(now))))
        .orElseGet(() -> new PageHeader(Words.text("compliance.answer.none", place())));
    now.weakest().ifPresent(weakest -> header.support(Words.text("compliance.weakest",
        weakest.title(), Numbers.share(now.score(weakest).share().orElseThrow()))));
    if (now.withoutScore() > 0 && now.total().share().isPresent()) {
      header.support(Words.text("compliance.without-score", now.withoutScore()));
    }
    header.about(new Span(ComplianceWords.when(address.selection(), reading.periods())));
    address.selection().level().ifPresent(level -> header.about(new Span(Words.name(level))));
    if (readsLines && now.total().notMet() > 0) {
      header.next(
          link(Symbol.CIRCLE_X, address.wholeTable().verdict(Optional.of(Verdict.NOT_MET)).verdicts(),
              Words.text("compliance.lead.not-met", now.total().notMet())),
          register());
    } else {
      header.next(register());
    }
    return header.actions(downloads.of(() -> address));
  }

  private static Anchor register() {
    return link(Symbol.LIST_CHECKS, ObligationsView.VIEW, Words.text("compliance.lead.register"));
  }

  /** Whose schools these are. */
  private String place() {
    var chosen = address.selection().ward();
    List<School.Ward> spoken = wards.stream()
        .filter(ward -> chosen.isEmpty() || chosen.get().equals(ward.id())).toList();
    boolean all = chosen.isEmpty() && !(person.scope() instanceof Scope.Schools);
    return all || spoken.isEmpty()
        ? Words.text("compliance.place.district")
        : spoken.stream().map(School.Ward::name).collect(Collectors.joining(", "));
  }

  /** Such as '61 trường Tốt, 20 Khá, 12 Cần cố gắng, 7 Yếu'. */
  private static String bandCounts(ComplianceReading.Found now) {
    return now.grading().bands().stream()
        .map(band -> band.equals(now.grading().bands().getFirst())
            ? Words.text("compliance.band-count", now.schools(band), band.name())
            : Numbers.count(now.schools(band)) + " " + Words.text(band.name()))
        .collect(Collectors.joining(", "));
  }

  /** How many schools are in each band; each leads to these schools. */
  private Panel bands(ComplianceReading.Found now) {
    var tiles = new Div();
    tiles.addClassName("band-tiles");
    long judged = now.bySchool().rows().size() - now.withoutScore();
    for (Band band : now.grading().bands()) {
      long schools = now.schools(band);
      var tile = new KeyFigure(
          Words.text("compliance.method.band", band.name(), ComplianceWords.range(band, now.grading().bands())),
          Numbers.count(schools), Words.text("compliance.band.of", Numbers.share(schools, judged)));
      tile.addClassName(ComplianceWords.tone(band).className());
      tiles.add(schools == 0 ? tile : tile.opens(address.wholeTable().band(Optional.of(band.code())).address()));
    }
    return new Panel(Words.text("compliance.bands"), tiles);
  }

  private Panel byObligation(ComplianceReading.Found now) {
    var means = new Paragraph(Words.text("compliance.by-obligation.means"));
    means.addClassName("note");
    return new Panel(Words.text("compliance.by-obligation"), means, ScoreTable.key(), new ScoreTable(
        Words.text("compliance.by-obligation"), Words.text("compliance.column.obligation"),
        now.obligations().stream()
            .map(obligation -> new ScoreTable.Line(
                Words.text(obligation.title()), Optional.of(ObligationsView.VIEW + "/" + obligation.id()),
                now.score(obligation), Optional.of(address.wholeTable().obligation(Optional.of(obligation.code())))))
            .toList(),
        total(now), readsLines));
  }

  private Component places(ComplianceReading.Found now) {
    var levels = new Panel(Words.text("compliance.by-level"), new ScoreTable(
        Words.text("compliance.by-level"), Words.text("compliance.column.level"),
        now.byLevel().rows().stream().sorted(Comparator.comparing(row -> row.level().orElseThrow()))
            .map(this::ofLevel).toList(), total(now), readsLines));
    var places = new Panel(Words.text("compliance.by-ward"), new ScoreTable(
        Words.text("compliance.by-ward"), Words.text("compliance.column.ward"),
        now.byWard().rows().stream().map(this::ofWard).toList(), total(now), readsLines));
    var both = new Div(levels, places);
    both.addClassName("compliance-places");
    return both;
  }

  private ScoreTable.Line ofLevel(Scores.Row row) {
    var level = row.level().orElseThrow();
    var narrowed = address.wholeTable().selection(address.selection().level(Optional.of(level)));
    return new ScoreTable.Line(Words.name(level), Optional.of(narrowed.address()), row.score(), Optional.of(narrowed));
  }

  private ScoreTable.Line ofWard(Scores.Row row) {
    var narrowed = row.ward()
        .map(ward -> address.wholeTable().selection(address.selection().ward(Optional.of(ward.id()))));
    return new ScoreTable.Line(
        row.ward().map(ward -> ward.name()).orElseGet(() -> Words.text("compliance.no-ward")),
        narrowed.map(ComplianceAddress::address), row.score(), narrowed);
  }

  private ScoreTable.Line total(ComplianceReading.Found now) {
    return new ScoreTable.Line(
        Words.text("compliance.total"), Optional.empty(), now.total(), Optional.of(address.wholeTable()));
  }

  private static Anchor link(Symbol symbol, String address, String words) {
    var link = new Anchor(address, symbol.icon(), new Span(words));
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
