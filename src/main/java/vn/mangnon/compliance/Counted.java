package vn.mangnon.compliance;

/** What is added up over the counted reports of a year. */
public enum Counted {
  ACTIVITIES, SESSIONS, TRAINING_CLASSES,
  /** By the indicator, or by the activities of that category, whichever of a report tells of more. */
  SELF_INSPECTIONS;

  /** Where a report tells of it. */
  String pointer() {
    return switch (this) {
      case ACTIVITIES, SESSIONS, SELF_INSPECTIONS -> "/activities";
      case TRAINING_CLASSES -> "/trainings";
    };
  }
}
