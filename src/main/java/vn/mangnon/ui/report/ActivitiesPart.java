package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent;

/** I.2: what the school did. */
final class ActivitiesPart extends FormPart {

  private final RowList<Activity> activities;

  ActivitiesPart(FormDesk desk) {
    super(ReportPart.ACTIVITIES, desk.edited());
    activities = new RowList<>(
        "/activities", "form.activity", () -> new ActivityRow(desk),
        new Activity(null, null, null, null, null, null, null), desk.edited())
        .pasting(PastedLines::activities);
    add(note("form.activity.hint"), noStories(), activities);
  }

  @Override
  void show(ReportContent content) {
    activities.show(content.activities());
  }

  List<Activity> read() {
    return activities.read();
  }

  @Override
  Optional<Component> at(String pointer) {
    return super.at(pointer).or(() -> activities.at(pointer));
  }
}
