package vn.mangnon.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.mangnon.account.PeopleRepository.Grant;
import vn.mangnon.account.PeopleRepository.NewAccount;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;

/** Tells the audit what happened to accounts: roles with their days, old and new; never a password or a secret. */
@Component
class AccountEvents {

  private final Audit audit;
  private final PeopleQuery query;
  private final Clock clock;

  AccountEvents(Audit audit, PeopleQuery query, Clock clock) {
    this.audit = audit;
    this.query = query;
    this.clock = clock;
  }

  /** @param unit where the grant is held, as the caller knows it: of many accounts none is looked up */
  void created(Person actor, NewAccount account, Grant grant, Optional<Account.Unit> unit) {
    var details = new LinkedHashMap<String, Object>(Map.of("username", account.username()));
    details.putAll(details(grant, unit.map(Account.Unit::name)));
    record(actor, AuditKind.ACCOUNT_CREATED, account.id(), account.displayName(), details);
  }

  void renamed(Person actor, UUID account, String former, String name) {
    record(actor, AuditKind.ACCOUNT_RENAMED, account, name, Map.of("name", Map.of("old", former, "new", name)));
  }

  void granted(Person actor, Grant grant) {
    record(actor, AuditKind.ROLE_GRANTED, grant.account(), name(grant.account()), details(grant));
  }

  void delegated(Person actor, Grant grant) {
    record(actor, AuditKind.ROLE_DELEGATED, grant.account(), name(grant.account()), details(grant));
  }

  void ended(Person actor, Grant grant, LocalDate lastDay) {
    var details = details(grant);
    details.remove("to");
    details.put("to", Map.of("old", grant.to().map(LocalDate::toString).orElse(""), "new", lastDay.toString()));
    record(actor, AuditKind.ROLE_ENDED, grant.account(), name(grant.account()), details);
  }

  void happened(Person actor, AuditKind kind, UUID account) {
    record(actor, kind, account, name(account), Map.of());
  }

  private void record(Person actor, AuditKind kind, UUID account, String name, Map<String, ?> details) {
    audit.record(audit.author(actor), clock.instant(), kind, Subject.of(SubjectType.ACCOUNT, account, name), details);
  }

  private String name(UUID account) {
    return query.displayName(account);
  }

  private Map<String, Object> details(Grant grant) {
    return details(grant, grant.unit().flatMap(query::unitName));
  }

  private static Map<String, Object> details(Grant grant, Optional<String> unit) {
    var details = new LinkedHashMap<String, Object>();
    details.put("role", grant.role().name());
    unit.ifPresent(name -> details.put("unit", name));
    grant.from().ifPresent(day -> details.put("from", day.toString()));
    grant.to().ifPresent(day -> details.put("to", day.toString()));
    return details;
  }
}
