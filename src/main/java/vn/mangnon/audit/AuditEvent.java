package vn.mangnon.audit;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Something that happened; {@code details} hold old and new values, the filter of an export and the like. */
public record AuditEvent(
    UUID id, Instant at, Author author, AuditKind kind, Subject subject, JsonNode details) {}
