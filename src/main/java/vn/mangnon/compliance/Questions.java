package vn.mangnon.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Programmes;

/** Makes questions of filters, of the obligations there are. */
@Component
class Questions {

  private final RegisterRepository register;
  private final Programmes programmes;
  private final Clock clock;

  Questions(RegisterRepository register, Programmes programmes, Clock clock) {
    this.register = register;
    this.programmes = programmes;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Question of(ComplianceFilter filter) {
    return of(filter, Optional.empty());
  }

  Question of(ComplianceFilter filter, Set<UUID> periods) {
    return of(filter, Optional.of(periods));
  }

  private Question of(ComplianceFilter filter, Optional<Set<UUID>> periods) {
    var wanted = register.obligations().stream()
        .filter(obligation -> filter.obligation().map(obligation.id()::equals).orElse(true))
        .toList();
    return new Question(
        filter, wanted, periods, filter.asOf().orElseGet(this::today), aggregations());
  }

  private Map<String, Aggregation> aggregations() {
    return programmes.indicators().stream().collect(Collectors.toMap(Indicator::code, Indicator::aggregation));
  }
}
