package vn.mangnon.ui.city;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverages;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Grouping;
import vn.mangnon.summary.Responders;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;

/** Reads the lists by ward and by level; counts alone, whoever reads them. */
@Component
class CityReading {

  private final Summaries summaries;
  private final Coverages coverages;
  private final Selections selections;
  private final Clock clock;

  CityReading(Summaries summaries, Coverages coverages, Selections selections, Clock clock) {
    this.summaries = summaries;
    this.coverages = coverages;
    this.selections = selections;
    this.clock = clock;
  }

  /** @param coverage of the last of the years chosen */
  record Part(Dimension by, Summary summary, Responders schools, Coverage coverage) {}

  record Found(Part wards, Part levels) {}

  Selection selection(QueryParameters parameters) {
    LocalDate today = LocalDate.now(clock);
    int year = Selection.of(parameters).calendar() == YearKind.SCHOOL
        ? SchoolYear.of(today).start() : today.getYear();
    return Selection.of(parameters, year, year)
        .school(java.util.Optional.empty()).period(java.util.Optional.empty()).category(java.util.Optional.empty());
  }

  /** All of it as it was at one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Found read(Person person, Selection selection) {
    SummaryFilter filter = selections.filter(person, selection);
    return new Found(
        part(person, filter, Dimension.WARD, Grouping.WARD), part(person, filter, Dimension.LEVEL, Grouping.LEVEL));
  }

  private Part part(Person person, SummaryFilter filter, Dimension by, Grouping grouping) {
    return new Part(
        by, summaries.of(person.scope(), filter.by(by)), summaries.responding(person.scope(), filter.by(by)),
        coverages.of(person, filter.years(filter.to(), filter.to()), grouping));
  }
}
