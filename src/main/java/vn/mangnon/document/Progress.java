package vn.mangnon.document;

/** How far a long export has come, told by whoever makes it, between its parts. */
public interface Progress {

  /** Nobody waits for it to be told. */
  Progress UNWATCHED = (done, of) -> {};

  /**
   * @param done of {@code of} parts
   * @throws Cancelled when it is no longer wanted
   */
  void reached(long done, long of);

  /** Ends the making of an export that its person has called off. */
  final class Cancelled extends RuntimeException {

    public Cancelled() {
      super("Called off", null, false, false);
    }
  }
}
