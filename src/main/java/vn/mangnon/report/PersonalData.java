package vn.mangnon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Rejection.Problem;

/**
 * What in the texts of a report looks as if it said who a child is: the system holds counts and texts about schools
 * alone (Law 91/2025/QH15, Article 24). These are suspicions for the writer to look at, never a refusal: a program can
 * neither find every name nor tell every one apart from a street's.
 */
public final class PersonalData {

  private static final int LETTERS = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  /** Citizen's number of 12 digits, or the former one of 9. */
  private static final Pattern IDENTITY_NUMBER = Pattern.compile(
      "(?<![\\d.,/-])\\d{3}(?: ?\\d{3}){2}(?: ?\\d{3})?(?![ .,/-]?\\d)(?!\\s*(?:đồng|đ)\\b)", LETTERS);

  /** A mobile number; hotlines and offices have others. */
  private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:\\+?84|0)[ .-]?[35789](?:[ .-]?\\d){8}(?!\\d)");

  private static final String SYLLABLE = "\\p{Lu}\\p{Ll}*";

  /** Common family names, followed by one to three names. */
  private static final Pattern NAME = Pattern.compile(
      "\\b(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lâm|Mai|Tô|Tạ|Hà"
          + "|Cao|Lương|Trương|Chu|Châu|Thái|Tống|Quách|Kiều|Phùng|Vương|Nghiêm|Đào|Tăng|Lưu|Đồng|Nông|Triệu)"
          + "(?: " + SYLLABLE + "){1,3}", Pattern.UNICODE_CHARACTER_CLASS);

  /** Words before a name that make it the name of a place or an institution. */
  private static final Pattern PLACE_BEFORE = Pattern.compile(
      "(?:trường|tiểu học|mầm non|mẫu giáo|trung học cơ sở|trung học|thcs|thpt|th|đường|phố|phường|xã|quận|huyện|tỉnh"
          + "|thành phố|cầu|chợ|công viên|hồ|làng|khu|toà|tòa|giải|cung)(?: \\p{Lu}\\p{Ll}*)?\\s+$", LETTERS);

  private static final String CHILD = "(?:em|cháu|bé|học sinh|con của|trẻ)";
  private static final Pattern CHILD_BEFORE = Pattern.compile("\\b" + CHILD + "\\s*:?\\s+$", LETTERS);
  private static final Pattern SCHOOL_CLASS = Pattern.compile("\\blớp\\s+\\d{1,2}\\s?[a-z]?\\d*\\b", LETTERS);
  private static final Pattern BIRTH = Pattern.compile(
      "\\b(?:sinh ngày|sinh năm|ngày sinh|sn)\\s*:?\\s*\\d{1,4}(?:[/.-]\\d{1,2}[/.-]\\d{2,4})?", LETTERS);
  private static final Pattern ADDRESS = Pattern.compile(
      "\\b(?:địa chỉ|số nhà|thường trú|tạm trú|trú tại|nhà ở|tổ dân phố số|ngõ|ngách)\\b", LETTERS);

  /** 'em A, lớp 5B': a given name alone, with a class. */
  private static final Pattern CHILD_OF_CLASS = Pattern.compile(
      "\\b(?:em|cháu|bé|học sinh)\\s+((?-i:\\p{Lu})[\\p{L}.]*(?: (?-i:\\p{Lu})\\p{L}*)*),?\\s*(?:học\\s+)?lớp\\s+\\d{1,2}", LETTERS);

  /** Characters around a name in which a class, a birth or an address belongs to it. */
  private static final int NEAR = 80;

  private final Set<String> published;
  private final List<Problem> found = new ArrayList<>();

  private PersonalData(Set<String> published) {
    this.published = published;
  }

  /** In the order of the form; at most one of a kind for each text. */
  public static List<Problem> suspected(ReportContent content) {
    var search = new PersonalData(content.communication().hotlines().stream()
        .map(PersonalData::digits).collect(Collectors.toSet()));
    search.look("/document/subject", content.document().subject());
    search.look("/communication/text", content.communication().text());
    for (int i = 0; i < content.activities().size(); i++) {
      search.look("/activities/" + i + "/title", content.activities().get(i).title());
      search.look("/activities/" + i + "/partner", content.activities().get(i).partner());
    }
    for (int i = 0; i < content.trainings().size(); i++) {
      search.look("/trainings/" + i + "/title", content.trainings().get(i).title());
    }
    for (int i = 0; i < content.funding().size(); i++) {
      search.look("/funding/" + i + "/text", content.funding().get(i).text());
    }
    for (int i = 0; i < content.strengths().size(); i++) {
      search.look("/strengths/" + i, content.strengths().get(i));
    }
    for (int i = 0; i < content.shortcomings().size(); i++) {
      search.look("/shortcomings/" + i + "/text", content.shortcomings().get(i).text());
    }
    for (int i = 0; i < content.recommendations().size(); i++) {
      search.look("/recommendations/" + i + "/text", content.recommendations().get(i).text());
    }
    return List.copyOf(search.found);
  }

  private void look(String pointer, @Nullable String text) {
    if (text == null) {
      return;
    }
    MOBILE.matcher(text).results().map(MatchResult::group)
        .filter(number -> !published.contains(digits(number))).findFirst()
        .ifPresent(number -> suspect(pointer, "report.personal.phone", number));
    IDENTITY_NUMBER.matcher(text).results().map(MatchResult::group)
        .filter(number -> !published.contains(digits(number)) && !MOBILE.matcher(number).matches()).findFirst()
        .ifPresent(number -> suspect(pointer, "report.personal.identity", number));
    NAME.matcher(text).results()
        .filter(name -> identifies(text, name)).map(MatchResult::group).findFirst()
        .or(() -> CHILD_OF_CLASS.matcher(text).results().map(match -> match.group(1)).findFirst())
        .ifPresent(name -> suspect(pointer, "report.personal.name", name));
  }

  /** A name that stands for a person, with something that tells which child it is. */
  private static boolean identifies(String text, MatchResult name) {
    String before = text.substring(Math.max(0, name.start() - NEAR), name.start());
    if (PLACE_BEFORE.matcher(before).find()) {
      return false;
    }
    String around = before + text.substring(name.start(), Math.min(text.length(), name.end() + NEAR));
    return CHILD_BEFORE.matcher(before).find()
        || SCHOOL_CLASS.matcher(around).find() || BIRTH.matcher(around).find() || ADDRESS.matcher(around).find();
  }

  private void suspect(String pointer, String key, String what) {
    found.add(new Problem(pointer, key, what.strip()));
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }
}
