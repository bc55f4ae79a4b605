package vn.mangnon.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.compliance.Assessment;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Place;
import vn.mangnon.compliance.Score;
import vn.mangnon.compliance.Scores;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.shared.Texts;

/**
 * How schools stand to their obligations, as the contract gives it.
 *
 * @param asOf the day at whose end it stood so
 * @param school null where it was not asked for: then {@code schools} has the score of each
 * @param period null where all periods of the years were asked for
 * @param score of a hundred, to one decimal; null where nothing is due yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ComplianceJson(
    LocalDate asOf, int from, int to, String calendar, @Nullable Unit school, @Nullable String period,
    @Nullable BigDecimal score, @Nullable String band, @Nullable String bandName, Verdicts verdicts,
    List<Obliged> obligations, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SchoolScore> schools) {

  record Unit(String code, String name) {}

  /** How many verdicts of each kind there are. */
  record Verdicts(int met, int late, int notMet, int notYetDue, int notApplicable) {

    static Verdicts of(Score score) {
      return new Verdicts(score.met(), score.late(), score.notMet(), score.notYetDue(), score.notApplicable());
    }
  }

  /**
   * Of one school: a verdict with its evidence and next step. Of several: the score of the obligation.
   *
   * @param dueOn the day by which it had or has to be met
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Obliged(
      String code, String title, @Nullable String period, @Nullable Verdict verdict, @Nullable LocalDate dueOn,
      @Nullable String evidence, @Nullable Where evidenceAt, @Nullable String nextStep, @Nullable Where nextStepAt,
      @Nullable BigDecimal score, @Nullable Verdicts verdicts) {}

  record SchoolScore(
      Unit school, @Nullable BigDecimal score, @Nullable String band, Verdicts verdicts) {}

  /** A place in a report by its JSON pointer, or an issue. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Where(@Nullable UUID report, @Nullable String pointer, @Nullable UUID issue) {

    static @Nullable Where of(Optional<Place> place) {
      return place.map(known -> switch (known) {
        case Place.InReport(var report, var pointer) -> new Where(report, pointer, null);
        case Place.OfIssue(var issue) -> new Where(null, null, issue);
        case Place.ReportOf _, Place.OfSchool _ -> null;
      }).orElse(null);
    }
  }

  static Obliged obliged(Assessment assessment, Texts texts, Locale locale) {
    var evidence = assessment.evidence();
    return new Obliged(
        assessment.obligation().code(), assessment.obligation().title().in(locale), assessment.period().code(),
        assessment.verdict(), assessment.dueOn().orElse(null),
        texts.get(locale, evidence.key(), evidence.arguments().toArray()), Where.of(evidence.place()),
        assessment.nextStep().map(step -> texts.get(locale, step.key(), step.arguments().toArray())).orElse(null),
        Where.of(assessment.nextStep().flatMap(step -> step.place())), null, null);
  }

  static Obliged obliged(Scores.Row row, String title) {
    return new Obliged(
        row.obligation().orElseThrow(), title, null, null, null, null, null, null, null, percent(row.score()),
        Verdicts.of(row.score()));
  }

  static SchoolScore school(Scores.Row row) {
    var unit = row.school().orElseThrow();
    return new SchoolScore(
        new Unit(unit.code(), unit.name()), percent(row.score()), row.band().map(Band::code).orElse(null),
        Verdicts.of(row.score()));
  }

  static @Nullable BigDecimal percent(Score score) {
    return score.share().map(share -> share.movePointRight(2).setScale(1, RoundingMode.HALF_UP)).orElse(null);
  }
}
