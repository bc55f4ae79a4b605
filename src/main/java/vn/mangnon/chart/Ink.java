package vn.mangnon.chart;

import java.util.List;
import java.util.Locale;
import vn.mangnon.issue.Severity;
import vn.mangnon.report.Category;
import vn.mangnon.summary.Figure;

/** The colours of charts by what they mean, so that the same colour means the same thing on every screen. */
public enum Ink {
  DUE, RECEIVED, ON_TIME, LATE, MISSING, ACCEPTED, ACTIVITIES, TRAININGS, PEOPLE, RAISED, RESOLVED, OPEN,
  STAFF_NETWORK, EARLY_DETECTION, POLICY_REVIEW, COMMUNICATION, COORDINATION, SELF_INSPECTION, OTHER,
  LOW, MEDIUM, HIGH, REACHED, TARGET_NATIONAL, TARGET_CITY, PROJECTED;

  public static Ink of(Figure figure) {
    return switch (figure) {
      case REPORTS_DUE -> DUE;
      case REPORTS_RECEIVED -> RECEIVED;
      case REPORTS_ON_TIME -> ON_TIME;
      case REPORTS_LATE -> LATE;
      case REPORTS_MISSING, REPORTS_AWAITED -> MISSING;
      case REPORTS_ACCEPTED -> ACCEPTED;
      case ACTIVITIES, SESSIONS -> ACTIVITIES;
      case TRAINING_CLASSES -> TRAININGS;
      case ATTENDANCES, PEOPLE_TRAINED -> PEOPLE;
      case ISSUES_RAISED -> RAISED;
      case ISSUES_RESOLVED -> RESOLVED;
      case ISSUES_REOPENED -> RAISED;
      case ISSUES_OPEN -> OPEN;
    };
  }

  public static Ink of(Category category) {
    return switch (category) {
      case STAFF_NETWORK -> STAFF_NETWORK;
      case EARLY_DETECTION -> EARLY_DETECTION;
      case POLICY_REVIEW -> POLICY_REVIEW;
      case COMMUNICATION -> COMMUNICATION;
      case COORDINATION -> COORDINATION;
      case SELF_INSPECTION -> SELF_INSPECTION;
      case OTHER -> OTHER;
    };
  }

  public static Ink of(Severity severity) {
    return switch (severity) {
      case LOW -> LOW;
      case MEDIUM -> MEDIUM;
      case HIGH -> HIGH;
    };
  }

  public static List<Ink> of(List<Figure> figures) {
    return figures.stream().map(Ink::of).toList();
  }

  /** The style sheet's name of it, which has one value by day and one by night. */
  public String css() {
    return "var(--chart-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ")";
  }
}
