package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.SchoolYear;

/** The days of a school year, which the office sets each year. */
public record SchoolYearDates(LocalDate opens, LocalDate firstEnds, LocalDate secondBegins, LocalDate ends) {

  /** As in 2025-2026: opened 5/9, first semester to 18/1, second from 19/1, end 31/5. */
  public static SchoolYearDates proposed(SchoolYear year) {
    int next = year.start() + 1;
    return new SchoolYearDates(
        LocalDate.of(year.start(), 9, 5), LocalDate.of(next, 1, 18), LocalDate.of(next, 1, 19),
        LocalDate.of(next, 5, 31));
  }

  /** Empty when the days follow each other. */
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    require(opens.isBefore(firstEnds), "/firstEnds", problems);
    require(firstEnds.isBefore(secondBegins), "/secondBegins", problems);
    require(secondBegins.isBefore(ends), "/ends", problems);
    return problems;
  }

  private static void require(boolean right, String pointer, List<Problem> problems) {
    if (!right) {
      problems.add(new Problem(pointer, "period.school-year-order"));
    }
  }
}
