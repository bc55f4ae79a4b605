package vn.mangnon.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.Comparison.Row;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;

/**
 * How sure it is, from 0 to 1, that two lines of two revisions are the same line. Lines carry no names of their own:
 * a school that corrects a word or a number still means the line that stood there before.
 */
final class Likeness {

  private static final double ENOUGH = 0.5;

  private Likeness() {}

  private record Match(int before, int after, double likeness) {}

  /** Equal lines first, wherever they stand; then the likest pairs of the rest. */
  static <T> List<Row> pair(List<T> before, List<T> after, ToDoubleBiFunction<T, T> likeness) {
    int[] partners = new int[after.size()];
    Arrays.fill(partners, -1);
    var left = new HashSet<Integer>();
    for (int b = 0; b < before.size(); b++) {
      if (!take(before.get(b), b, after, partners)) {
        left.add(b);
      }
    }
    var matches = new ArrayList<Match>();
    for (int b : left) {
      for (int a = 0; a < after.size(); a++) {
        double like = partners[a] < 0 ? likeness.applyAsDouble(before.get(b), after.get(a)) : 0;
        if (like >= ENOUGH) {
          matches.add(new Match(b, a, like));
        }
      }
    }
    matches.sort(Comparator.comparingDouble(Match::likeness).reversed()
        .thenComparing(match -> Math.abs(match.before() - match.after()))
        .thenComparing(Match::after));
    for (Match match : matches) {
      if (partners[match.after()] < 0 && left.remove(match.before())) {
        partners[match.after()] = match.before();
      }
    }
    return together(before.size(), partners, left);
  }

  private static <T> boolean take(T line, int index, List<T> after, int[] partners) {
    for (int a = 0; a < after.size(); a++) {
      if (partners[a] < 0 && after.get(a).equals(line)) {
        partners[a] = index;
        return true;
      }
    }
    return false;
  }

  /** A removed line stands behind the line that it followed. */
  private static List<Row> together(int linesBefore, int[] partners, Set<Integer> removed) {
    var rows = new ArrayList<Row>();
    removedFrom(0, linesBefore, removed, rows);
    for (int a = 0; a < partners.length; a++) {
      rows.add(new Row(partners[a] < 0 ? OptionalInt.empty() : OptionalInt.of(partners[a]), OptionalInt.of(a)));
      if (partners[a] >= 0) {
        removedFrom(partners[a] + 1, linesBefore, removed, rows);
      }
    }
    return List.copyOf(rows);
  }

  private static void removedFrom(int index, int linesBefore, Set<Integer> removed, List<Row> rows) {
    for (int b = index; b < linesBefore && removed.contains(b); b++) {
      rows.add(new Row(OptionalInt.of(b), OptionalInt.empty()));
    }
  }

  static double ofActivities(Activity before, Activity after) {
    return titled(before.title(), after.title(), ofFields(
        before.category(), after.category(),
        before.date(), after.date(),
        before.sessions(), after.sessions(),
        before.channels(), after.channels(),
        before.participants(), after.participants(),
        before.partner(), after.partner()));
  }

  static double ofTrainings(Training before, Training after) {
    return titled(before.title(), after.title(), ofFields(
        before.date(), after.date(),
        before.role(), after.role(),
        before.organiser(), after.organiser(),
        before.classes(), after.classes(),
        before.hours(), after.hours(),
        before.participants(), after.participants()));
  }

  static double ofBases(Basis before, Basis after) {
    return ofFields(
        before.kind(), after.kind(),
        before.number(), after.number(),
        before.symbol(), after.symbol(),
        before.issuer(), after.issuer(),
        before.date(), after.date());
  }

  static double ofParticipants(Participants before, Participants after) {
    return before.group() == after.group() ? 1 : 0;
  }

  static double ofTrainees(Trainees before, Trainees after) {
    return before.group() == after.group() ? 1 : 0;
  }

  static double ofIndicators(IndicatorValue before, IndicatorValue after) {
    return before.code().equals(after.code()) && before.group() == after.group() ? 1 : 0;
  }

  static double ofFunding(Funding before, Funding after) {
    return before.source() == after.source() ? 1 : 0;
  }

  static double ofFindings(Finding before, Finding after) {
    return ofTexts(before.text(), after.text());
  }

  static double ofProgress(Progress before, Progress after) {
    return before.issue().equals(after.issue()) ? 1 : 0;
  }

  static double ofExplanations(Explanation before, Explanation after) {
    return before.doubt().equals(after.doubt()) ? 1 : 0;
  }

  /** Twice the words in common, of all the words of both. */
  static double ofTexts(@Nullable String before, @Nullable String after) {
    List<String> earlier = words(before);
    List<String> later = new ArrayList<>(words(after));
    int all = earlier.size() + later.size();
    long common = earlier.stream().filter(later::remove).count();
    return all == 0 ? 1 : 2.0 * common / all;
  }

  private static List<String> words(@Nullable String text) {
    return text == null || text.isBlank()
        ? List.of()
        : List.of(text.toLowerCase(Locale.ROOT).strip().split("[\\s\\p{Punct}]+"));
  }

  private static double titled(@Nullable String before, @Nullable String after, double fields) {
    return (2 * ofTexts(before, after) + fields) / 3;
  }

  /** The share of equal fields, of those that either line gives. */
  private static double ofFields(@Nullable Object... pairs) {
    int given = 0;
    int equal = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      boolean neither = absent(pairs[i]) && absent(pairs[i + 1]);
      given += neither ? 0 : 1;
      equal += !neither && Objects.equals(pairs[i], pairs[i + 1]) ? 1 : 0;
    }
    return given == 0 ? 0 : (double) equal / given;
  }

  private static boolean absent(@Nullable Object field) {
    return field == null || field instanceof List<?> list && list.isEmpty();
  }
}
