package vn.mangnon.demo;

import org.jspecify.annotations.Nullable;
import vn.mangnon.report.Channel;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.TrainingRole;

/** How many of a school's people come to something. */
final class Crowd {

  private final Heads heads;
  private final Chance chance;

  Crowd(Heads heads, Chance chance) {
    this.heads = heads;
    this.chance = chance;
  }

  int all(ParticipantGroup group) {
    return switch (group) {
      case MANAGERS -> heads.managers();
      case TEACHERS -> heads.teachers();
      case STAFF -> heads.staff();
      case PUPILS -> heads.pupils();
      case PARENTS -> heads.parents();
      case OTHER -> 60;
    };
  }

  Participants participants(ParticipantGroup group, Phrases.ActivityPhrase phrase, @Nullable Integer sessions) {
    boolean wholeSchool = phrase.channels().contains(Channel.ASSEMBLY) || phrase.channels().contains(Channel.CLASS_HOUR)
        || phrase.channels().contains(Channel.CLASS_ZALO);
    double share = switch (group) {
      case MANAGERS -> 1;
      case TEACHERS -> chance.share(0.7, 1);
      case STAFF -> chance.share(0.6, 1);
      case PUPILS -> wholeSchool ? chance.share(0.75, 1) : chance.share(0.08, 0.4);
      case PARENTS -> chance.share(0.25, 0.85);
      case OTHER -> chance.share(0.05, 1);
    };
    int people = Math.max(1, (int) (all(group) * share));
    int times = sessions == null ? 1 : sessions;
    int attendances = people + (int) (people * (times - 1) * chance.share(0.4, 0.95));
    return new Participants(
        group, chance.happens(0.03) ? null : people, chance.happens(0.06) ? null : attendances);
  }

  int trainees(ParticipantGroup group, TrainingRole role) {
    return switch (role) {
      case HELD -> Math.max(1, (int) (all(group) * chance.share(0.55, 1)));
      case ATTENDED -> Math.min(all(group), chance.between(1, group == ParticipantGroup.TEACHERS ? 4 : 2));
    };
  }
}
