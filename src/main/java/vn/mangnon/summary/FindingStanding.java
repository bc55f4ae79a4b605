package vn.mangnon.summary;

/** What became of a finding. */
public enum FindingStanding {
  /** Nobody has asked the school yet. */
  NEW,
  ASKED,
  /** The school has answered; the district decides. */
  ANSWERED,
  /** The district has settled it with the school. */
  SETTLED,
  /** The district has looked at these numbers and found them reasonable. */
  REASONABLE,
  /** The school had confirmed or explained them when it submitted. */
  EXPLAINED
}
