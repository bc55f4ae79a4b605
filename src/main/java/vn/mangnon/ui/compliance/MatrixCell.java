package vn.mangnon.ui.compliance;

import vn.mangnon.compliance.Score;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Words;

/**
 * One school in one obligation: the worst verdict that is due, and how many of those due are like it.
 *
 * @param due how many there were to be judged
 */
record MatrixCell(Verdict verdict, int count, int due) {

  static MatrixCell of(Score score) {
    int due = score.due();
    if (due == 0) {
      return new MatrixCell(score.notYetDue() > 0 ? Verdict.NOT_YET_DUE : Verdict.NOT_APPLICABLE, 0, 0);
    }
    if (score.notMet() > 0) {
      return new MatrixCell(Verdict.NOT_MET, score.notMet(), due);
    }
    return score.late() > 0
        ? new MatrixCell(Verdict.LATE, score.late(), due)
        : new MatrixCell(Verdict.MET, score.met(), due);
  }

  /** Whether there is anything behind it to read. */
  boolean counts() {
    return verdict != Verdict.NOT_APPLICABLE;
  }

  /** Such as 'Đạt', or 'Chưa đạt 1/2' where there were several. */
  String words() {
    String word = Words.text("compliance.short." + verdict.name());
    return due > 1
        ? Words.text("compliance.cell.of", word, Numbers.count(count), Numbers.count(due))
        : word;
  }

  String html() {
    return StatusBadge.of(verdict).saying(words()).html();
  }
}
