package vn.mangnon.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.account.Person;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.chart.Ink;
import vn.mangnon.compliance.Assessment;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.compliance.ComplianceFilter;
import vn.mangnon.compliance.ComplianceGrouping;
import vn.mangnon.compliance.Scores;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Period;
import vn.mangnon.shared.Table;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.VerdictPlaces;
import vn.mangnon.ui.shell.Words;

/**
 * How far one school does what it is bound to: its score, each obligation with what it rests on and, for the school
 * itself, what to do next and where; and its score over the years.
 */
@StyleSheet("theme/compliance.css")
public class ComplianceOfSchool extends Panel {

  /** What asks to be done comes first. */
  private static final List<Verdict> OPEN = List.of(Verdict.NOT_MET, Verdict.NOT_YET_DUE);

  private final Person reader;
  private final School school;
  private final VerdictPlaces places;
  private final LocalDate today;

  public ComplianceOfSchool(
      Compliance compliance, List<Period> periods, Person reader, School school, LocalDate today) {
    super(Words.text("compliance.school"));
    this.reader = reader;
    this.school = school;
    this.today = today;
    places = new VerdictPlaces(periods, reader);
    addClassName("compliance-of-school");
    var filter = ComplianceFilter.everything().school(Optional.of(school.id()));
    Scores byYear = compliance.scores(reader, filter, ComplianceGrouping.YEAR);
    add(score(byYear));
    if (reader.scope().reads(school.id())) {
      verdicts(compliance.ofSchool(reader, school.id(), today));
    }
    add(years(byYear, compliance));
  }

  private Component score(Scores byYear) {
    var words = new Paragraph();
    words.addClassName("compliance-score");
    byYear.rows().stream().filter(row -> row.year().orElse(0) == today.getYear()).findFirst()
        .flatMap(row -> row.score().share().map(share -> {
          words.add(new Span(Words.text("compliance.school.year", String.valueOf(today.getYear()))));
          var value = new Span(Numbers.share(share));
          value.addClassName("compliance-share");
          words.add(value);
          row.band().ifPresent(band -> words.add(StatusBadge.of(band)));
          return words;
        }))
        .orElseGet(() -> {
          words.add(Words.text("compliance.school.answer.none"));
          return words;
        });
    return words;
  }

  private void verdicts(List<Assessment> all) {
    Map<Verdict, List<Assessment>> by = all.stream().collect(Collectors.groupingBy(Assessment::verdict));
    List<Assessment> open = OPEN.stream().flatMap(verdict -> by.getOrDefault(verdict, List.of()).stream()).toList();
    if (!open.isEmpty()) {
      add(new Paragraph(Words.text("compliance.school.to-do", open.size())), list(open));
    } else if (!all.isEmpty()) {
      add(new Paragraph(Words.text("compliance.school.all-done")));
    }
    folded("compliance.school.late", by.getOrDefault(Verdict.LATE, List.of()));
    folded("compliance.school.met", by.getOrDefault(Verdict.MET, List.of()));
    folded("compliance.school.not-applicable", by.getOrDefault(Verdict.NOT_APPLICABLE, List.of()));
  }

  private void folded(String words, List<Assessment> assessments) {
    if (!assessments.isEmpty()) {
      add(new NativeDetails(Words.text(words, assessments.size()), list(assessments)));
    }
  }

  private UnorderedList list(List<Assessment> assessments) {
    var list = new UnorderedList();
    list.addClassName("verdict-list");
    assessments.forEach(assessment -> list.add(item(assessment)));
    return list;
  }

  private ListItem item(Assessment assessment) {
    var title = link("obligations/" + assessment.obligation().id(), Words.text(assessment.obligation().title()));
    title.addClassName("verdict-title");
    var evidence = new Paragraph(Words.text(assessment.period().label()) + ": ");
    evidence.addClassName("verdict-evidence");
    String words = VerdictPlaces.words(assessment.evidence());
    evidence.add(places.evidence(assessment).<Component>map(address -> link(address, words)).orElseGet(() -> new Span(words)));
    var about = new Div(title, evidence);
    assessment.nextStep().ifPresent(step -> {
      var next = new Paragraph(VerdictPlaces.words(step));
      next.addClassName("verdict-step");
      about.add(next);
    });
    var item = new ListItem(new Div(StatusBadge.of(assessment.verdict())), about);
    places.step(assessment).ifPresent(address -> {
      var go = link(address, Words.text("compliance.school.go"));
      go.addClassName("button-link");
      go.setAriaLabel(Words.text("compliance.school.go.of", assessment.obligation().title()));
      item.add(go);
    });
    return item;
  }

  /** Whoever counts all schools sees the school's score beside that of its level; the school sees its own alone. */
  private Component years(Scores own, Compliance compliance) {
    boolean beside = !(reader.scope() instanceof Scope.Schools);
    Map<Integer, Scores.Row> level = beside
        ? byYear(compliance.scores(reader,
            ComplianceFilter.everything().level(Optional.of(school.level())), ComplianceGrouping.YEAR))
        : Map.of();
    Map<Integer, Scores.Row> ofSchool = byYear(own);
    List<Integer> years = IntStream.rangeClosed(ComplianceFilter.FIRST_YEAR, today.getYear()).boxed().toList();
    var columns = new ArrayList<>(List.of(
        new Table.Column(Words.text("school.year"), Table.Type.TEXT),
        new Table.Column(Words.text("compliance.school.years.own"), Table.Type.SHARE)));
    if (beside) {
      columns.add(new Table.Column(Words.text("compliance.school.years.level", school.level()), Table.Type.SHARE));
    }
    var table = new Table(
        Words.text("compliance.school.years"), columns,
        years.stream().map(year -> cells(year, beside ? List.of(ofSchool, level) : List.of(ofSchool))).toList(),
        List.of());
    String means = beside
        ? Words.text("compliance.school.years.means", school.level())
        : Words.text("compliance.school.years.means-own");
    List<Ink> inks = beside ? List.of(Ink.REACHED, Ink.DUE) : List.of(Ink.REACHED);
    return new Chart(ChartFigure.lines(table, means, inks, Words.text("compliance.not-due")))
        .opens((row, column) -> column == 1 && reader.scope().reads(school.id()) && ofSchool.containsKey(years.get(row))
            ? Optional.of(Selection.EVERYTHING.years(years.get(row), years.get(row))
                .school(Optional.of(school.code())).address("compliance/verdicts"))
            : Optional.empty());
  }

  private static Map<Integer, Scores.Row> byYear(Scores scores) {
    return scores.rows().stream().filter(row -> row.score().share().isPresent())
        .collect(Collectors.toMap(row -> row.year().orElseThrow(), Function.identity()));
  }

  private static List<@Nullable Object> cells(int year, List<Map<Integer, Scores.Row>> series) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(String.valueOf(year));
    series.forEach(rows -> cells.add(
        Optional.ofNullable(rows.get(year)).flatMap(row -> row.score().share()).orElse(null)));
    return cells;
  }

  private static Anchor link(String address, String words) {
    var link = new Anchor(address, words);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
