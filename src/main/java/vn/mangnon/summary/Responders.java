package vn.mangnon.summary;

import java.util.List;

/** The schools behind the sums of a summary, by the same groups. */
public record Responders(List<Responding> groups, Responding total) {

  public Responding of(Summary.Group group) {
    return groups.stream().filter(known -> known.isOf(group)).findFirst().orElse(Responding.NONE);
  }
}
