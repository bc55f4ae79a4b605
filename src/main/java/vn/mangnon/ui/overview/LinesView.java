package vn.mangnon.ui.overview;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.Channel;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.ChannelUse;
import vn.mangnon.summary.ChannelUses;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverages;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist.Column;
import vn.mangnon.ui.shell.Worklist;

/** The report lines that a figure, a side of a share or a channel was counted from; their values add up to it. */
@Route("lines")
@StyleSheet("theme/school.css")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
class LinesView extends Page implements BeforeEnterObserver {

  private final Summaries summaries;
  private final Selections selections;
  private final Coverages coverages;
  private final ChannelUses channels;
  private final Map<String, Period> periods;
  private final Map<String, Indicator> indicators;
  private final Person person = CurrentPerson.get();

  LinesView(
      Summaries summaries, Coverages coverages, ChannelUses channels, Selections selections, Periods periods,
      Programmes programmes) {
    super("lines.title");
    this.summaries = summaries;
    this.coverages = coverages;
    this.channels = channels;
    this.selections = selections;
    this.indicators = programmes.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    this.periods = periods.list().stream().collect(Collectors.toMap(Period::code, Function.identity()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    String path = parameters.getSingleParameter("figure").orElse("");
    var selection = Selection.of(parameters);
    var side = parameters.getSingleParameter("side").filter("whole"::equals)
        .map(_ -> Share.Side.WHOLE).orElse(Share.Side.PART);
    var channel = ChannelUse.ofPath(path);
    if (channel.isPresent()) {
      show(channel.get(), selection);
    } else {
      Share.ofPath(path).ifPresentOrElse(
          share -> show(share, side, selection),
          () -> show(Figure.ofPath(path).orElseThrow(() -> Rejection.notFound("lines.no-figure")), selection));
    }
  }

  private void show(Channel channel, Selection selection) {
    var filter = selections.filter(person, selection);
    show(Words.name(channel), selection.bySchool(channel), selection,
        (limit, offset) -> channels.lines(person.scope(), channel, filter, limit, offset));
  }

  private void show(Share share, Share.Side side, Selection selection) {
    var filter = selections.filter(person, selection);
    Coverage.Lines first = coverages.lines(person, share, side, filter, 1, 0);
    String name = Words.text("horizon." + (side == Share.Side.PART ? "part" : "whole") + "-of", Words.name(share));
    removeAll();
    title(name);
    var header = new PageHeader(Words.text("lines.answer", name,
            first.total().isPresent() ? Numbers.count(first.total()) : Words.text("horizon.hidden")))
        .about(new Span(selections.words(person, selection)))
        .support(Words.text("horizon.lines.support", first.count()));
    if (person.schools().isEmpty() && selection.school().isEmpty()) {
      header.next(
          link(Symbol.SCHOOL, selection.bySchool(share), "lines.by-school"),
          link(Symbol.FLAG, selection.address("horizon"), "horizon.back"));
    }
    add(header);
    if (first.count() == 0) {
      add(new EmptyState(Symbol.FILE_TEXT, Words.text("lines.none"), Words.text("lines.none.why")));
      return;
    }
    var list = new Worklist<Coverage.Line>(
        Words.text("lines.title"), line -> "reports/" + line.report() + "?at=" + line.pointer(), List.of(
            Column.of(Words.text("lines.column.school"), line -> new Span(line.school().name())),
            Column.of(Words.text("lines.column.period"), line -> new Span(Words.text(periods.get(line.period()).label()))),
            Column.of(Words.text("lines.column.line"), line -> new Span(name(line))),
            Column.number(Words.text("lines.column.value"), line -> new Span(
                line.value().isPresent() ? Numbers.count(line.value()) : Words.text("horizon.hidden")))));
    list.show(Math.toIntExact(first.count()),
        (offset, limit) -> coverages.lines(person, share, side, filter, limit, offset).lines());
    add(list, new TableDownloads(() -> new LineTable(periods).of(
        name, coverages.lines(person, share, side, filter, LineTable.MOST, 0), this::name)));
  }

  private String name(Coverage.Line line) {
    String indicator = Words.text(indicators.get(line.indicator()).name());
    return line.group().map(group -> indicator + " – " + Words.name(group)).orElse(indicator);
  }

  private void show(Figure figure, Selection selection) {
    var filter = selections.filter(person, selection);
    show(Words.name(figure), selection.bySchool(figure), selection,
        (limit, offset) -> summaries.lines(person.scope(), figure, filter, limit, offset));
  }

  @FunctionalInterface
  private interface Paging {
    Summary.Lines read(int limit, int offset);
  }

  private void show(String name, String bySchool, Selection selection, Paging lines) {
    Summary.Lines first = lines.read(1, 0);
    removeAll();
    title(name);
    var header = new PageHeader(Words.text("lines.answer", name, Numbers.count(first.total())))
        .about(new Span(selections.words(person, selection)))
        .support(Words.text("lines.support", first.count()));
    if (person.schools().isEmpty() && selection.school().isEmpty()) {
      header.next(
          link(Symbol.SCHOOL, bySchool, "lines.by-school"),
          link(Symbol.LAYOUT_DASHBOARD, selection.address(OverviewAddress.VIEW), "lines.overview"));
    }
    add(header);
    if (first.count() == 0) {
      add(new EmptyState(Symbol.FILE_TEXT, Words.text("lines.none"), Words.text("lines.none.why")));
      return;
    }
    var list = new Worklist<>(Words.text("lines.title"), LinesView::address, List.of(
        Column.of(Words.text("lines.column.school"), (Summary.Line line) -> new Span(line.school().name())),
        Column.of(Words.text("lines.column.period"), line -> new Span(Words.text(periods.get(line.period()).label()))),
        Column.of(Words.text("lines.column.line"), LinesView::words),
        Column.number(Words.text("lines.column.value"), line -> new Span(Numbers.count(line.value())))));
    list.show(Math.toIntExact(first.count()),
        (offset, limit) -> lines.read(limit, offset).lines());
    add(list, new TableDownloads(() -> new LineTable(periods).of(
        name, lines.read(LineTable.MOST, 0), line -> place(line.pointer()))));
  }

  private static Anchor link(Symbol symbol, String address, String words) {
    var link = new Anchor(address, symbol.icon(), new Span(Words.text(words)));
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  /** The line in its report; of a report that is missing, the school's page; a request itself. */
  private static String address(Summary.Line line) {
    return line.report()
        .map(report -> "reports/" + report + (line.pointer().isEmpty() ? "" : "?at=" + line.pointer()))
        .or(() -> line.issue().map(issue -> "issues/" + issue))
        .orElse("schools/" + line.school().code());
  }

  private static Div words(Summary.Line line) {
    var words = new Div();
    if (line.text().isEmpty()) {
      words.add(new Span(Words.text(line.report().isPresent() ? "lines.whole-report" : "lines.no-report")));
    } else {
      var place = new Span(place(line.pointer()));
      place.addClassName("line-place");
      words.add(new Span(line.text()), place);
    }
    words.addClassName("line-words");
    return words;
  }

  /** '/activities/2/sessions' as it is called on the form: 'Hoạt động 3'. */
  private static String place(String pointer) {
    String[] parts = pointer.split("/");
    return parts.length < 3 ? "" : Words.text("lines.place." + parts[1], Integer.parseInt(parts[2]) + 1);
  }
}
