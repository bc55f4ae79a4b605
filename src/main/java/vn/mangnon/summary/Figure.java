package vn.mangnon.summary;

import java.util.Arrays;
import java.util.Optional;

/** A number that screens, documents and the API show, and that opens to the lines it came from. */
public enum Figure {
  REPORTS_DUE("reports.due"),
  REPORTS_RECEIVED("reports.received"),
  REPORTS_ON_TIME("reports.onTime"),
  REPORTS_LATE("reports.late"),
  REPORTS_MISSING("reports.missing"),
  REPORTS_AWAITED("reports.awaited"),
  REPORTS_ACCEPTED("reports.accepted"),
  ACTIVITIES("activities"),
  SESSIONS("sessions"),
  ATTENDANCES("attendances"),
  TRAINING_CLASSES("trainings.classes"),
  PEOPLE_TRAINED("trainings.people"),
  ISSUES_RAISED("issues.raised"),
  ISSUES_RESOLVED("issues.resolved"),
  ISSUES_REOPENED("issues.reopened"),
  ISSUES_OPEN("issues.open");

  private final String path;

  Figure(String path) {
    this.path = path;
  }

  /** Where it stands in the API's answer, which is also its name in addresses. */
  public String path() {
    return path;
  }

  public static Optional<Figure> ofPath(String path) {
    return Arrays.stream(values()).filter(figure -> figure.path.equals(path)).findFirst();
  }
}
