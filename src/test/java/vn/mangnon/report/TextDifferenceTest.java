package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.report.TextDifference.Kind.ADDED;
import static vn.mangnon.report.TextDifference.Kind.REMOVED;
import static vn.mangnon.report.TextDifference.Kind.SAME;

import org.junit.jupiter.api.Test;
import vn.mangnon.report.TextDifference.Part;

class TextDifferenceTest {

  @Test
  void comparesWordByWord() {
    assertThat(TextDifference.of("Mở 2 lớp tập huấn cho giáo viên.", "Mở 3 lớp tập huấn cho toàn thể giáo viên."))
        .containsExactly(
            new Part(SAME, "Mở "), new Part(REMOVED, "2 "), new Part(ADDED, "3 "),
            new Part(SAME, "lớp tập huấn cho "), new Part(ADDED, "toàn thể "), new Part(SAME, "giáo viên."));
  }

  @Test
  void textsWithNothingInCommonAreShownWhole() {
    assertThat(TextDifference.of("Không có", "Thiếu tài liệu"))
        .containsExactly(new Part(REMOVED, "Không có"), new Part(ADDED, "Thiếu tài liệu"));
  }

  @Test
  void veryLongTextsAreShownWhole() {
    String before = "một hai ba ".repeat(800);
    String after = "một hai bốn ".repeat(800);
    assertThat(TextDifference.of(before, after))
        .containsExactly(new Part(REMOVED, before), new Part(ADDED, after));
  }

  @Test
  void anotherLineBreakIsNoOtherWord() {
    assertThat(TextDifference.of("một hai", "một\nhai")).containsExactly(new Part(SAME, "một\nhai"));
  }
}
