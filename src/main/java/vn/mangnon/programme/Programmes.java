package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.LocalText;

/** What the programme asks for: indicators, phases and the documents it rests on. */
@Service
@Transactional(readOnly = true)
public class Programmes {

  private final ProgrammeQuery query;
  private final FormRepository forms;

  Programmes(ProgrammeQuery query, FormRepository forms) {
    this.query = query;
    this.forms = forms;
  }

  public record Phase(String code, LocalText name, int fromYear, int toYear) {}

  public record LegalBasis(String symbol, LocalText issuer, LocalDate issuedOn) {}

  /** All that any version of the form asks. */
  public List<Indicator> indicators() {
    return query.indicators();
  }

  /** What the form asks that is in force on the middle day of the period's window, by the names that it has there. */
  public List<Indicator> indicators(Period period) {
    LocalDate day = period.dates().middle();
    return forms.forms().stream()
        .filter(form -> !day.isBefore(form.validFrom()))
        .findFirst()
        .map(Form::indicators)
        .orElseGet(query::indicators);
  }

  public WorkingDays workingDays() {
    return new WorkingDays(query.holidays());
  }

  public List<Phase> phases() {
    return query.phases();
  }

  /** By share and year, those of the nation before those of the city. */
  public List<Target> targets() {
    return query.targets();
  }

  /** The highest first. */
  public List<LegalBasis> legalBases() {
    return query.legalBases();
  }
}
