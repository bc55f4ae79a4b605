package vn.mangnon.programme;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.LocalText;

/** What the programme asks for: indicators, phases and the documents it rests on. */
@Service
@Transactional(readOnly = true)
public class Programmes {

  private final ProgrammeQuery query;

  Programmes(ProgrammeQuery query) {
    this.query = query;
  }

  public record Phase(String code, LocalText name, int fromYear, int toYear) {}

  public record LegalBasis(String symbol, LocalText issuer, java.time.LocalDate issuedOn) {}

  public List<Indicator> indicators() {
    return query.indicators();
  }

  public List<Phase> phases() {
    return query.phases();
  }

  /** The highest first. */
  public List<LegalBasis> legalBases() {
    return query.legalBases();
  }
}
