package vn.mangnon.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection.Problem;

/**
 * A report that is asked for beside the plan.
 *
 * @param id of the period that it becomes; sent twice it becomes one
 * @param titleEnglish for readers of English, who else get the Vietnamese one
 */
public record Request(
    UUID id, String title, Optional<String> titleEnglish, PeriodDates dates, Addressees addressees) {

  private static final int LONGEST_TITLE = 200;

  public Request(String title, Optional<String> titleEnglish, PeriodDates dates, Addressees addressees) {
    this(Ids.next(), title, titleEnglish, dates, addressees);
  }

  public Request {
    title = title.strip();
    titleEnglish = titleEnglish.map(String::strip).filter(text -> !text.isEmpty());
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      problems.add(new Problem("/title", "period.title-missing", LONGEST_TITLE));
    }
    if (titleEnglish.filter(text -> text.length() > LONGEST_TITLE).isPresent()) {
      problems.add(new Problem("/titleEnglish", "period.title-missing", LONGEST_TITLE));
    }
    problems.addAll(dates.problems());
    if (addressees instanceof Addressees.Named(var schools) && schools.isEmpty()) {
      problems.add(new Problem("/schools", "period.no-schools"));
    }
    return problems;
  }
}
