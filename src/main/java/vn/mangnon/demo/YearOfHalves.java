package vn.mangnon.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Training;

/** The lines of a year from the lines of its halves: what was done in both stands once, with both counts. */
final class YearOfHalves {

  private YearOfHalves() {}

  static List<Activity> activities(List<ReportContent> halves) {
    var byTitle = new LinkedHashMap<@Nullable String, Activity>();
    for (ReportContent half : halves) {
      for (Activity activity : half.activities()) {
        byTitle.merge(activity.title(), activity, YearOfHalves::together);
      }
    }
    return List.copyOf(byTitle.values());
  }

  static List<Training> trainings(List<ReportContent> halves) {
    return halves.stream().flatMap(half -> half.trainings().stream()).toList();
  }

  private static Activity together(Activity first, Activity second) {
    var participants = new EnumMap<ParticipantGroup, Participants>(ParticipantGroup.class);
    var all = new ArrayList<>(first.participants());
    all.addAll(second.participants());
    for (Participants one : all) {
      participants.merge(one.group(), one, (a, b) -> new Participants(
          a.group(), combined(a.people(), b.people(), Math::max),
          // attendances of one half alone would be too few for the people of both
          a.attendances() == null || b.attendances() == null ? null : a.attendances() + b.attendances()));
    }
    return new Activity(
        first.category(), first.title(), null, combined(first.sessions(), second.sessions(), Integer::sum),
        second.channels(), List.copyOf(participants.values()), second.partner());
  }

  private static @Nullable Integer combined(@Nullable Integer a, @Nullable Integer b, IntBinaryOperator by) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return by.applyAsInt(a, b);
  }
}
