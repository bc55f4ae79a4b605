package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands where: groups are written as 'A 40/42', a plain count as 'A 7', hidden children as 'A ?', nothing as 'A'. */
class RankingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "highest first                   | A 10/40, B 30/40, C 20/40       | 1 B, 2 C, 3 A       | -    | -    | -",
      "ties share a rank, 1 2 2 4      | A 9/10, B 8/10, C 4/5, D 7/10   | 1 A, 2 B, 2 C, 4 D  | -    | -    | -",
      "equal shares of unequal wholes  | A 20/21, B 40/42, C 41/43       | 1 C, 2 A, 2 B       | -    | -    | -",
      "equal in words is not equal     | A 2000/2001, B 2001/2002        | 1 B, 2 A            | -    | -    | -",
      "all share the first             | A 5/5, B 6/6                    | 1 A, 1 B            | -    | -    | -",
      "out of four is not ranked       | A 4/4, B 1/5                    | 1 B                 | A    | -    | -",
      "out of nobody is not ranked     | A 0/0, B 3/9                    | 1 B                 | A    | -    | -",
      "few children are not ranked     | A ?, B 9/90                     | 1 B                 | -    | A    | -",
      "none reported comes last        | A, B 0/9, C 1/9                 | 1 C, 2 B            | -    | -    | A",
      "none at all is no missing       | A 0, B 3                        | 1 B, 2 A            | -    | -    | -",
      "a small plain count is ranked   | A 3, B 4                        | 1 B, 2 A            | -    | -    | -",
      "only what cannot be ranked      | A, B 2/3                        | -                   | B    | -    | A",
  })
  void groupsAreRankedFairly(String rule, String groups, String ranks, String small, String hidden, String unknown) {
    Map<String, Score> scores = List.of(groups.split(", ")).stream()
        .collect(Collectors.toMap(RankingTest::name, RankingTest::score));
    var ranking = Ranking.of(scores.keySet().stream().sorted().toList(), scores::get);
    assertThat(ranking.places().stream().map(place -> place.rank() + " " + place.of()).collect(Collectors.joining(", ")))
        .isEqualTo(ranks == null ? "" : ranks);
    assertThat(String.join(", ", ranking.small())).isEqualTo(small == null ? "" : small);
    assertThat(String.join(", ", ranking.hidden())).isEqualTo(hidden == null ? "" : hidden);
    assertThat(String.join(", ", ranking.unknown())).isEqualTo(unknown == null ? "" : unknown);
  }

  private static String name(String group) {
    return group.split(" ")[0];
  }

  private static Score score(String group) {
    String[] parts = group.split("[ /]");
    return switch (parts.length) {
      case 1 -> Score.UNKNOWN;
      case 2 -> parts[1].equals("?")
          ? new Score(Score.Kind.RATE, OptionalLong.empty(), 40, true)
          : Score.plain(Long.parseLong(parts[1]));
      default -> Score.rate(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    };
  }
}
