package vn.mangnon.summary;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.Channel;
import vn.mangnon.shared.Rejection;

/** Through which channels schools spoke, and the reports that say so. */
@Service
@Transactional(readOnly = true)
public class ChannelUses {

  private final ChannelQuery query;

  ChannelUses(ChannelQuery query) {
    this.query = query;
  }

  /** Every channel, in the order of the form. */
  public List<ChannelUse> of(Scope scope, SummaryFilter filter) {
    return query.find(scope, filter);
  }

  /** The schools whose reports were received, by name. */
  public List<ChannelUse.OfSchool> bySchool(Scope scope, Channel channel, SummaryFilter filter) {
    return query.bySchool(scope, channel, filter);
  }

  /** The reports that name the channel, one line each. */
  public Summary.Lines lines(Scope scope, Channel channel, SummaryFilter filter, int limit, int offset) {
    if (scope.equals(Scope.AGGREGATES)) {
      throw Rejection.forbidden("summary.lines-not-yours");
    }
    return query.lines(scope, channel, filter, limit, offset);
  }
}
