package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.shared.Texts;

/**
 * A finding that is being told to somebody, and the words for what it is about.
 *
 * @param own whether the reader is of that school, and may read small counts of children
 */
record Told(
    Finding finding, Obligation obligation, Period period, LocalDate day, boolean own,
    Map<String, Indicator> indicators, Texts texts) {

  static final int SMALLEST_SHOWN = 5;

  Assessment assessment() {
    return new Assessment(
        finding.school(), period, obligation, finding.verdict(),
        finding.verdict() == Verdict.NOT_APPLICABLE ? Optional.empty() : finding.dueOn(), EvidenceWords.of(this),
        StepWords.of(this));
  }

  boolean past() {
    return finding.verdict() == Verdict.NOT_MET;
  }

  LocalDate dueOn() {
    return finding.dueOn().orElseThrow();
  }

  Optional<Place> place(String pointer) {
    return finding.received().map(received -> new Place.InReport(received.report(), pointer));
  }

  private boolean ofSchoolYear() {
    return obligation.check().ofYear().filter(CountedYear.SCHOOL::equals).isPresent();
  }

  /** The school year of the heads has the same number as the year. */
  String headsOf() {
    int year = ofSchoolYear() ? period.schoolYear().start() : period.year();
    return new SchoolYear(year).label();
  }

  LocalText year() {
    return ofSchoolYear()
        ? text("compliance.year.SCHOOL", period.schoolYear().label())
        : text("compliance.year.CALENDAR", String.valueOf(period.year()));
  }

  LocalText name(Check.Whole whole) {
    return switch (whole) {
      case Check.Whole.Heads(var of) -> text("compliance.heads." + of);
      case Check.Whole.OtherIndicator(var code) -> indicators.get(code).name();
    };
  }

  /** The indicator, and of whom, where it is given by groups. */
  LocalText name(String indicator, Collection<ParticipantGroup> groups) {
    LocalText name = indicators.get(indicator).name();
    return groups.isEmpty() ? name : both(locale -> texts.get(
        locale, "compliance.of-groups", name,
        groups.stream().sorted().map(group -> texts.name(locale, group).toLowerCase(locale))
            .collect(Collectors.joining(", "))));
  }

  /** Counts of one to four children are kept from readers above the school's own officers. */
  boolean hides(String indicator, OptionalLong count) {
    return !own && indicators.get(indicator).aboutChildren()
        && count.stream().anyMatch(number -> number > 0 && number < SMALLEST_SHOWN);
  }

  private LocalText text(String key, Object... arguments) {
    return both(locale -> texts.get(locale, key, arguments));
  }

  private static LocalText both(Function<Locale, String> words) {
    return new LocalText(words.apply(Texts.VIETNAMESE), words.apply(Texts.ENGLISH));
  }
}
