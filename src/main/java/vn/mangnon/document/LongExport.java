package vn.mangnon.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that somebody has asked for and that is made in the background.
 *
 * @param askedBy the name of whoever asked
 * @param steps how far it has come, where that has been told
 * @param file when it is ready, and what it was when it has expired
 */
public record LongExport(
    UUID id,
    UUID account,
    String askedBy,
    ExportOrder order,
    Locale language,
    Instant askedAt,
    ExportState state,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<Steps> steps,
    Optional<File> file,
    Optional<Failure> failure) {

  public record Steps(long done, long of) {}

  /** @param size in bytes */
  public record File(
      String name, String mediaType, long size, Instant expiresAt, Optional<Instant> downloadedAt) {}

  /** Why it could not be made, as the key of a text. */
  public record Failure(String key, List<String> arguments) {}
}
