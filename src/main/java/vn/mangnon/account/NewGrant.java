package vn.mangnon.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.shared.Rejection.Problem;

/** A role that is to be given, from the first to the last day; empty is unbounded. */
public record NewGrant(Role role, Optional<UUID> unit, Optional<LocalDate> from, Optional<LocalDate> to) {

  /** @param place the unit, where there is one of that id today */
  List<Problem> problems(Optional<Account.Unit> place, LocalDate today) {
    var problems = new ArrayList<Problem>();
    if (role.heldAt().isEmpty() && unit.isPresent()) {
      problems.add(new Problem("/unit", "account.unit-needless", role));
    }
    if (!role.heldAt().isEmpty() && place.map(Account.Unit::kind).filter(role.heldAt()::contains).isEmpty()) {
      problems.add(new Problem("/unit", unit.isEmpty() ? "account.unit-missing" : "account.unit-wrong", role));
    }
    if (to.filter(last -> from.filter(last::isBefore).isPresent()).isPresent()) {
      problems.add(new Problem("/to", "account.days-reversed"));
    } else if (to.filter(last -> last.isBefore(today)).isPresent()) {
      problems.add(new Problem("/to", "account.day-past"));
    }
    return problems;
  }
}
