package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;

/** How schools stand to their obligations, now or at the end of any day before: computed each time, never stored. */
@Service
@Transactional(readOnly = true)
public class Compliance {

  private static final int MOST_OF_A_SCHOOL = 1_000;

  private final RegisterRepository register;
  private final ScoreQuery scores;
  private final AssessmentQuery assessments;
  private final Questions questions;
  private final Facts facts;
  private final Periods periods;
  private final Programmes programmes;
  private final Texts texts;

  Compliance(
      RegisterRepository register, ScoreQuery scores, AssessmentQuery assessments, Questions questions, Facts facts,
      Periods periods, Programmes programmes, Texts texts) {
    this.register = register;
    this.scores = scores;
    this.assessments = assessments;
    this.questions = questions;
    this.facts = facts;
    this.periods = periods;
    this.programmes = programmes;
    this.texts = texts;
  }

  /** The scores of what that person may count. Groups without any verdict are absent. */
  public Scores scores(Person person, ComplianceFilter filter, ComplianceGrouping... by) {
    var question = questions.of(filter);
    var grading = register.grading();
    var groups = EnumSet.noneOf(ComplianceGrouping.class);
    groups.addAll(Arrays.asList(by));
    var found = scores.find(person.scope(), question, groups, grading.lateCredit());
    return new Scores(
        question.day(), filter, found.rows().stream().map(row -> row.in(grading)).toList(),
        Scores.Row.total(found.total()).in(grading));
  }

  /**
   * The verdicts behind a score of what that person may read, by school, the latest period first, by obligation; all of
   * them, also those on other pages, add up to its score.
   */
  public Assessments assess(Person person, ComplianceFilter filter, int limit, int offset) {
    if (person.scope().equals(Scope.AGGREGATES)) {
      throw Rejection.forbidden("summary.lines-not-yours");
    }
    return assess(person, questions.of(filter), limit, offset);
  }

  private Assessments assess(Person person, Question question, int limit, int offset) {
    var grading = register.grading();
    Score score = scores.total(person.scope(), question, grading.lateCredit());
    var known = periods.list().stream().collect(Collectors.toMap(Period::id, Function.identity()));
    var indicators = programmes.indicators().stream()
        .collect(Collectors.toMap(Indicator::code, Function.identity()));
    var page = assessments.page(person.scope(), question, limit, offset).stream()
        .map(finding -> new Told(
            finding, question.obligations().get(finding.obligation()), known.get(finding.period()), question.day(),
            person.schools().contains(finding.school().id()), indicators, texts).assessment())
        .toList();
    return new Assessments(question.day(), question.filter(), page, score.count(), score);
  }

  /** What matters at that school on that day: of the periods that were open then, or else of the last one. */
  public List<Assessment> ofSchool(Person person, UUID school, LocalDate asOf) {
    if (!person.scope().reads(school)) {
      throw Rejection.notFound("organisation.no-school");
    }
    var filter = ComplianceFilter.everything().school(Optional.of(school)).asOf(Optional.of(asOf));
    return assess(person, questions.of(filter, mattering(person, school, asOf)), MOST_OF_A_SCHOOL, 0).assessments();
  }

  private Set<UUID> mattering(Person person, UUID school, LocalDate day) {
    var begun = periods.obligations(person.scope(), school).stream()
        .filter(obligation -> !obligation.period().opensOn().isAfter(day))
        .toList();
    var open = begun.stream()
        .filter(obligation -> !obligation.dueOn().isBefore(day))
        .map(obligation -> obligation.period().id())
        .collect(Collectors.toSet());
    return open.isEmpty()
        ? begun.stream().limit(1).map(obligation -> obligation.period().id()).collect(Collectors.toSet())
        : open;
  }

  /** How verdicts become scores, and what scores are called. */
  public Grading grading() {
    return register.grading();
  }

  /** Makes what verdicts look at anew, from what was frozen and followed. */
  @Transactional
  public void rebuild() {
    facts.keepAll();
  }
}
