package vn.mangnon.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.mangnon.organisation.Level;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.report.Category;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.shared.SchoolYear;

/** The sentences of one report, as that school would say them at that time. */
final class Wording {

  private static final LocalDate BACK_IN_CLASS = LocalDate.of(2022, 6, 15);

  private final Phrases phrases;
  private final DemoSchool school;
  private final Plan period;
  private final LocalDate day;
  private final Phrases.Time time;
  private final Chance chance;

  Wording(Phrases phrases, DemoSchool school, Plan period, LocalDate day, Chance chance) {
    this.phrases = phrases;
    this.school = school;
    this.period = period;
    this.day = day;
    this.chance = chance;
    time = period.windowTo().isBefore(BACK_IN_CLASS) ? Phrases.Time.ONLINE
        : day.isBefore(Region.NEW_WARDS) ? Phrases.Time.CLASS : Phrases.Time.SINCE_2025;
  }

  String communication() {
    return String.join("\n", Stream.of(
            sentences("DIRECTION", chance.between(1, 2)),
            sentences("HOTLINE", 1),
            sentences("CHANNEL", chance.happens(0.3) ? 2 : 1),
            sentences("INSPECTION", chance.happens(0.5) ? 1 : 0))
        .flatMap(List::stream)
        .toList());
  }

  List<String> strengths() {
    return findings("STRENGTH", chance.between(1, 3)).stream()
        .map(finding -> Objects.requireNonNull(finding.text()))
        .toList();
  }

  List<Finding> shortcomings(double reliability) {
    int count = chance.happens(0.25) ? 0 : chance.happens(0.3 + (1 - reliability) * 0.3) ? 2 : 1;
    return findings("SHORTCOMING", count);
  }

  /** A school that has none leaves the line empty or writes 'Không'. */
  List<Finding> recommendations() {
    if (chance.happens(0.3)) {
      return findings("RECOMMENDATION", chance.happens(0.2) ? 2 : 1);
    }
    return chance.happens(0.5) ? List.of(new Finding("Không", null)) : List.of();
  }

  private List<Finding> findings(String kind, int count) {
    return some(phrases.findings, kind, count).stream()
        .map(finding -> new Finding(
            filled(finding.text()), finding.category().equals("-") ? null : Category.valueOf(finding.category())))
        .toList();
  }

  private List<String> sentences(String part, int count) {
    return some(phrases.sentences, part, count).stream().map(sentence -> filled(sentence.text())).toList();
  }

  private List<Phrases.Sentence> some(List<Phrases.Sentence> all, String kind, int count) {
    var ofKind = all.stream().filter(sentence -> sentence.kind().equals(kind)).toList();
    return pick(ofKind, Phrases.Sentence::fit, count, chance);
  }

  String filled(String text) {
    return text
        .replace("{ward}", Region.inSentence(school.ward(day)))
        .replace("{year}", Integer.toString(period.windowTo().getYear()))
        .replace("{schoolYear}", SchoolYear.of(day).label());
  }

  /** Some of the phrases that suit the school and the time, none twice. */
  <T> List<T> pick(List<T> all, Function<T, Phrases.Fit> fit, int count, Chance by) {
    Level level = school.level();
    var candidates = new ArrayList<>(all.stream()
        .filter(phrase -> fit.apply(phrase).suits(level, time))
        .toList());
    var picked = new ArrayList<T>();
    while (picked.size() < count && !candidates.isEmpty()) {
      T one = by.any(candidates);
      candidates.remove(one);
      picked.add(one);
    }
    return List.copyOf(picked);
  }
}
