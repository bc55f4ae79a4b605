package vn.mangnon.ui.compare;

import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Score;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** Scores in words: '95,2 % (40/42)', '12,4 mỗi trường (87 ở 7 trường)', '3 / 4'. */
final class ScoreWords {

  private ScoreWords() {}

  /** With what it is out of. */
  static String whole(Score score) {
    String value = value(score);
    return switch (score.footing()) {
      case HIDDEN, UNKNOWN, SMALL -> value;
      case RANKED -> switch (score.kind()) {
        case PLAIN -> value;
        case RATE -> Words.text("compare.rate", value, part(score), Numbers.count(score.whole()));
        case MEAN -> Words.text("compare.mean", value, part(score), Numbers.count(score.whole()));
      };
    };
  }

  /** As it stands at a bar or in a cell. */
  static String value(Score score) {
    return switch (score.footing()) {
      case HIDDEN -> Words.text("horizon.hidden");
      case UNKNOWN -> Numbers.missing();
      case SMALL -> part(score) + " / " + Numbers.count(score.whole());
      case RANKED -> switch (score.kind()) {
        case PLAIN -> part(score);
        case RATE -> Numbers.share(score.value().orElseThrow());
        case MEAN -> Numbers.mean(score.value().orElseThrow());
      };
    };
  }

  /** As a cell of a table of that type: a number where it is ranked, else words; null where nobody reported it. */
  static @Nullable Object cell(Score score) {
    return switch (score.footing()) {
      case UNKNOWN -> null;
      case HIDDEN, SMALL -> value(score);
      case RANKED -> score.kind() == Score.Kind.PLAIN ? (Object) score.part().getAsLong() : score.value().orElseThrow();
    };
  }

  static Table.Type type(Score.Kind kind) {
    return switch (kind) {
      case PLAIN -> Table.Type.COUNT;
      case RATE -> Table.Type.SHARE;
      case MEAN -> Table.Type.MEAN;
    };
  }

  private static String part(Score score) {
    return Numbers.count(score.part());
  }
}
