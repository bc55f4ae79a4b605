package vn.mangnon.ui.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.Category;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.TrainingRole;
import vn.mangnon.shared.Plain;
import vn.mangnon.ui.shell.Words;

/**
 * Lines of a report read from a block of a spreadsheet. Its first row may name the columns; without one they stand in
 * the order in which {@link #columns} tells them. A cell that is not understood is not lost: it stays in the line's
 * text.
 *
 * @param rows the lines
 * @param misread cells that were kept in the texts, because they are no number, date or choice
 */
record PastedLines<T>(List<T> rows, List<String> misread) {

  private static final int HEADINGS_OF_A_HEADER = 2;
  private static final List<DateTimeFormatter> DAYS =
      List.of(DateTimeFormatter.ofPattern("d/M/yyyy"), DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d-M-yyyy"));

  private enum Column {
    TITLE, CATEGORY, DATE, SESSIONS, PARTNER, ROLE, ORGANISER, CLASSES, HOURS, MANAGERS, TEACHERS, STAFF, PUPILS,
    PARENTS, OTHER
  }

  private static final List<Column> GROUPS = List.of(
      Column.MANAGERS, Column.TEACHERS, Column.STAFF, Column.PUPILS, Column.PARENTS, Column.OTHER);
  private static final List<Column> OF_ACTIVITIES = with(
      GROUPS, Column.TITLE, Column.CATEGORY, Column.DATE, Column.SESSIONS, Column.PARTNER);
  private static final List<Column> OF_TRAININGS = with(
      GROUPS, Column.TITLE, Column.ROLE, Column.ORGANISER, Column.DATE, Column.CLASSES, Column.HOURS);

  private static List<Column> with(List<Column> groups, Column... first) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(groups);
    return List.copyOf(all);
  }

  /** Numbers of groups are attendances (lượt người). */
  static PastedLines<Activity> activities(String text) {
    return read(text, OF_ACTIVITIES, cells -> {
      Category category = cells.choice(Column.CATEGORY, Category.class);
      LocalDate date = cells.day();
      Integer sessions = cells.count(Column.SESSIONS);
      List<Participants> groups = cells.groups((group, count) -> new Participants(group, null, count));
      return new Activity(
          category, cells.title(), date, sessions, null, groups, cells.text(Column.PARTNER));
    });
  }

  /** Numbers of groups are people. */
  static PastedLines<Training> trainings(String text) {
    return read(text, OF_TRAININGS, cells -> {
      TrainingRole role = cells.choice(Column.ROLE, TrainingRole.class);
      Organiser organiser = cells.choice(Column.ORGANISER, Organiser.class);
      LocalDate date = cells.day();
      Integer classes = cells.count(Column.CLASSES);
      Integer hours = cells.count(Column.HOURS);
      List<Trainees> groups = cells.groups(Trainees::new);
      return new Training(
          cells.title(), date, role, organiser, classes, hours == null ? null : BigDecimal.valueOf(hours), groups);
    });
  }

  /** The names of the columns in their order, for lines of that prefix of texts. */
  static List<String> columns(String words) {
    return (words.equals("form.activity") ? OF_ACTIVITIES : OF_TRAININGS).stream()
        .map(column -> names(column).getFirst()).toList();
  }

  private static <T> PastedLines<T> read(String text, List<Column> order, Function<Cells, T> line) {
    List<List<String>> rows = PastedTable.rows(text);
    if (rows.isEmpty()) {
      return new PastedLines<>(List.of(), List.of());
    }
    List<Optional<Column>> header = rows.getFirst().stream().map(cell -> named(cell, order)).toList();
    boolean headed = header.stream().filter(Optional::isPresent).count() >= HEADINGS_OF_A_HEADER;
    List<Optional<Column>> columns = headed ? header : order.stream().map(Optional::of).toList();
    var lines = new ArrayList<T>();
    var misread = new ArrayList<String>();
    for (List<String> row : headed ? rows.subList(1, rows.size()) : rows) {
      lines.add(line.apply(new Cells(row, columns, misread)));
    }
    return new PastedLines<>(List.copyOf(lines), List.copyOf(misread));
  }

  private static Optional<Column> named(String heading, List<Column> among) {
    String plain = Plain.of(heading);
    return among.stream()
        .filter(column -> names(column).stream().anyMatch(name -> Plain.of(name).equals(plain)))
        .findFirst();
  }

  /** The name that is shown, then others that are understood. */
  private static List<String> names(Column column) {
    return List.of(Words.text("form.paste." + column.name()).split("\\|"));
  }

  /** One row under its columns. */
  private static final class Cells {

    private final Map<Column, String> values = new EnumMap<>(Column.class);
    private final List<String> kept = new ArrayList<>();
    private final List<String> misread;

    Cells(List<String> row, List<Optional<Column>> columns, List<String> misread) {
      this.misread = misread;
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        Optional<Column> column = i < columns.size() ? columns.get(i) : Optional.empty();
        if (cell.isEmpty()) {
          continue;
        }
        column.ifPresentOrElse(known -> values.put(known, cell), () -> keep(cell));
      }
    }

    private void keep(String cell) {
      kept.add(cell);
      misread.add(cell);
    }

    @Nullable String text(Column column) {
      return values.get(column);
    }

    /** Asked for last: with everything in it that was not understood. */
    @Nullable String title() {
      String title = values.getOrDefault(Column.TITLE, "");
      String all = kept.isEmpty() ? title : (title + " (" + String.join("; ", kept) + ")").strip();
      return all.isEmpty() ? null : all;
    }

    @Nullable Integer count(Column column) {
      return read(column, cell -> cell.matches("\\d{1,7}|\\d{1,3}([., ]\\d{3})+")
          ? Optional.of(Integer.valueOf(cell.replaceAll("\\D", ""))) : Optional.empty());
    }

    @Nullable LocalDate day() {
      return read(Column.DATE, cell -> DAYS.stream().flatMap(format -> {
        try {
          return Optional.of(LocalDate.parse(cell, format)).stream();
        } catch (DateTimeParseException other) {
          return Optional.<LocalDate>empty().stream();
        }
      }).findFirst());
    }

    <E extends Enum<E>> @Nullable E choice(Column column, Class<E> type) {
      return read(column, cell -> choice(cell, List.of(type.getEnumConstants()), String::equals)
          .or(() -> choice(cell, List.of(type.getEnumConstants()), String::contains)));
    }

    /** The one whose name is meant by a cell; none where it could be several. */
    private static <E extends Enum<E>> Optional<E> choice(
        String cell, List<E> among, BiPredicate<String, String> meant) {
      var found = among.stream()
          .filter(constant -> meant.test(Plain.of(Words.name(constant)), Plain.of(cell))).toList();
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    <T> List<T> groups(BiFunction<ParticipantGroup, @Nullable Integer, T> made) {
      return GROUPS.stream().filter(values::containsKey).flatMap(column -> {
        Integer count = count(column);
        return count == null
            ? Optional.<T>empty().stream()
            : Optional.of(made.apply(ParticipantGroup.valueOf(column.name()), count)).stream();
      }).toList();
    }

    private <T> @Nullable T read(Column column, Function<String, Optional<T>> reading) {
      String cell = values.get(column);
      if (cell == null) {
        return null;
      }
      Optional<T> read = reading.apply(cell);
      if (read.isEmpty()) {
        keep(names(column).getFirst() + ": " + cell);
      }
      return read.orElse(null);
    }
  }
}
