package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import vn.mangnon.organisation.Scope;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.shell.KeyFigure;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** The figures of the years that are looked at, beside those of the year before. */
class Tiles extends Div {

  /** Figures to compare with, and the name of their year. */
  record Before(String year, Summary.Figures figures) {}

  private final Selection selection;
  private final Scope reader;
  private final Summary.Figures figures;
  private final Optional<Before> before;
  private final Summary byYear;

  /** @param byYear every year of the programme, for the trends */
  Tiles(Selection selection, Scope reader, Summary bySchool, Summary byYear, Optional<Before> before) {
    this.selection = selection;
    this.reader = reader;
    this.figures = bySchool.total();
    this.byYear = byYear;
    this.before = before.filter(earlier -> due(earlier.figures()) > 0);
    addClassName("tiles");
    add(
        tile(Figure.REPORTS_DUE, Words.text("overview.tile.schools", bySchool.rows().size())),
        tile(Figure.REPORTS_RECEIVED, share(Figure.REPORTS_RECEIVED, Figure.REPORTS_DUE, "overview.tile.of-due")),
        tile(Figure.REPORTS_ON_TIME, share(Figure.REPORTS_ON_TIME, Figure.REPORTS_RECEIVED, "overview.tile.of-received")),
        tile(Figure.REPORTS_ACCEPTED, share(Figure.REPORTS_ACCEPTED, Figure.REPORTS_DUE, "overview.tile.of-due")),
        tile(Figure.ACTIVITIES, counted()),
        tile(Figure.TRAINING_CLASSES, counted()),
        tile(Figure.PEOPLE_TRAINED, counted()),
        tile(Figure.ISSUES_OPEN, Words.text("overview.tile.issues",
            Numbers.count(figures.raised()), Numbers.count(figures.resolved()))));
  }

  private KeyFigure tile(Figure figure, String note) {
    OptionalLong value = figures.value(figure);
    var tile = new KeyFigure(Words.name(figure), Numbers.count(value), note);
    before.ifPresent(earlier -> tile.compared(Words.text("overview.tile.before", earlier.year(), compared(figure, earlier.figures()))));
    trend(figure).ifPresent(tile::trend);
    if (value.isPresent()) {
      selection.behind(figure, reader).ifPresent(tile::opens);
    }
    return tile;
  }

  /** Years in which nobody had to report are not known, rather than without reports. */
  private Optional<Trend> trend(Figure figure) {
    var years = byYear.rows().stream().map(row -> {
      OptionalLong value = due(row.figures()) > 0 ? row.figures().value(figure) : OptionalLong.empty();
      String year = selection.calendar().label(row.year().orElseThrow());
      return new Trend.Year(
          year, value.isPresent() ? OptionalDouble.of(value.getAsLong()) : OptionalDouble.empty(),
          Numbers.count(value));
    }).toList();
    return Trend.of(years, OptionalDouble.empty());
  }

  /** Parts of a whole are compared by their shares. */
  private static String compared(Figure figure, Summary.Figures earlier) {
    return switch (figure) {
      case REPORTS_RECEIVED, REPORTS_ACCEPTED -> share(earlier, figure, Figure.REPORTS_DUE);
      case REPORTS_ON_TIME -> share(earlier, figure, Figure.REPORTS_RECEIVED);
      default -> Numbers.count(earlier.value(figure));
    };
  }

  private String share(Figure part, Figure whole, String key) {
    return figures.value(whole).orElse(0) == 0 ? "" : Words.text(key, share(figures, part, whole));
  }

  private static String share(Summary.Figures figures, Figure part, Figure whole) {
    long of = figures.value(whole).orElse(0);
    return of == 0 ? Numbers.missing() : Numbers.share(figures.value(part).orElse(0), of);
  }

  private String counted() {
    return Words.text("overview.tile.counted", figures.counted().received(), figures.counted().due());
  }

  private static long due(Summary.Figures figures) {
    return figures.value(Figure.REPORTS_DUE).orElse(0);
  }
}
