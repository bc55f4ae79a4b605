package vn.mangnon.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Three-way merging of lists. A line that one side deleted and the other changed stays as it was changed. */
final class LineMerge {

  private static final int SAME = 1000;
  private static final int NONE = -1;

  /** Makes one line of a line that both sides may have changed; {@code place} is where it comes to stand. */
  @FunctionalInterface
  interface Meeting<T> {
    T of(String place, T base, T mine, T theirs);
  }

  private LineMerge() {}

  /** Lines without a name of their own: each side is aligned with the base; what both inserted at a place, both keep. */
  static <T> List<T> ordered(String place, List<T> base, List<T> mine, List<T> theirs, Meeting<T> meeting) {
    if (theirs.equals(base) || mine.equals(theirs)) {
      return mine;
    }
    if (mine.equals(base)) {
      return theirs;
    }
    int[] here = successors(base, mine);
    int[] there = successors(base, theirs);
    var merged = new ArrayList<T>();
    var insertedHere = new ArrayList<T>();
    int nextHere = 0;
    int nextThere = 0;
    for (int i = 0; i < base.size(); i++) {
      if (here[i] != NONE) {
        insert(mine.subList(nextHere, here[i]), merged, insertedHere);
        nextHere = here[i] + 1;
      }
      if (there[i] != NONE) {
        insertUnlessThere(theirs.subList(nextThere, there[i]), merged, insertedHere);
        nextThere = there[i] + 1;
      }
      T was = base.get(i);
      if (here[i] != NONE && there[i] != NONE) {
        merged.add(meeting.of(place + "/" + merged.size(), was, mine.get(here[i]), theirs.get(there[i])));
      } else if (here[i] != NONE && !mine.get(here[i]).equals(was)) {
        merged.add(mine.get(here[i]));
      } else if (there[i] != NONE && !theirs.get(there[i]).equals(was)) {
        merged.add(theirs.get(there[i]));
      }
    }
    insert(mine.subList(nextHere, mine.size()), merged, insertedHere);
    insertUnlessThere(theirs.subList(nextThere, theirs.size()), merged, insertedHere);
    return merged;
  }

  private static <T> void insert(List<T> lines, List<T> merged, List<T> inserted) {
    merged.addAll(lines);
    inserted.addAll(lines);
  }

  /** What both inserted in the same words is one line. */
  private static <T> void insertUnlessThere(List<T> lines, List<T> merged, List<T> inserted) {
    lines.stream().filter(line -> !inserted.remove(line)).forEach(merged::add);
  }

  /**
   * Lines that are known by what is left of them when they are empty, such as the figures of one participant group;
   * an empty line and a line that is not there are the same. The order is mine, then what only they have.
   */
  static <T> List<T> known(
      String place, List<T> base, List<T> mine, List<T> theirs, UnaryOperator<T> emptied, Meeting<T> meeting) {
    Map<T, T> was = byEmptied(base, emptied);
    Map<T, T> here = byEmptied(mine, emptied);
    Map<T, T> there = byEmptied(theirs, emptied);
    Set<T> all = new LinkedHashSet<>(here.keySet());
    all.addAll(there.keySet());
    var merged = new ArrayList<T>();
    for (T empty : all) {
      T line = meeting.of(
          place + "/" + merged.size(),
          was.getOrDefault(empty, empty), here.getOrDefault(empty, empty), there.getOrDefault(empty, empty));
      if (!line.equals(empty)) {
        merged.add(line);
      }
    }
    return merged;
  }

  private static <T> Map<T, T> byEmptied(List<T> lines, UnaryOperator<T> emptied) {
    var known = new LinkedHashMap<T, T>();
    lines.forEach(line -> known.putIfAbsent(emptied.apply(line), line));
    return known;
  }

  /** Mine, without what they took away and with what they added. */
  static <T> List<T> set(List<T> base, List<T> mine, List<T> theirs) {
    Set<T> merged = new LinkedHashSet<>(mine);
    base.stream().filter(value -> !theirs.contains(value)).forEach(merged::remove);
    theirs.stream().filter(value -> !base.contains(value)).forEach(merged::add);
    return List.copyOf(merged);
  }

  /**
   * For each line of the base the index of the line that it has become, or NONE where it was deleted: the alignment
   * in order that keeps most lines the same, then most alike.
   */
  private static <T> int[] successors(List<T> base, List<T> side) {
    int[][] best = new int[base.size() + 1][side.size() + 1];
    for (int i = base.size() - 1; i >= 0; i--) {
      for (int j = side.size() - 1; j >= 0; j--) {
        int paired = likeness(base.get(i), side.get(j)) + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] successors = new int[base.size()];
    Arrays.fill(successors, NONE);
    int i = 0;
    int j = 0;
    while (i < base.size() && j < side.size()) {
      if (best[i][j] == likeness(base.get(i), side.get(j)) + best[i + 1][j + 1]) {
        successors[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return successors;
  }

  /** Typing changes a piece: what stands before and after the piece tells how much of a line is left. */
  private static int likeness(Object before, Object after) {
    if (before.equals(after)) {
      return SAME;
    }
    String old = before.toString();
    String young = after.toString();
    int shorter = Math.min(old.length(), young.length());
    int head = 0;
    while (head < shorter && old.charAt(head) == young.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && old.charAt(old.length() - 1 - tail) == young.charAt(young.length() - 1 - tail)) {
      tail++;
    }
    double share = (double) (head + tail) / Math.max(old.length(), young.length());
    return 1 + (int) (100 * share * share);
  }
}
