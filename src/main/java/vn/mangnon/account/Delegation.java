package vn.mangnon.account;

import java.time.LocalDate;
import java.util.UUID;

/** A role that its holder has given to somebody else from the first to the last day of a leave. */
public record Delegation(UUID id, Role role, Account.Unit unit, LocalDate from, LocalDate to, Account.Name holder) {}
