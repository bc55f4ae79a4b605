package vn.mangnon.demo;

import java.util.UUID;
import vn.mangnon.organisation.Founding.Counted;
import vn.mangnon.organisation.Level;

/** How many people a school has in a school year. */
record Heads(int managers, int teachers, int staff, int pupils, int parents) {

  static Heads of(UUID school, Level level, int schoolYear) {
    Chance chance = Chance.of(school.getLeastSignificantBits(), "heads");
    int base = switch (level) {
      case KINDERGARTEN -> chance.between(180, 520);
      case PRIMARY -> chance.between(480, 1_650);
      case LOWER_SECONDARY -> chance.between(420, 1_450);
    };
    int pupilsForOneTeacher = switch (level) {
      case KINDERGARTEN -> 11;
      case PRIMARY -> 25;
      case LOWER_SECONDARY -> 20;
    };
    double growth = chance.share(-0.02, 0.04);
    double parentsForOnePupil = chance.share(1.45, 1.75);
    int wobble = Chance.of(school.getLeastSignificantBits(), "heads " + schoolYear).between(-15, 15);
    int pupils = (int) (base * (1 + growth * (schoolYear - 2020))) + wobble;
    int teachers = Math.max(8, pupils / pupilsForOneTeacher);
    return new Heads(
        pupils > 900 ? 3 : 2, teachers, 4 + teachers / 6, pupils, (int) (pupils * parentsForOnePupil));
  }

  /** As the school has entered it: here and there a number is not known. */
  Counted counted(int schoolYear, Chance chance) {
    return new Counted(
        schoolYear,
        chance.happens(0.04) ? null : managers + teachers + staff,
        chance.happens(0.03) ? null : pupils,
        chance.happens(0.12) ? null : parents);
  }
}
