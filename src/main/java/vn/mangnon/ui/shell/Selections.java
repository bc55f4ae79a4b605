package vn.mangnon.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** Turns what stands in the address bar into what is counted, and into words. */
@Component
public class Selections {

  private final Schools schools;
  private final Periods periods;

  Selections(Schools schools, Periods periods) {
    this.schools = schools;
    this.periods = periods;
  }

  public SummaryFilter filter(Person person, Selection selection) {
    return SummaryFilter.everything()
        .years(selection.from(), selection.to())
        .calendar(selection.calendar())
        .school(selection.school().map(code -> schools.find(person.scope(), code)).map(School::id))
        .ward(selection.ward())
        .level(selection.level())
        .ownership(selection.ownership())
        .period(selection.period().map(periods::find).map(Period::id))
        .category(selection.category())
        .acceptedOnly(selection.acceptedOnly());
  }

  /** Such as 'Năm 2026 · Tiểu học · tạm tính và đã tiếp nhận'. */
  public String words(Person person, Selection selection) {
    var parts = new ArrayList<String>();
    selection.school().ifPresent(code -> parts.add(schools.find(person.scope(), code).name()));
    selection.period().ifPresentOrElse(
        code -> parts.add(Words.text(periods.find(code).label())), () -> parts.add(years(selection)));
    selection.ward().flatMap(id -> wards(person).stream().filter(ward -> ward.id().equals(id)).findFirst())
        .ifPresent(ward -> parts.add(ward.name()));
    selection.level().ifPresent(level -> parts.add(Words.name(level)));
    selection.ownership().ifPresent(ownership -> parts.add(Words.name(ownership)));
    selection.category().ifPresent(category -> parts.add(Words.name(category)));
    parts.add(Words.text(selection.acceptedOnly() ? "selection.accepted" : "selection.provisional"));
    return String.join(" · ", parts);
  }

  public List<School.Ward> wards(Person person) {
    return schools.wards(person.scope());
  }

  /** What the groups of that person's figures are called, as it is today. */
  public Naming naming(Person person) {
    return new Naming(
        schools.formerWards(person.scope()),
        periods.list().stream().collect(Collectors.toMap(Period::code, Period::label)));
  }

  public static String name(Measure measure) {
    return switch (measure) {
      case Measure.OfFigure(Figure figure) -> Words.name(figure);
      case Measure.OfShare(Share share) -> Words.name(share);
    };
  }

  private static String years(Selection selection) {
    String from = selection.calendar().label(selection.from());
    String to = selection.calendar().label(selection.to());
    boolean schoolYear = selection.calendar() == YearKind.SCHOOL;
    return from.equals(to)
        ? Words.text(schoolYear ? "selection.school-year" : "selection.year", from)
        : Words.text(schoolYear ? "selection.school-years" : "selection.years", from, to);
  }
}
