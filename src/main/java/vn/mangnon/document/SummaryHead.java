package vn.mangnon.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  /** Where nothing is known but who issues it. */
  static SummaryHead of(String issuer) {
    return new SummaryHead(
        "", issuer, "", "BC-" + initials(issuer), "", Optional.empty(), "", "", "", "",
        List.of("Như trên", "Lưu: VT"));
  }

  /** Phòng Giáo dục và Đào tạo: PGDVĐT */
  private static String initials(String name) {
    return java.util.Arrays.stream(name.strip().split("\\s+"))
        .map(word -> word.substring(0, 1).toUpperCase(vn.mangnon.shared.Texts.VIETNAMESE))
        .collect(java.util.stream.Collectors.joining());
  }
}
