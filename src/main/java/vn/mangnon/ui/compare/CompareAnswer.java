package vn.mangnon.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Ranking;
import vn.mangnon.summary.Score;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** The answer in a sentence: 'Phường Bồ Đề nộp đúng hạn nhiều nhất: 95,2 % (40/42)'. */
final class CompareAnswer {

  private static final int NAMED = 3;

  private CompareAnswer() {}

  static String headline(CompareAddress address, Ranking<Contender> ranking) {
    List<Contender> first = ranking.first();
    if (first.isEmpty()) {
      return Words.text("compare.answer.none", Selections.name(address.measure()));
    }
    if (first.size() == ranking.places().size() && first.size() > 1) {
      return Words.text("compare.answer.all-equal", Selections.name(address.measure()), value(first));
    }
    return Words.text("compare.answer", names(address, first), most(address.measure()), value(first));
  }

  static Optional<String> lowest(CompareAddress address, Ranking<Contender> ranking) {
    List<Contender> last = ranking.last();
    return last.isEmpty()
        ? Optional.empty()
        : Optional.of(Words.text("compare.answer.lowest", names(address, last), value(last)));
  }

  static Optional<String> together(Score all) {
    return all.footing() == Score.Footing.RANKED
        ? Optional.of(Words.text("compare.answer.together", ScoreWords.whole(all)))
        : Optional.empty();
  }

  private static String most(Measure measure) {
    return switch (measure) {
      case Measure.OfFigure(var figure) -> Words.text("compare.most." + figure.path());
      case Measure.OfShare(var share) -> Words.text("compare.most.share", Words.name(share));
    };
  }

  private static String names(CompareAddress address, List<Contender> equal) {
    return equal.size() <= NAMED
        ? equal.stream().map(Contender::name).collect(Collectors.joining(", "))
        : Words.text("compare.answer.several", equal.size(), Words.text("compare.unit." + address.by().name()));
  }

  /** Equal scores may be out of different wholes. */
  private static String value(List<Contender> equal) {
    Score score = equal.getFirst().score();
    boolean same = equal.stream().map(Contender::score).distinct().count() == 1;
    return same ? ScoreWords.whole(score) : ScoreWords.value(score);
  }
}
