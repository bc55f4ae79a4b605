package vn.mangnon.programme;

/** How a share must stand to the value of its target. */
public enum Comparison {
  AT_MOST, BELOW, AT_LEAST, ABOVE;

  /** Whether more is better, as with people informed; with children who work less is. */
  public boolean wantsMore() {
    return switch (this) {
      case AT_LEAST, ABOVE -> true;
      case AT_MOST, BELOW -> false;
    };
  }
}
