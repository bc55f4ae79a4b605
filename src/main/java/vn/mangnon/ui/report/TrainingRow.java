package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.TrainingRole;
import vn.mangnon.ui.shell.Words;

/** One training. */
final class TrainingRow extends Row<Training> {

  private final TextArea title = field("/title", Fields.text("form.training.title"));
  private final RadioButtonGroup<TrainingRole> role =
      field("/role", new RadioButtonGroup<>(Words.text("form.training.role")));
  private final Select<Organiser> organiser =
      field("/organiser", Fields.choice("form.training.organiser", Organiser.class));
  private final DayField date = day("/date", new DayField("form.training.date", edited()));
  private final FigureField classes = field("/classes", FigureField.count(Words.text("form.training.classes")));
  private final HoursField hours = field("/hours", new HoursField("form.training.hours"));
  private final ParticipantsTable participants = ParticipantsTable.ofPeople("form.training.participants", edited());
  private final EvidenceBox evidence;

  TrainingRow(FormDesk desk) {
    super(desk.edited());
    evidence = new EvidenceBox(desk.attachments(), desk.edited());
    role.setItems(TrainingRole.values());
    role.setItemLabelGenerator(Words::name);
    role.setManualValidation(true);
    add(title, role, FormPart.columns(organiser, date, classes, hours), participants, evidence);
  }

  @Override
  void show(Training training) {
    title.setValue(Fields.shown(training.title()));
    role.setValue(training.role());
    organiser.setValue(training.organiser());
    date.show(training.date());
    classes.show(training.classes());
    hours.show(training.hours());
    participants.show(training.participants().stream()
        .map(given -> new Participants(given.group(), given.people(), null))
        .toList());
    evidence.show(training.evidence());
  }

  @Override
  Training read() {
    List<Trainees> trainees = participants.read().stream()
        .map(given -> new Trainees(given.group(), given.people()))
        .toList();
    return new Training(
        Fields.typed(title.getValue()), date.day(), role.getValue(), organiser.getValue(), classes.count(),
        hours.hours(), trainees, evidence.read());
  }

  @Override
  String gist() {
    return title.getValue().strip();
  }

  @Override
  void stand(String heading, String pointer) {
    super.stand(heading, pointer);
    participants.identify(pointer + "/participants");
    evidence.stand(heading);
  }

  @Override
  Optional<Component> at(String pointer) {
    return super.at(pointer).or(() -> participants.at(pointer));
  }
}
