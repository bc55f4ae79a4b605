package vn.mangnon.ui.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.compliance.Score;
import vn.mangnon.compliance.Scores;
import vn.mangnon.compliance.Verdict;

class MatrixTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void aCellTellsTheWorstVerdictThatIsDueAndHowManyAreLikeIt() {
    assertThat(MatrixCell.of(score(2, 0, 0, 1))).isEqualTo(new MatrixCell(Verdict.MET, 2, 2));
    assertThat(MatrixCell.of(score(1, 1, 0, 0))).isEqualTo(new MatrixCell(Verdict.LATE, 1, 2));
    assertThat(MatrixCell.of(score(1, 1, 1, 0))).isEqualTo(new MatrixCell(Verdict.NOT_MET, 1, 3));
    assertThat(MatrixCell.of(score(0, 0, 0, 1))).isEqualTo(new MatrixCell(Verdict.NOT_YET_DUE, 0, 0));
    assertThat(MatrixCell.of(Score.NONE)).isEqualTo(new MatrixCell(Verdict.NOT_APPLICABLE, 0, 0));
  }

  @Test
  void theWeakestComeFirstAndThoseOfWhomNothingWasDueLastWhicheverWayItGoes() {
    var half = row("An", score(1, 0, 1, 0));
    var none = row("Bình", Score.NONE);
    var all = row("Cúc", score(2, 0, 0, 0));
    var alsoHalf = row("Đào", score(1, 0, 1, 0));
    var byName = List.of(half, none, all, alsoHalf);
    assertThat(MatrixOrder.WEAKEST_FIRST.sorted(byName)).containsExactly(half, alsoHalf, all, none);
    assertThat(MatrixOrder.WEAKEST_FIRST.clicked(MatrixOrder.Column.SCORE).sorted(byName))
        .containsExactly(all, half, alsoHalf, none);
    assertThat(MatrixOrder.of("-name").orElseThrow().sorted(byName)).containsExactly(alsoHalf, all, none, half);
  }

  @Test
  void whatIsShownStandsInTheAddressAndWhatAnAddressSaysWronglyIsTakenAsNotSaid() {
    String address = "from=2025&to=2025&level=primary&obligation=HOTLINE_111&verdict=not-met&on=2026-06-30&band=WEAK&sort=-score";
    assertThat(read(address).address()).isEqualTo("compliance?" + address);
    assertThat(read(address).verdicts()).isEqualTo(
        "compliance/verdicts?from=2025&to=2025&level=primary&obligation=HOTLINE_111&verdict=not-met&on=2026-06-30");
    // a day to come, no day, no verdict, no order
    assertThat(read("on=2026-11-29&sort=size").address()).isEqualTo("compliance?from=2026&to=2026");
    assertThat(read("on=tomorrow&verdict=bad").address()).isEqualTo("compliance?from=2026&to=2026");
  }

  private static ComplianceAddress read(String query) {
    return ComplianceAddress.of(QueryParameters.fromString(query), 2026, TODAY);
  }

  private static Score score(int met, int late, int notMet, int notYetDue) {
    return new Score(met, late, notMet, notYetDue, 0, met * 100L + late * 50L, (met + late + notMet) * 100L);
  }

  private static Scores.Row row(String school, Score score) {
    return new Scores.Row(
        Optional.of(new Scores.Unit(UUID.randomUUID(), school, school)), Optional.empty(), Optional.empty(),
        Optional.empty(), OptionalInt.empty(), Optional.empty(), score, Optional.empty());
  }
}
