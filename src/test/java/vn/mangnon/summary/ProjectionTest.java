package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.summary.Projection.Estimate;

class ProjectionTest {

  private record Case(String what, Map<Integer, Double> known, int year, Estimate expected) {}

  /** The third and fourth were computed by hand: t(0,9) of one and of three degrees of freedom are 3,078 and 1,638. */
  static Stream<Case> cases() {
    return Stream.of(
        new Case("a straight line goes on without doubt",
            Map.of(2021, 0.10, 2022, 0.20, 2023, 0.30), 2026, new Estimate(0.60, 0.60, 0.60)),
        new Case("what never changed stays",
            Map.of(2021, 0.4, 2022, 0.4, 2024, 0.4), 2030, new Estimate(0.4, 0.4, 0.4)),
        new Case("three years that scatter",
            Map.of(2021, 0.50, 2022, 0.56, 2023, 0.56), 2024,
            new Estimate(0.60, 0.46234766, 0.73765234)),
        new Case("five years that scatter, with a gap",
            Map.of(2021, 0.20, 2022, 0.26, 2023, 0.24, 2025, 0.30, 2026, 0.35), 2030,
            new Estimate(0.44267442, 0.37366162, 0.51168721)),
        new Case("nothing is above the whole",
            Map.of(2021, 0.7, 2022, 0.8, 2023, 0.9), 2030, new Estimate(1, 1, 1)),
        new Case("nothing is below nothing",
            Map.of(2021, 0.3, 2022, 0.2, 2023, 0.1), 2030, new Estimate(0, 0, 0)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theYearsToComeFollowTheLineOfLeastSquares(Case given) {
    Estimate found = Projection.of(new TreeMap<>(given.known()), 2030).orElseThrow().years().get(given.year());

    assertThat(found.share()).as(given.what()).isCloseTo(given.expected().share(), within(1e-6));
    assertThat(found.low()).as(given.what()).isCloseTo(given.expected().low(), within(1e-6));
    assertThat(found.high()).as(given.what()).isCloseTo(given.expected().high(), within(1e-6));
  }

  @Test
  void twoYearsAreTooFew() {
    assertThat(Projection.of(new TreeMap<>(Map.of(2021, 0.1, 2022, 0.2)), 2030)).isEmpty();
  }

  @Test
  void onlyTheYearsAfterTheLastKnownOneAreProjected() {
    var projection = Projection.of(new TreeMap<>(Map.of(2021, 0.1, 2023, 0.2, 2025, 0.3)), 2030).orElseThrow();

    assertThat(projection.years().keySet()).containsExactly(2026, 2027, 2028, 2029, 2030);
    assertThat(projection.from()).containsExactly(2021, 2023, 2025);
  }
}
