package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.Optional;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.ui.shell.Words;

/** One activity. */
final class ActivityRow extends Row<Activity> {

  private final TextArea title = field("/title", Fields.text("form.activity.title", "form.activity.title.hint"));
  private final Select<Category> category =
      field("/category", Fields.choice("form.activity.category", Category.class));
  private final DayField date = day("/date", new DayField("form.activity.date", edited()));
  private final FigureField sessions =
      field("/sessions", FigureField.count(Words.text("form.activity.sessions")));
  private final TextField partner = field("/partner", Fields.line("form.activity.partner"));
  private final CheckboxGroup<Channel> channels =
      field("/channels", Fields.several("form.activity.channels", Channel.class));
  private final ParticipantsTable participants = ParticipantsTable.withAttendances("form.activity.participants", edited());
  private final EvidenceBox evidence;

  ActivityRow(FormDesk desk) {
    super(desk.edited());
    evidence = new EvidenceBox(desk.attachments(), desk.edited());
    category.addClassName("span-2");
    partner.addClassName("span-2");
    add(title, FormPart.columns(category, date, sessions, partner), channels, participants, evidence);
  }

  @Override
  void show(Activity activity) {
    title.setValue(Fields.shown(activity.title()));
    category.setValue(activity.category());
    date.show(activity.date());
    sessions.show(activity.sessions());
    partner.setValue(Fields.shown(activity.partner()));
    channels.setValue(new HashSet<>(activity.channels()));
    participants.show(activity.participants());
    evidence.show(activity.evidence());
  }

  @Override
  Activity read() {
    return new Activity(
        category.getValue(), Fields.typed(title.getValue()), date.day(), sessions.count(),
        Fields.inOrder(Channel.class, channels.getValue()), participants.read(), Fields.typed(partner.getValue()),
        evidence.read());
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
