package vn.mangnon.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.mangnon.organisation.Level;
import vn.mangnon.report.Category;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;

/** The figures of a report, in keeping with its lines. Counted as none, 'không phát sinh' and silence stay apart. */
final class Indicators {

  private static final Set<ParticipantGroup> TRAINED =
      EnumSet.of(ParticipantGroup.MANAGERS, ParticipantGroup.TEACHERS, ParticipantGroup.STAFF);

  private final DemoSchool school;
  private final Crowd crowd;
  private final Chance chance;
  private final List<IndicatorValue> values = new ArrayList<>();

  Indicators(DemoSchool school, Crowd crowd, Chance chance) {
    this.school = school;
    this.crowd = crowd;
    this.chance = chance;
  }

  List<IndicatorValue> of(boolean plan, List<Activity> activities, List<Training> trainings) {
    value("PLAN_ISSUED", plan ? 1 : 0);
    if (chance.happens(0.85)) {
      value("GUIDANCE_DOCUMENTS", chance.fewOf(4));
    }
    if (chance.happens(0.85)) {
      value("SELF_INSPECTIONS", activities.stream()
          .filter(activity -> activity.category() == Category.SELF_INSPECTION)
          .mapToInt(activity -> activity.sessions() == null ? 1 : activity.sessions()).sum());
    }
    if (chance.happens(0.8)) {
      value("NETWORK_MEMBERS", Chance.of(school.id().getLeastSignificantBits(), "network").between(5, 15));
    }
    informed(activities);
    trained(trainings);
    children();
    return List.copyOf(values);
  }

  private void informed(List<Activity> activities) {
    for (ParticipantGroup group : ParticipantGroup.values()) {
      int most = activities.stream()
          .flatMap(activity -> activity.participants().stream())
          .filter(participants -> participants.group() == group)
          .map(Participants::people)
          .filter(Objects::nonNull)
          .mapToInt(Integer::intValue).max().orElse(0);
      if (most > 0 && chance.happens(0.9)) {
        int all = crowd.all(group);
        value("PEOPLE_INFORMED", group, Math.min(all, most + (int) ((all - most) * chance.share(0, 0.5))));
      }
    }
  }

  private void trained(List<Training> trainings) {
    for (ParticipantGroup group : TRAINED) {
      int sum = trainings.stream()
          .flatMap(training -> training.participants().stream())
          .filter(trainees -> trainees.group() == group)
          .map(Trainees::people)
          .filter(Objects::nonNull)
          .mapToInt(Integer::intValue).sum();
      if (chance.happens(sum > 0 ? 0.92 : 0.5)) {
        value("PEOPLE_TRAINED", group, Math.min(crowd.all(group), sum));
      }
    }
  }

  /** Few schools meet a child at risk at all, and then one to three. */
  private void children() {
    boolean met = school.level() != Level.KINDERGARTEN && chance.happens(0.05);
    if (met) {
      int atRisk = chance.between(1, 3);
      int working = chance.happens(0.12) ? 1 : 0;
      int notified = Math.min(atRisk + working, chance.between(1, 2));
      int supported = chance.happens(0.8) ? notified : notified - 1;
      value("CHILDREN_AT_RISK", atRisk);
      value("CHILDREN_WORKING", working);
      value("CHILDREN_NOTIFIED", notified);
      value("CHILDREN_SUPPORTED", supported);
      value("CHILDREN_REFERRED", chance.happens(0.2) ? 1 : 0);
      value("CHILDREN_IN_EDUCATION", supported);
      return;
    }
    double way = chance.share(0, 1);
    boolean nothingArose = school.level() == Level.KINDERGARTEN ? way < 0.8 : way < 0.35;
    if (nothingArose) {
      List.of(
              "CHILDREN_AT_RISK", "CHILDREN_WORKING", "CHILDREN_NOTIFIED", "CHILDREN_SUPPORTED", "CHILDREN_REFERRED",
              "CHILDREN_IN_EDUCATION")
          .forEach(code -> values.add(new IndicatorValue(code, null, null, true)));
    } else if (way < 0.92) {
      value("CHILDREN_AT_RISK", 0);
      value("CHILDREN_WORKING", 0);
      value("CHILDREN_NOTIFIED", 0);
    }
  }

  private void value(String code, long value) {
    values.add(new IndicatorValue(code, null, value, false));
  }

  private void value(String code, ParticipantGroup group, long value) {
    values.add(new IndicatorValue(code, group, value, false));
  }
}
