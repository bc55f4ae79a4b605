package vn.mangnon;

import java.util.stream.LongStream;

/**
 * From which numbers tests generate what they look at. {@code -Dmangnon.seeds=1000} tries the first thousand,
 * {@code -Dmangnon.seeds=401-1000} those that another run has not; so a long run can be made in parts.
 */
public final class Seeds {

  private Seeds() {}

  /** As many as are tried where nothing else is asked for. */
  public static LongStream of(int usual) {
    String[] range = System.getProperty("mangnon.seeds", String.valueOf(usual)).split("-");
    return LongStream.rangeClosed(range.length == 1 ? 1 : Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]));
  }
}
