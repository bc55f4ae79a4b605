package vn.mangnon.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.mangnon.organisation.Level;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.TrainingRole;

/** What schools say in their reports, kept as tables of text in the folder demo/ of the class path. */
final class Phrases {

  /** While pupils learned at home, since they are back in class, and since the schools have another office. */
  enum Time { ONLINE, CLASS, SINCE_2025 }

  /** Who may say it, and when: online, class, until2025, since2025, or * for always. */
  record Fit(String levels, String when) {

    boolean suits(Level level, Time time) {
      return (levels.equals("*") || levels.contains(level.name().substring(0, 1))) && switch (when) {
        case "online" -> time == Time.ONLINE;
        case "class" -> time != Time.ONLINE;
        case "until2025" -> time != Time.SINCE_2025;
        case "since2025" -> time == Time.SINCE_2025;
        case "*" -> true;
        default -> throw new IllegalArgumentException(when);
      };
    }
  }

  record ActivityPhrase(
      Category category, Fit fit, List<Channel> channels, List<ParticipantGroup> groups, String partner,
      String title) {}

  record TrainingPhrase(TrainingRole role, Organiser organiser, Fit fit, List<ParticipantGroup> groups, String title) {}

  /** A strength, a shortcoming or a recommendation, or a sentence of the part on communication. */
  record Sentence(String kind, String category, Fit fit, String text) {}

  final List<ActivityPhrase> activities = table("activities", row -> new ActivityPhrase(
      Category.valueOf(row[0]), new Fit(row[1], row[2]), list(row[3], Channel::valueOf),
      list(row[4], ParticipantGroup::valueOf), row[5], row[6]));

  final List<TrainingPhrase> trainings = table("trainings", row -> new TrainingPhrase(
      TrainingRole.valueOf(row[0]), Organiser.valueOf(row[1]), new Fit(row[2], row[3]),
      list(row[4], ParticipantGroup::valueOf), row[5]));

  final List<Sentence> findings = table("findings", row -> new Sentence(
      row[0], row[1], new Fit(row[2], row[3]), row[4]));

  final List<Sentence> sentences = table("sentences", row -> new Sentence(
      row[0], "-", new Fit(row[1], row[2]), row[3]));

  static <T> List<T> table(String name, Function<String[], T> row) {
    var file = Objects.requireNonNull(Phrases.class.getResourceAsStream("/demo/" + name + ".txt"), name);
    try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
          .map(row)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static <T> List<T> list(String words, Function<String, T> value) {
    return words.isEmpty() ? List.of() : Arrays.stream(words.split(" ")).map(value).toList();
  }
}
