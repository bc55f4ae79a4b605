package vn.mangnon.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.Rejection;

/** The obligations of schools, which the office keeps; everybody may know them. */
@Service
@Transactional(readOnly = true)
public class ObligationRegister {

  private final RegisterRepository repository;
  private final Clock clock;

  ObligationRegister(RegisterRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Those in force or to come, and if so wanted those that have ended; in the order in which they were made. */
  public List<Obligation> list(boolean alsoEnded) {
    LocalDate today = LocalDate.now(clock);
    return repository.obligations().stream()
        .filter(obligation -> alsoEnded || obligation.validTo().filter(today::isAfter).isEmpty())
        .toList();
  }

  public Obligation find(UUID obligation) {
    return list(true).stream().filter(one -> one.id().equals(obligation)).findFirst()
        .orElseThrow(() -> Rejection.notFound("compliance.no-obligation"));
  }

  public Obligation find(String code) {
    return list(true).stream().filter(one -> one.code().equals(code)).findFirst()
        .orElseThrow(() -> Rejection.notFound("compliance.no-obligation"));
  }
}
