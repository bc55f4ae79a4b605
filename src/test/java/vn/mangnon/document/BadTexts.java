package vn.mangnon.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What people type, paste or send that has broken other programs' files, by what is bad about it. */
final class BadTexts {

  static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put("a link", "=HYPERLINK(\"http://x.example\",\"Bấm vào đây\")");
    ALL.put("a command", "=cmd|' /C calc'!A0");
    ALL.put("a sum", "@SUM(A1:A9)");
    ALL.put("a difference", "-2+3");
    ALL.put("a telephone number", "+84 24 3333");
    ALL.put("a tab first", "\t=1+1");
    ALL.put("a line first", "\r\n=1+1");
    ALL.put("a wide sign", "＝1+1");
    ALL.put("control characters", "a\u0000b\u0007c\u000Bd\u001Fe\u0085f");
    ALL.put("half a character", "a\uD800b\uDC00c");
    ALL.put("no character", "a\uFFFEb\uFFFFc");
    ALL.put("right to left", "báo cáo \u202Egnort\u202C \u05E9\u05DC\u05D5\u05DD");
    ALL.put("nothing to see", "Lý\u200B Thường\u200D Kiệt\uFEFF");
    ALL.put("emoji", "👩‍🏫 tốt 👍🏽");
    ALL.put("a character's code", "a_x000A_b_x0000_");
    ALL.put("markup", "<b>&amp;</b> ]]> <!-- \" ' -->");
    ALL.put("lines", "một\nhai, \"ba\"; bốn");
    ALL.put("no accents of its own", "Tru\u031Bo\u031B\u0300ng");
    ALL.put("twenty thousand characters", "rất dài, ".repeat(2_223));
  }

  private BadTexts() {}

  static Stream<String> names() {
    return ALL.keySet().stream();
  }

  /** As a file may hold it: without what XML has no place for. */
  static String harmless(String name) {
    return ALL.get(name).replaceAll("[\u0000-\b\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\\p{Cs}", " ");
  }
}
