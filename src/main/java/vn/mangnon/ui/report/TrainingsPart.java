package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.ReportContent;

/** I.2: trainings that the school held or sent people to. */
final class TrainingsPart extends FormPart {

  private final RowList<Training> trainings;

  TrainingsPart(FormDesk desk) {
    super(ReportPart.TRAININGS, desk.edited());
    trainings = new RowList<>(
        "/trainings", "form.training", () -> new TrainingRow(desk),
        new Training(null, null, null, null, null, null, null), desk.edited())
        .pasting(PastedLines::trainings);
    add(note("form.training.hint"), trainings);
  }

  @Override
  void show(ReportContent content) {
    trainings.show(content.trainings());
  }

  List<Training> read() {
    return trainings.read();
  }

  @Override
  Optional<Component> at(String pointer) {
    return super.at(pointer).or(() -> trainings.at(pointer));
  }
}
