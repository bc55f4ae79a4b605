package vn.mangnon.summary;

import static vn.mangnon.summary.Share.Whole.PARENTS;
import static vn.mangnon.summary.Share.Whole.PUPILS;
import static vn.mangnon.summary.Share.Whole.REPORTED;
import static vn.mangnon.summary.Share.Whole.STAFF;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A share that schools' reports can measure: people or children out of how many. Where the programme sets a target for
 * it, the target's code is its name.
 */
public enum Share {
  STAFF_INFORMED(STAFF, Reported.INFORMED_MANAGERS, Reported.INFORMED_TEACHERS, Reported.INFORMED_STAFF),
  PARENTS_INFORMED(PARENTS, Reported.INFORMED_PARENTS),
  CHILDREN_INFORMED(PUPILS, Reported.INFORMED_PUPILS),
  STAFF_TRAINED(STAFF, Reported.TRAINED_MANAGERS, Reported.TRAINED_TEACHERS, Reported.TRAINED_STAFF),
  CHILDREN_SUPPORTED(List.of(Reported.CHILDREN_NOTIFIED), Reported.CHILDREN_SUPPORTED),
  CHILDREN_IN_EDUCATION(List.of(Reported.CHILDREN_SUPPORTED), Reported.CHILDREN_IN_EDUCATION),
  CHILD_LABOUR_SHARE(PUPILS, Reported.CHILDREN_WORKING);

  /** What a share is out of: heads of the school year, or another number of the reports. */
  public enum Whole { STAFF, PUPILS, PARENTS, REPORTED }

  /** One of the two numbers of a share. */
  public enum Side { PART, WHOLE }

  private final Whole whole;
  private final List<Reported> partReported;
  private final List<Reported> wholeReported;

  Share(Whole heads, Reported... part) {
    this.whole = heads;
    this.partReported = List.of(part);
    this.wholeReported = List.of();
  }

  Share(List<Reported> whole, Reported... part) {
    this.whole = REPORTED;
    this.partReported = List.of(part);
    this.wholeReported = whole;
  }

  public Whole whole() {
    return whole;
  }

  /** Whether small counts of its part are kept from readers above the school's own officers. */
  public boolean aboutChildren() {
    return switch (this) {
      case CHILDREN_SUPPORTED, CHILDREN_IN_EDUCATION, CHILD_LABOUR_SHARE -> true;
      case STAFF_INFORMED, PARENTS_INFORMED, CHILDREN_INFORMED, STAFF_TRAINED -> false;
    };
  }

  /** Empty for heads, which stand in no report. */
  List<Reported> reported(Side side) {
    return switch (side) {
      case PART -> partReported;
      case WHOLE -> wholeReported;
    };
  }

  /** Its name in addresses. */
  public String path() {
    return "shares." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Share> ofPath(String path) {
    return Arrays.stream(values()).filter(share -> share.path().equals(path)).findFirst();
  }

  public static Optional<Share> ofTarget(String code) {
    return Arrays.stream(values()).filter(share -> share.name().equals(code)).findFirst();
  }
}
