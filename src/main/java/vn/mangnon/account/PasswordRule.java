package vn.mangnon.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.shared.Plain;
import vn.mangnon.shared.Rejection.Problem;

/**
 * Which passwords are refused: short ones and those that are guessed first. What characters a password is made of is
 * left to its person, since a long sentence is both safer and easier to remember than a short word with signs in it.
 */
final class PasswordRule {

  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  private static final int SHORTEST_NAME = 3;
  private static final String PRODUCT = "mangnon";
  private static final Set<String> COMMON = common();
  /** Twice where it goes on from its end, as in 8901234567. */
  private static final List<String> SEQUENCES = List.of(
      "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
      "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p", "qawsedrftgyhujikolp");

  private PasswordRule() {}

  /** The form in which a password is hashed and compared, however the keyboard composed its accents. */
  static String normalised(CharSequence password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /** @param names of the person, which must not make up most of the password */
  static Optional<Problem> objection(String password, String... names) {
    String text = normalised(password);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return refused("account.password-too-short", SHORTEST);
    }
    if (length > LONGEST) {
      return refused("account.password-too-long", LONGEST);
    }
    String core = letters(text);
    String word = withoutRepetition(core);
    if (core.isEmpty() || word.length() <= 3) {
      return refused("account.password-repeats");
    }
    if (isSequence(word) || isSequence(withoutEnd(word))) {
      return refused("account.password-sequence");
    }
    if (mostlyNames(core, names)) {
      return refused("account.password-name");
    }
    return isCommon(text, core, word) ? refused("account.password-common") : Optional.empty();
  }

  private static Optional<Problem> refused(String key, Object... arguments) {
    return Optional.of(new Problem("/password", key, arguments));
  }

  private static String letters(String text) {
    return Plain.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** abcabcabc is abc. */
  private static String withoutRepetition(String text) {
    for (int period = 1; period <= text.length() / 2; period++) {
      if (text.equals(text.substring(0, period).repeat(text.length() / period + 1).substring(0, text.length()))) {
        return text.substring(0, period);
      }
    }
    return text;
  }

  private static String withoutEnd(String text) {
    return text.replaceAll("[\\p{N}]+$", "");
  }

  private static boolean isSequence(String text) {
    String backwards = new StringBuilder(text).reverse().toString();
    return text.length() > 3
        && SEQUENCES.stream().anyMatch(sequence -> sequence.contains(text) || sequence.contains(backwards));
  }

  private static boolean mostlyNames(String core, String... names) {
    String rest = core;
    for (String name : Stream.concat(Stream.of(PRODUCT), Stream.of(names)).map(PasswordRule::letters).toList()) {
      rest = name.length() < SHORTEST_NAME ? rest : rest.replace(name, "");
    }
    return rest.length() * 2 < core.length();
  }

  private static boolean isCommon(String text, String core, String word) {
    return Stream.of(Plain.of(text), core, word, withoutEnd(core), withoutEnd(word), withoutRepetition(withoutEnd(core)))
        .anyMatch(COMMON::contains);
  }

  private static Set<String> common() {
    var list = Objects.requireNonNull(PasswordRule.class.getResourceAsStream("/passwords/common.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(PasswordRule::letters)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
