package vn.mangnon.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mangnon.audit.Subject;

/**
 * Something that others did and a person is told of.
 *
 * @param about what it is told of, and where to look
 * @param key of the sentence that tells it, filled by {@code arguments}
 * @param said in whose very words, where there are any
 */
public record News(Instant at, Subject about, String key, List<Object> arguments, Optional<String> said) {}
