package vn.mangnon.api;

/** What was sent cannot be read at all, so that no place in it can be named by a pointer. */
final class MalformedBody extends RuntimeException {

  private final String code;
  private final transient Object[] arguments;

  MalformedBody(String code, Object... arguments) {
    super(code);
    this.code = code;
    this.arguments = arguments;
  }

  String code() {
    return code;
  }

  Object[] arguments() {
    return arguments;
  }
}
