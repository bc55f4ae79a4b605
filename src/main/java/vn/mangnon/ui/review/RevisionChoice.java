package vn.mangnon.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.mangnon.report.Report;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Words;

/** Which revision is read, and with which earlier one it is compared. */
final class RevisionChoice extends Div {

  private final List<Report.Revision> revisions;

  /**
   * @param with 0 where nothing is compared
   * @param chosen takes the revision and the one it is compared with
   */
  RevisionChoice(List<Report.Revision> revisions, int shown, int with, BiConsumer<Integer, Integer> chosen) {
    this.revisions = revisions;
    addClassName("revisions");
    var revision = new Select<Integer>();
    revision.setLabel(Words.text("review.revision"));
    revision.setItems(revisions.stream().map(Report.Revision::number).toList());
    revision.setItemLabelGenerator(this::name);
    revision.setValue(shown);
    revision.addValueChangeListener(change -> chosen.accept(change.getValue(), change.getValue() - 1));
    add(revision);
    if (shown > 1) {
      var comparison = new Select<Integer>();
      comparison.setLabel(Words.text("review.compared-with"));
      comparison.setItems(Stream.concat(
          revisions.stream().map(Report.Revision::number).filter(number -> number < shown),
          Stream.of(ReportAddress.ALONE)).toList());
      comparison.setItemLabelGenerator(number ->
          number == ReportAddress.ALONE ? Words.text("review.compared-with.none") : name(number));
      comparison.setValue(with);
      comparison.addValueChangeListener(change -> chosen.accept(shown, change.getValue()));
      add(comparison);
    }
  }

  private String name(int number) {
    return revisions.stream().filter(revision -> revision.number() == number).findFirst()
        .map(revision -> Words.text("review.revision.name", number, Texts.day(revision.submittedAt())))
        .orElseThrow();
  }
}
