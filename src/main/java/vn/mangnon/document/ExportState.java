package vn.mangnon.document;

/** How far a long export has come. */
public enum ExportState {
  WAITING, RUNNING, READY, FAILED, CANCELLED,
  /** It was ready, and its file was taken away after its time. */
  EXPIRED;

  public boolean underWay() {
    return this == WAITING || this == RUNNING;
  }
}
