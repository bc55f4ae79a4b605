package vn.mangnon.issue;

import vn.mangnon.account.Person;

/** Who may do what with an issue: its owner resolves it, the district confirms it. */
public final class IssueRights {

  private IssueRights() {}

  /** Now, as the issue stands. */
  public static boolean may(Person person, Issue issue, IssueEventKind happens) {
    return concerns(person, issue, happens) && owns(person, issue, happens)
        && issue.state().after(happens).isPresent();
  }

  /** Whether it is for people like that, whoever owns the issue. */
  static boolean concerns(Person person, Issue issue, IssueEventKind happens) {
    boolean school = person.mayFill(issue.schoolId());
    boolean district = person.mayReview();
    return switch (happens) {
      case STARTED, RESOLVED, COMMENTED -> school || district;
      case ANSWERED, CONFIRMED, REOPENED, CHANGED -> district;
      case RAISED, PROGRESS, REPEATED, WITHDRAWN -> false;
    };
  }

  /** Whether it is for the owner, and the person acts for that owner; for the ward both others do. */
  static boolean owns(Person person, Issue issue, IssueEventKind happens) {
    return switch (happens) {
      case STARTED -> switch (issue.owner()) {
        case SCHOOL -> person.mayFill(issue.schoolId());
        case WARD -> true;
        case DISTRICT -> person.mayReview();
      };
      case RESOLVED -> switch (issue.owner()) {
        case SCHOOL -> person.mayFill(issue.schoolId());
        case WARD -> true;
        case DISTRICT -> false;
      };
      case ANSWERED -> issue.owner() == IssueOwner.DISTRICT;
      case RAISED, PROGRESS, REPEATED, CONFIRMED, REOPENED, CHANGED, COMMENTED, WITHDRAWN -> true;
    };
  }

  /** Whether it cannot happen without a word. */
  public static boolean needsWords(IssueEventKind happens) {
    return switch (happens) {
      case ANSWERED, REOPENED, COMMENTED -> true;
      case RAISED, STARTED, PROGRESS, REPEATED, RESOLVED, CONFIRMED, CHANGED, WITHDRAWN -> false;
    };
  }
}
