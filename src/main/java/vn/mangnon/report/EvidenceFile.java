package vn.mangnon.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a report, without its content.
 *
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record EvidenceFile(
    UUID id, UUID report, UUID school, String name, EvidenceKind kind, int size, String sha256, Instant addedAt,
    String addedBy) {}
