package vn.mangnon.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;

/** Finds what a school's report is held against: its earlier reports, its size, and what schools like it give. */
@Service
@Transactional(readOnly = true)
public class Precedents {

  private final PrecedentQuery query;
  private final Schools schools;

  Precedents(PrecedentQuery query, Schools schools) {
    this.query = query;
    this.schools = schools;
  }

  public Precedent of(Person person, Report report) {
    return of(person, report.school().id(), report.period(), report.counted());
  }

  Precedent of(Person person, UUID school, Period period, boolean counted) {
    return new Precedent(
        query.last(person.scope(), school, period),
        counted ? List.of() : query.parts(person.scope(), school, period),
        Optional.ofNullable(schools.headcounts(person.scope(), school).get(period.schoolYear().start())),
        query.usual(school, period.id()));
  }
}
