package vn.mangnon.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Headcount;
import vn.mangnon.programme.Period;

/**
 * What a report is held against while it is filled.
 *
 * @param last the school's report for the period of the same kind before this one
 * @param parts where the report is only a summary: what the school submitted for the finer periods within it, the
 *     earliest first
 * @param headcount of the school in the period's school year
 * @param usual figures that nearly all schools of this level and size give as more than zero
 */
public record Precedent(
    Optional<Past> last, List<Past> parts, Optional<Headcount> headcount, Set<FigureKey> usual) {

  public static final Precedent NONE = new Precedent(Optional.empty(), List.of(), Optional.empty(), Set.of());

  /** A submitted report; its latest revision, without its files. */
  public record Past(UUID report, Period period, ReportContent content) {}

  /** An indicator, of one group where it is given by groups. */
  public record FigureKey(String indicator, @Nullable ParticipantGroup group) {}

  public List<ReportContent> partContents() {
    return parts.stream().map(Past::content).toList();
  }
}
