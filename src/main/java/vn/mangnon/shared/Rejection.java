package vn.mangnon.shared;

import java.util.List;

/**
 * A refusal, told to every face (screen, API, import) in the same way: what was refused and why, as the key of a text
 * in the bundles with its arguments, and the places that have to be mended.
 */
public final class Rejection extends RuntimeException {

  public enum Reason {
    /** There is no such thing, or none that this person may know of. */
    NOT_FOUND,
    /** This person may know of it but not do this. */
    FORBIDDEN,
    /** The state it is in, or a change made meanwhile, does not allow it. */
    CONFLICT,
    /** What was given is malformed or incomplete. */
    INVALID
  }

  /** One place to mend; {@code pointer} is a JSON pointer into the report's sections (RFC 6901). */
  public record Problem(String pointer, String key, List<Object> arguments) {

    public Problem(String pointer, String key, Object... arguments) {
      this(pointer, key, List.of(arguments));
    }
  }

  private final Reason reason;
  private final String key;
  private final transient List<Object> arguments;
  private final transient List<Problem> problems;

  private Rejection(Reason reason, String key, List<Object> arguments, List<Problem> problems) {
    super(key + arguments + problems);
    this.reason = reason;
    this.key = key;
    this.arguments = arguments;
    this.problems = problems;
  }

  public static Rejection notFound(String key, Object... arguments) {
    return new Rejection(Reason.NOT_FOUND, key, List.of(arguments), List.of());
  }

  public static Rejection forbidden(String key, Object... arguments) {
    return new Rejection(Reason.FORBIDDEN, key, List.of(arguments), List.of());
  }

  public static Rejection conflict(String key, Object... arguments) {
    return new Rejection(Reason.CONFLICT, key, List.of(arguments), List.of());
  }

  public static Rejection invalid(String key, List<Problem> problems, Object... arguments) {
    return new Rejection(Reason.INVALID, key, List.of(arguments), problems);
  }

  public Reason reason() {
    return reason;
  }

  public String key() {
    return key;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public List<Problem> problems() {
    return problems;
  }
}
