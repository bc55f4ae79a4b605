package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.report.Channel;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.ChannelUse;
import vn.mangnon.summary.ChannelUses;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverages;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Grouping;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Ratios;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;
import vn.mangnon.ui.shell.Worklist;
import vn.mangnon.ui.shell.Worklist.Column;

/** What each school adds to a figure: what is behind it for readers of counts alone. */
@Route("overview/by-school")
@RolesAllowed({"ADMINISTRATOR", "DISTRICT_OFFICER", "DISTRICT_LEADER", "CITY_VIEWER", "AUDITOR", "WARD_OFFICER"})
class BySchoolView extends Page implements BeforeEnterObserver {

  private final Summaries summaries;
  private final Coverages coverages;
  private final ChannelUses channels;
  private final Selections selections;
  private final Person person = CurrentPerson.get();

  BySchoolView(Summaries summaries, Coverages coverages, ChannelUses channels, Selections selections) {
    super("overview.by-school");
    this.summaries = summaries;
    this.coverages = coverages;
    this.channels = channels;
    this.selections = selections;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    String path = parameters.getSingleParameter("figure").orElse("");
    var selection = Selection.of(parameters);
    var channel = ChannelUse.ofPath(path);
    if (channel.isPresent()) {
      show(channel.get(), selection);
    } else {
      Share.ofPath(path).ifPresentOrElse(
          share -> show(share, selection),
          () -> show(Figure.ofPath(path).orElseThrow(() -> Rejection.notFound("lines.no-figure")), selection));
    }
  }

  private void show(Channel channel, Selection selection) {
    var rows = channels.bySchool(person.scope(), channel, selections.filter(person, selection));
    removeAll();
    title(Words.name(channel));
    add(new PageHeader(Words.text("lines.answer", Words.name(channel),
            Numbers.count(rows.stream().mapToLong(ChannelUse.OfSchool::reports).sum())))
        .about(new Span(selections.words(person, selection))));
    if (rows.isEmpty()) {
      add(new EmptyState(
          Symbol.SCHOOL, Words.text("overview.schools.none-due"), Words.text("overview.schools.none-due.why")));
      return;
    }
    var list = new Worklist<ChannelUse.OfSchool>(
        Words.text("overview.by-school"), row -> "schools/" + row.school().code(), List.of(
            Column.of(Words.text("overview.column.school"), row -> new Span(row.school().name())),
            Column.number(Words.text("overview.channels.reports"), row -> new Span(Numbers.count(row.reports()))),
            Column.number(Words.name(Figure.REPORTS_RECEIVED), row -> new Span(Numbers.count(row.received())))));
    list.show(rows.size(), (offset, limit) -> rows.subList(offset, Math.min(offset + limit, rows.size())));
    add(list, downloads(
        Words.name(channel), List.of(Words.text("overview.channels.reports"), Words.name(Figure.REPORTS_RECEIVED)),
        rows.stream().map(row -> cells(row.school(), row.reports(), row.received()))));
  }

  /** The list as files. */
  private static TableDownloads downloads(
      String title, List<String> numbers, Stream<List<@Nullable Object>> rows) {
    var columns = Stream.concat(
        Stream.of("school-code", "school")
            .map(column -> new Table.Column(Words.text("overview.column." + column), Table.Type.TEXT)),
        numbers.stream().map(heading -> new Table.Column(heading, Table.Type.COUNT))).toList();
    var table = new Table(title + " – " + Words.text("overview.by-school"), columns, rows.toList(), List.of());
    return new TableDownloads(() -> table);
  }

  private static List<@Nullable Object> cells(Summary.Unit school, @Nullable Object... numbers) {
    var cells = new ArrayList<@Nullable Object>(List.of(school.code(), school.name()));
    cells.addAll(Arrays.asList(numbers));
    return cells;
  }

  /** What is kept from this reader is said, so that it is not taken for missing. */
  private static @Nullable Object cell(Coverage.Ratio ratio, OptionalLong side) {
    if (ratio.known() == 0) {
      return null;
    }
    return side.isPresent() ? (Object) side.getAsLong() : Words.text("horizon.hidden");
  }

  /** A share belongs to a year: the last of those chosen. */
  private void show(Share share, Selection several) {
    var selection = several.years(several.to(), several.to());
    var coverage = coverages.of(person, selections.filter(person, selection), Grouping.SCHOOL);
    var total = coverage.ratio(selection.to(), share);
    var rows = coverage.rows();
    removeAll();
    title(Words.name(share));
    add(new PageHeader(Words.text("lines.answer", Words.name(share), Ratios.rate(total)))
        .about(new Span(selections.words(person, selection)))
        .support(Ratios.out(total)));
    if (rows.isEmpty()) {
      add(new EmptyState(
          Symbol.SCHOOL, Words.text("overview.schools.none-due"), Words.text("overview.schools.none-due.why")));
      return;
    }
    var list = new Worklist<Coverage.Row>(
        Words.text("overview.by-school"), row -> "schools/" + row.school().orElseThrow().code(), List.of(
            Column.of(Words.text("overview.column.school"), row -> new Span(row.school().orElseThrow().name())),
            Column.number(Words.text("horizon.column.part"),
                row -> new Span(Ratios.count(row.ratio(share), row.ratio(share).part()))),
            Column.number(Words.text("horizon.column.whole"),
                row -> new Span(Ratios.count(row.ratio(share), row.ratio(share).whole()))),
            Column.number(Words.text("horizon.column.rate"), row -> new Span(Ratios.rate(row.ratio(share))))));
    list.show(rows.size(), (offset, limit) -> rows.subList(offset, Math.min(offset + limit, rows.size())));
    add(list, downloads(
        Words.name(share), List.of(Words.text("horizon.column.part"), Words.text("horizon.column.whole")),
        rows.stream().map(row -> cells(
            row.school().orElseThrow(), cell(row.ratio(share), row.ratio(share).part()),
            cell(row.ratio(share), row.ratio(share).whole())))));
  }

  private void show(Figure figure, Selection selection) {
    Summary summary = summaries.of(person.scope(), selections.filter(person, selection).by(Dimension.SCHOOL));
    List<Summary.Row> rows = new SchoolOrder(SchoolColumn.of(figure), true).sorted(summary.rows());
    long missing = rows.stream().filter(row -> row.figures().value(figure).isEmpty()).count();
    removeAll();
    title(Words.name(figure));
    add(new PageHeader(Words.text("lines.answer", Words.name(figure), Numbers.count(summary.total().value(figure))))
        .about(new Span(selections.words(person, selection)))
        .support(Words.text("overview.by-school.support", rows.size() - missing, rows.size())));
    if (rows.isEmpty()) {
      add(new EmptyState(
          Symbol.SCHOOL, Words.text("overview.schools.none-due"), Words.text("overview.schools.none-due.why")));
      return;
    }
    var list = new Worklist<Summary.Row>(
        Words.text("overview.by-school"), row -> "schools/" + row.school().orElseThrow().code(), List.of(
            Column.of(Words.text("overview.column.school"), row -> new Span(row.school().orElseThrow().name())),
            Column.number(Words.name(figure), row -> new Span(Numbers.count(row.figures().value(figure)))),
            Column.number(Words.text("overview.by-school.reports"), row -> new Span(Words.text("overview.by-school.of",
                row.figures().counted().received(), row.figures().counted().due())))));
    list.show(rows.size(), (offset, limit) -> rows.subList(offset, Math.min(offset + limit, rows.size())));
    add(list, downloads(Words.name(figure), List.of(Words.name(figure)), rows.stream().map(row -> {
      var value = row.figures().value(figure);
      return cells(row.school().orElseThrow(), value.isPresent() ? (Object) value.getAsLong() : null);
    })));
  }
}
