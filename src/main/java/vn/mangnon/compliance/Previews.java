package vn.mangnon.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mangnon.compliance.Preview.SchoolShift;
import vn.mangnon.organisation.Scope;

/** Asks the same question twice, of the obligations as they are and as they would be. */
@Component
class Previews {

  private static final Set<ComplianceGrouping> BY_SCHOOL = Set.of(ComplianceGrouping.SCHOOL);

  private final ScoreQuery scores;
  private final Questions questions;
  private final RegisterRepository register;

  Previews(ScoreQuery scores, Questions questions, RegisterRepository register) {
    this.scores = scores;
    this.questions = questions;
    this.register = register;
  }

  Preview of(Scope scope, Obligation wanted) {
    int year = questions.today().getYear();
    var asIs = questions.of(ComplianceFilter.everything().years(year, year));
    var asWanted = asIs.of(replaced(asIs.obligations(), wanted));
    var grading = register.grading();
    var before = scores.find(scope, asIs, BY_SCHOOL, grading.lateCredit());
    var after = scores.find(scope, asWanted, BY_SCHOOL, grading.lateCredit());
    var known = asIs.obligations().stream().filter(one -> one.id().equals(wanted.id())).findFirst();
    return new Preview(
        asIs.day(), year, before.total(), after.total(), scores.shifts(scope, asIs, known, wanted),
        schools(before.rows(), after.rows(), grading));
  }

  private static List<Obligation> replaced(List<Obligation> obligations, Obligation wanted) {
    var others = new ArrayList<>(obligations);
    int place = obligations.stream().map(Obligation::id).toList().indexOf(wanted.id());
    if (place < 0) {
      others.add(wanted);
    } else {
      others.set(place, wanted);
    }
    return List.copyOf(others);
  }

  private static List<SchoolShift> schools(List<Scores.Row> before, List<Scores.Row> after, Grading grading) {
    Map<Scores.Unit, Score> was = bySchool(before);
    Map<Scores.Unit, Score> is = bySchool(after);
    var all = Stream.concat(before.stream(), after.stream()).map(row -> row.school().orElseThrow()).distinct();
    return all
        .map(school -> shift(
            school, was.getOrDefault(school, Score.NONE), is.getOrDefault(school, Score.NONE), grading))
        .filter(shift -> !shift.before().share().equals(shift.after().share()))
        .sorted(Comparator.comparing(SchoolShift::changesBand).reversed())
        .toList();
  }

  private static SchoolShift shift(Scores.Unit school, Score before, Score after, Grading grading) {
    return new SchoolShift(school, before, grading.of(before), after, grading.of(after));
  }

  private static Map<Scores.Unit, Score> bySchool(List<Scores.Row> rows) {
    return rows.stream().collect(Collectors.toMap(row -> row.school().orElseThrow(), Scores.Row::score));
  }
}
