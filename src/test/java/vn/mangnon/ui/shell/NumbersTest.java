package vn.mangnon.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void countsHaveThousandsSeparatorsAndMissingIsNotZero() {
    assertThat(Numbers.count(1234567)).isEqualTo("1.234.567");
    assertThat(Numbers.count(OptionalLong.of(0))).isEqualTo("0");
    assertThat(Numbers.count(OptionalLong.empty())).isEqualTo("chưa báo cáo");
  }

  @Test
  void sharesRoundHalfUpToOneDecimal() {
    assertThat(Numbers.share(new BigDecimal("0.8725"))).isEqualTo("87,3\u00a0%");
    assertThat(Numbers.share(1, 8)).isEqualTo("12,5\u00a0%");
    assertThat(Numbers.share(8, 8)).isEqualTo("100,0\u00a0%");
  }

  @Test
  void aShareOfFewIsWrittenAsCounts() {
    assertThat(Numbers.share(1, 4)).isEqualTo("1 / 4");
    assertThat(Numbers.share(0, 0)).isEqualTo("0 / 0");
  }
}
