package vn.mangnon.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.mangnon.shared.Texts;

/**
 * What a summary report carries above and below its words.
 *
 * @param superior of whoever issues it
 * @param authority such as KT. TRƯỞNG PHÒNG; empty where the head of the office signs
 * @param recipients nơi nhận
 */
public record SummaryHead(
    String superior, String issuer, String number, String symbol, String place, Optional<LocalDate> date,
    String addressee, String authority, String post, String signer, List<String> recipients) {

  private static final Pattern INITIAL = Pattern.compile("(?<!\\p{L})\\p{L}");

  /** Where nothing is known but who issues it. */
  static SummaryHead of(String issuer) {
    return new SummaryHead(
        "", issuer, "", "BC-" + initials(issuer), "", Optional.empty(), "", "", "", "",
        List.of("Như trên", "Lưu: VT"));
  }

  /** Phòng Giáo dục và Đào tạo: PGDVĐT */
  private static String initials(String name) {
    return INITIAL.matcher(name).results()
        .map(found -> found.group().toUpperCase(Texts.VIETNAMESE))
        .collect(Collectors.joining());
  }
}
