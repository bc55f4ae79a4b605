package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Preview;
import vn.mangnon.compliance.Score;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What would change if an obligation were saved as it stands: the score of all, the verdicts, and the schools. */
class PreviewPanel extends Panel {

  /** More schools than that are counted, not named. */
  private static final int NAMED = 400;

  private static final Comparator<Preview.Shift> IN_ORDER = Comparator
      .comparing((Preview.Shift shift) -> shift.from().map(Verdict::ordinal).orElse(-1))
      .thenComparing(Preview.Shift::to);

  PreviewPanel(Preview preview) {
    super(Words.text("obligations.preview.scores", String.valueOf(preview.year())));
    addClassName("preview");
    add(score(preview), verdicts(preview));
    if (preview.schools().isEmpty()) {
      add(new Paragraph(Words.text("obligations.preview.no-school")));
    } else {
      add(new Paragraph(Words.text(
              "obligations.preview.schools", preview.schools().size(), preview.changingBand())), schools(preview));
    }
    if (preview.schools().size() > NAMED) {
      add(new Paragraph(Words.text("obligations.preview.schools.part", NAMED)));
    }
  }

  /** Such as '312 kết quả thay đổi, 9 trường đổi xếp loại'. */
  static String answer(Preview preview) {
    int changed = preview.verdicts().stream().filter(PreviewPanel::changes).mapToInt(Preview.Shift::count).sum();
    return changed == 0 && preview.schools().isEmpty()
        ? Words.text("obligations.preview.nothing")
        : Words.text("obligations.preview.answer", changed, preview.changingBand());
  }

  private static boolean changes(Preview.Shift shift) {
    return !shift.from().equals(Optional.of(shift.to()));
  }

  private static Paragraph score(Preview preview) {
    var before = new Span(share(preview.before()));
    before.addClassName("before");
    var after = new Span(share(preview.after()));
    after.addClassName("after");
    var score = new Paragraph(
        new Span(Words.text("obligations.preview.before")), before, Symbol.ARROW_RIGHT.icon(),
        new Span(Words.text("obligations.preview.after")), after);
    score.addClassName("before-after");
    return score;
  }

  private static DataTable verdicts(Preview preview) {
    return new DataTable(new Table(
        Words.text("obligations.preview.verdicts"),
        List.of(
            new Column(Words.text("obligations.preview.from"), Type.TEXT),
            new Column(Words.text("obligations.preview.to"), Type.TEXT),
            new Column(Words.text("obligations.preview.count"), Type.COUNT)),
        preview.verdicts().stream().sorted(IN_ORDER).map(PreviewPanel::cells).toList(), List.of()));
  }

  private static List<@Nullable Object> cells(Preview.Shift shift) {
    return Arrays.asList(
        shift.from().map(Words::name).orElseGet(() -> Words.text("obligations.preview.not-there")),
        changes(shift) ? Words.name(shift.to()) : Words.text("obligations.preview.same", shift.to()), shift.count());
  }

  private static DataTable schools(Preview preview) {
    List<Preview.SchoolShift> named = preview.schools().stream().limit(NAMED).toList();
    return new DataTable(new Table(
        Words.text("obligations.preview.of-schools"),
        List.of(
            new Column(Words.text("compliance.column.school"), Type.TEXT),
            new Column(Words.text("obligations.preview.before"), Type.SHARE),
            new Column(Words.text("obligations.preview.after"), Type.SHARE),
            new Column(Words.text("obligations.preview.band-before"), Type.TEXT),
            new Column(Words.text("obligations.preview.band-after"), Type.TEXT)),
        named.stream().map(PreviewPanel::cells).toList(), List.of()))
        .link((row, column) -> column == 0
            ? Optional.of("schools/" + named.get(row).school().code())
            : Optional.empty());
  }

  private static List<@Nullable Object> cells(Preview.SchoolShift shift) {
    return Arrays.asList(
        shift.school().name(), share(shift.before()), share(shift.after()), name(shift.bandBefore()),
        shift.changesBand() ? name(shift.bandAfter()) : Words.text("obligations.preview.same-band"));
  }

  private static String share(Score score) {
    return score.share().map(Numbers::share).orElseGet(() -> Words.text("compliance.not-due"));
  }

  private static String name(Optional<Band> band) {
    return band.map(Band::name).map(Words::text).orElseGet(() -> Words.text("compliance.not-due"));
  }
}
