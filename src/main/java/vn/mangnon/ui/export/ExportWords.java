package vn.mangnon.ui.export;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.mangnon.account.Person;
import vn.mangnon.document.ExportOrder;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** What was asked for, in words. */
@Component
class ExportWords {

  private final Selections selections;
  private final Schools schools;
  private final Periods periods;

  ExportWords(Selections selections, Schools schools, Periods periods) {
    this.selections = selections;
    this.schools = schools;
    this.periods = periods;
  }

  /** Such as '6 tháng cuối năm 2026 · Word (.docx)', or the filter of figures. */
  String of(Person person, ExportOrder order) {
    return switch (order) {
      case ExportOrder.Documents(var period, var format) -> Words.text("export.of-period",
          periods.find(period).label(), Words.text("export.format." + format.ending().toLowerCase(Locale.ROOT)));
      case ExportOrder.Workbook(var filter) -> selections.words(person, selection(person, filter));
    };
  }

  /** A school that this person may not read any more is left out. */
  private Selection selection(Person person, SummaryFilter filter) {
    return new Selection(
        filter.from(), filter.to(), filter.calendar(),
        filter.school().flatMap(id -> schools.list(person.scope(), "").stream()
            .filter(school -> school.id().equals(id)).map(School::code).findFirst()),
        filter.ward(), filter.level(), filter.ownership(),
        filter.period().map(periods::find).map(Period::code),
        filter.category(), filter.acceptedOnly());
  }
}
