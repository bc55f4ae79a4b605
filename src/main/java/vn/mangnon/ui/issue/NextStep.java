package vn.mangnon.ui.issue;

import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.ui.shell.Words;

/** What an issue waits for, in one sentence, as it concerns whoever reads it. */
final class NextStep {

  private NextStep() {}

  static String of(Issue issue, Person person) {
    return Words.text("issue.next." + switch (issue.state()) {
      case OPEN, IN_PROGRESS -> switch (issue.owner()) {
        case SCHOOL -> person.mayFill(issue.schoolId()) ? "school.own" : "school";
        case WARD -> "ward";
        case DISTRICT -> person.mayReview() ? "district.own" : "district";
      };
      case RESOLVED -> person.mayReview() ? "confirm.own" : "confirm";
      case CONFIRMED -> "closed";
    });
  }
}
