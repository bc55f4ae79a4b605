package vn.mangnon.audit;

/** By which way somebody acted. */
public enum AuditChannel {
  SCREEN, API,
  /** The program itself, on its own account. */
  PROGRAM
}
