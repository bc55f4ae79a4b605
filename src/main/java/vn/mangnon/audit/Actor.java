package vn.mangnon.audit;

import java.util.UUID;

/** Somebody who acts, as a principal of the security context. */
public interface Actor {

  UUID id();

  String username();

  String displayName();

  /** May read what everybody did. */
  boolean mayAudit();
}
