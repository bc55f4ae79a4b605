package vn.mangnon.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Who did something, by which way, and from where.
 *
 * @param username of a failed attempt what was typed; empty for the program
 */
public record Author(
    Optional<UUID> id, String username, String name, AuditChannel channel, Optional<String> address) {}
