package vn.mangnon.demo;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.organisation.Level;

/** The codes, symbols and names of schools, as their names give them: TH-AIMOB, THAMB, Trường Tiểu học Ái Mộ B. */
final class SchoolCodes {

  static final String LY_THUONG_KIET = "TH-LTK";

  private final Set<String> symbols = new HashSet<>(Set.of("THLTK"));

  static String code(Level level, String name) {
    return name.equals("Lý Thường Kiệt") ? LY_THUONG_KIET : prefix(level) + "-" + String.join("", syllables(name));
  }

  /** Initials; where another school has them, as much of the name as tells the two apart. */
  String symbol(Level level, String name) {
    if (name.equals("Lý Thường Kiệt")) {
      return "THLTK";
    }
    List<String> syllables = syllables(name);
    String initials = syllables.stream().map(SchoolCodes::initial).collect(Collectors.joining());
    String last = syllables.getLast();
    String longer = syllables.subList(0, syllables.size() - 1).stream().map(SchoolCodes::initial)
        .collect(Collectors.joining()) + last;
    String whole = String.join("", syllables);
    return List.of(initials, longer, whole).stream()
        .map(letters -> prefix(level) + letters)
        .filter(symbols::add)
        .findFirst().orElseThrow();
  }

  static String name(Level level, String name) {
    return "Trường " + spoken(level) + " " + name;
  }

  static String shortName(Level level, String name) {
    return prefix(level) + " " + name;
  }

  private static String spoken(Level level) {
    return switch (level) {
      case KINDERGARTEN -> "Mầm non";
      case PRIMARY -> "Tiểu học";
      case LOWER_SECONDARY -> "THCS";
    };
  }

  private static String prefix(Level level) {
    return switch (level) {
      case KINDERGARTEN -> "MN";
      case PRIMARY -> "TH";
      case LOWER_SECONDARY -> "THCS";
    };
  }

  /** A number stands as it is. */
  private static String initial(String syllable) {
    return Character.isDigit(syllable.charAt(0)) ? syllable : syllable.substring(0, 1);
  }

  private static List<String> syllables(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        .replace('Đ', 'D').replace('đ', 'd').toUpperCase(Locale.ROOT);
    return Arrays.asList(plain.split(" "));
  }
}
