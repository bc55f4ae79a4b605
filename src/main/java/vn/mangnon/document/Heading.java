package vn.mangnon.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.mangnon.document.OfficialDocument.Letterhead;
import vn.mangnon.shared.Texts;

/** The words that every official document has. */
final class Heading {

  static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  static final String RECIPIENTS = "Nơi nhận:";
  private static final String ANNEX = "Phụ lục";
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
  /** Where something is filled in by hand. */
  private static final String BLANK = "\u00A0".repeat(6);

  private Heading() {}

  /** Số: 36/BC-THLTK */
  static String number(Letterhead head) {
    return "Số: " + (head.number().isEmpty() ? BLANK : head.number()) + "/" + head.symbol();
  }

  /** Long Biên, ngày 05 tháng 02 năm 2022: days under ten and the months January and February take a zero. */
  static String placeAndDate(Letterhead head) {
    return (head.place().isEmpty() ? BLANK + BLANK : head.place()) + "," + dayInWords(head);
  }

  private static String dayInWords(Letterhead head) {
    return head.date()
        .map(date -> " ngày %02d tháng %s năm %d".formatted(
            date.getDayOfMonth(), date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : date.getMonthValue(), date.getYear()))
        .orElse(" ngày" + BLANK + "tháng" + BLANK + "năm" + BLANK);
  }

  /** Phụ lục II; without a number where there is no other. */
  static String annex(int place, int annexes) {
    return annexes == 1 ? ANNEX : ANNEX + " " + ROMAN.get(place);
  }

  /** (Kèm theo Báo cáo số 36/BC-PGDĐT ngày 05 tháng 02 năm 2022 của …) */
  static String belongsTo(OfficialDocument document) {
    var head = document.letterhead();
    String type = document.type().substring(0, 1) + document.type().substring(1).toLowerCase(Texts.VIETNAMESE);
    return "(Kèm theo " + type + " " + number(head).replace("Số: ", "số ") + dayInWords(head) + " của " + head.issuer() + ")";
  }

  /** How long the rule under these words is, in millimetres. */
  static double rule(String words, double size) {
    return Math.min(Decree30.TEXT_WIDTH, Typeface.BOLD.millimetres(words, size)) * Decree30.RULE;
  }

  /** The name in one line, or in two that are as equal as its words allow: TRƯỜNG TIỂU HỌC, LÝ THƯỜNG KIỆT. */
  static List<String> balanced(String name, Typeface face, double size, double millimetres) {
    if (face.millimetres(name, size) <= millimetres || !name.contains(" ")) {
      return List.of(name);
    }
    return IntStream.range(0, name.length())
        .filter(place -> name.charAt(place) == ' ')
        .mapToObj(place -> List.of(name.substring(0, place), name.substring(place + 1)))
        .min(Comparator.comparingDouble(lines -> lines.stream()
            .mapToDouble(line -> face.millimetres(line, size)).max().orElseThrow()))
        .orElseThrow();
  }
}
