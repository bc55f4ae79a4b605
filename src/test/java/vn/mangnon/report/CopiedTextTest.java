package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.Seeds;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.SameWords.Part;

class CopiedTextTest {

  private static final String SENTENCE =
      "Nhà trường gửi thư ngỏ ngày 12/9/2025 đến từng gia đình, mời dự buổi toạ đàm tại nhà văn hoá tổ 5.";

  private enum Told { SAME_WORDS, ALIKE, OWN, DOES_NOT_COUNT }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      the very words                 | Giáo viên đến thăm từng gia đình học sinh | Giáo viên đến thăm từng gia đình học sinh | SAME_WORDS
      other case and signs           | GIÁO VIÊN đến thăm, từng gia đình – học sinh! | Giáo viên đến thăm từng gia đình học sinh. | SAME_WORDS
      another year                   | Năm 2026 nhà trường mời công an nói chuyện | Năm 2025 nhà trường mời công an nói chuyện | SAME_WORDS
      another day and number         | Ngày 12/9/2026 có 320 em dự buổi nói chuyện | Ngày 3/10/2025 có 1.280 em dự buổi nói chuyện | SAME_WORDS
      the tone on the other vowel    | Khối lớp hoà mình vào ngày hội thuý của trường | Khối lớp hòa mình vào ngày hội thúy của trường | SAME_WORDS
      one word in eight              | Giáo viên đến thăm từng nhà học sinh lớp | Giáo viên đến gặp từng nhà học sinh lớp | ALIKE
      two clauses changed about      | Thầy cô gửi thư đến từng nhà, các em vẽ tranh cổ động ngoài sân | Các em vẽ tranh cổ động ngoài sân, thầy cô gửi thư đến từng nhà | ALIKE
      half of the words              | Giáo viên đến thăm từng gia đình học sinh | Giáo viên đến thăm các bạn cùng khối lớp | OWN
      a part of a long sentence      | Giáo viên đến thăm từng nhà | Giáo viên đến thăm từng nhà rồi ghi sổ theo dõi và báo lại cho tổ trưởng vào mỗi sáng thứ hai | OWN
      without accents                | Giao vien den tham tung gia dinh hoc sinh | Giáo viên đến thăm từng gia đình học sinh | OWN
      other words of the same length | Thầy hiệu trưởng đã ký quyết định khen thưởng | Giáo viên đến thăm từng gia đình học sinh | OWN
      none                           | Không có | Không có | DOES_NOT_COUNT
      four words                     | Phối hợp chặt chẽ | Phối hợp chặt chẽ | DOES_NOT_COUNT
      the words of the form          | Từ nguồn ngân sách nhà nước bố trí trong dự toán chi thường xuyên giao cho nhà trường hằng năm. | Từ nguồn ngân sách nhà nước bố trí trong dự toán chi thường xuyên giao cho nhà trường hằng năm. | DOES_NOT_COUNT
      the name of the programme      | Thực hiện Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật giai đoạn 2021-2025, định hướng đến năm 2030 | Thực hiện Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật | DOES_NOT_COUNT
      a plan with its number         | Theo Kế hoạch số 27/KH-PGD&ĐT của Phòng Giáo dục và Đào tạo | Theo Kế hoạch số 27/KH-PGD&ĐT của Phòng Giáo dục và Đào tạo | DOES_NOT_COUNT
      """)
  void aPassageIsCopiedWhen(String why, String own, String source, Told told) {
    var pair = CopiedText.of(narrative(own), narrative(source)).sections().getFirst().passages().getFirst();
    assertThat(!pair.own().counts() ? Told.DOES_NOT_COUNT
        : pair.exact() ? Told.SAME_WORDS
        : pair.copied() ? Told.ALIKE : Told.OWN).as(why).isEqualTo(told);
  }

  @Test
  void accentsComposedOrNotAreTheSame() {
    String apart = Normalizer.normalize(SENTENCE, Normalizer.Form.NFD);
    assertThat(apart).isNotEqualTo(SENTENCE);
    assertThat(share(apart, SENTENCE)).isEqualTo("22/22");
    assertThat(SameWords.of(apart, SENTENCE).own()).filteredOn(part -> !part.same()).extracting(Part::text)
        .containsExactly(".");
  }

  @Test
  void sentencesAreFoundInWhicheverOrderTheyStand() {
    assertThat(share(
        "Các tổ đăng ký nội dung ngay từ đầu năm. Cô tổng phụ trách mở hộp thư cho học sinh.\nKhông có.",
        "Cô tổng phụ trách mở hộp thư cho học sinh. Bảo vệ trực cổng từ sáu giờ sáng! Các tổ đăng ký nội dung ngay từ đầu năm."))
        .isEqualTo("20/20");
  }

  @Test
  void aSectionIsHeldAgainstTheSameSectionAlone() {
    var own = content("", List.of("Mở hộp thư Điều em muốn nói"), List.of());
    var source = content("Mở hộp thư Điều em muốn nói", List.of(), List.of("Mở hộp thư Điều em muốn nói"));
    assertThat(CopiedText.of(Narrative.of(own), Narrative.of(source)).copied()).isZero();
  }

  @Test
  void theReaderSeesWhichWordsAreTheSameAndWhichNumberWasChanged() {
    assertThat(SameWords.of("Năm 2026, giáo viên đến thăm 20 nhà.", "Năm 2025 giáo viên chủ nhiệm đến thăm 20 nhà"))
        .isEqualTo(new SameWords(
            List.of(new Part("Năm", true), new Part(" 2026, ", false), new Part("giáo viên đến thăm 20 nhà", true),
                new Part(".", false)),
            List.of(new Part("Năm", true), new Part(" 2025 ", false), new Part("giáo viên", true),
                new Part(" chủ nhiệm ", false), new Part("đến thăm 20 nhà", true))));
  }

  @Test
  void aReportIsMostlyCopiedFromFourFifthsOfFortyWordsOn() {
    String copied = words("chung", 32);
    assertThat(mostly(copied + ". " + words("riêng", 8), copied)).isTrue();
    assertThat(mostly(copied + ". " + words("riêng", 9), copied)).isFalse();
    // 39 words are too few to say it of
    assertThat(mostly(words("chung", 39), words("chung", 39))).isFalse();
  }

  private static boolean mostly(String own, String source) {
    return CopiedText.of(narrative(own), narrative(source)).mostlyCopied();
  }

  private static String words(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + (char) ('a' + i / 26) + (char) ('a' + i % 26))
        .collect(Collectors.joining(" "));
  }

  static LongStream seeds() {
    return Seeds.of(50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverIsReportedTheShareIsWhatThePassagesAddUpTo(long seed) {
    var random = new Random(seed);
    ReportContent one = generated(random, "a");
    ReportContent other = generated(random, "a");
    Narrative own = Narrative.of(one);
    for (ReportContent source : List.of(other, one, ReportContent.EMPTY)) {
      CopiedText text = CopiedText.of(own, Narrative.of(source));
      assertThat(text.words()).isEqualTo(own.words());
      assertThat(text.copied()).isBetween(0, text.words());
      assertThat(text.sections().stream().flatMap(section -> section.passages().stream())
          .filter(CopiedText.Pair::copied).mapToInt(pair -> pair.own().words()).sum()).isEqualTo(text.copied());
      text.sections().stream().flatMap(section -> section.passages().stream()).filter(CopiedText.Pair::copied)
          .forEach(pair -> assertThat(together(SameWords.of(pair.own().text(), pair.source().orElseThrow().text()).own()))
              .isEqualTo(pair.own().text()));
    }
    assertThat(CopiedText.of(own, own).copied()).as("copied whole").isEqualTo(own.words());
    assertThat(CopiedText.of(own, Narrative.of(shuffled(one, random))).copied()).as("its lines in another order")
        .isEqualTo(own.words());
    assertThat(CopiedText.of(own, Narrative.of(generated(random, "z"))).copied()).as("no word in common").isZero();
  }

  private static String together(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** Of a small language, so that reports share words, sentences and lines. */
  private static ReportContent generated(Random random, String first) {
    return content(
        lines(random, first).stream().map(line -> line + ".").collect(Collectors.joining(" ")),
        lines(random, first), lines(random, first));
  }

  private static List<String> lines(Random random, String first) {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(_ -> {
          var ofLine = new Random(random.nextInt(8));
          return IntStream.range(0, 2 + ofLine.nextInt(12))
              .mapToObj(_ -> first + (char) ('a' + (random.nextInt(12) == 0 ? random : ofLine).nextInt(20)))
              .collect(Collectors.joining(" "));
        })
        .toList();
  }

  private static ReportContent shuffled(ReportContent content, Random random) {
    var activities = new ArrayList<>(content.activities());
    Collections.shuffle(activities, random);
    var sentences = Arrays.asList(content.communication().text().split("(?<=\\.) "));
    Collections.shuffle(sentences, random);
    return new ReportContent(
        null, new Communication(String.join(" ", sentences), null, null), activities, null, null, null, null,
        content.shortcomings().reversed(), null, null, null);
  }

  private static ReportContent content(String communication, List<String> activities, List<String> shortcomings) {
    return new ReportContent(
        null, new Communication(communication, null, null),
        activities.stream().map(title -> new Activity(Category.OTHER, title, null, null, null, null, null)).toList(),
        null, null, null, null, shortcomings.stream().map(text -> new Finding(text, Category.OTHER)).toList(), null,
        null, null);
  }

  private static Narrative narrative(String communication) {
    return Narrative.of(content(communication, List.of(), List.of()));
  }

  private static String share(String own, String source) {
    CopiedText text = CopiedText.of(narrative(own), narrative(source));
    return text.copied() + "/" + text.words();
  }
}
