package vn.mangnon.summary;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.Channel;

/** Which counted reports name a channel. */
@Repository
class ChannelQuery {

  private final DSLContext db;

  ChannelQuery(DSLContext db) {
    this.db = db;
  }

  List<ChannelUse> find(Scope scope, SummaryFilter filter) {
    List<Channel> channels = List.of(Channel.values());
    var found = db
        .select(count())
        .select(channels.stream().map(channel -> count().filterWhere(names(channel))).toList())
        .from(PERIOD_FIGURES)
        .where(received(scope, filter))
        .fetchSingle();
    long received = found.get(0, Long.class);
    return IntStream.range(0, channels.size())
        .mapToObj(place -> new ChannelUse(channels.get(place), found.get(place + 1, Long.class), received))
        .toList();
  }

  List<ChannelUse.OfSchool> bySchool(Scope scope, Channel channel, SummaryFilter filter) {
    return db
        .select(
            row(UNIT.ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Summary.Unit::new)),
            count().filterWhere(names(channel)).cast(SQLDataType.BIGINT), count().cast(SQLDataType.BIGINT))
        .from(PERIOD_FIGURES)
        .join(UNIT).on(UNIT.ID.eq(PERIOD_FIGURES.SCHOOL_ID))
        .where(received(scope, filter))
        .groupBy(UNIT.ID)
        .orderBy(UNIT.NAME, UNIT.CODE)
        .fetch(mapping(ChannelUse.OfSchool::new));
  }

  Summary.Lines lines(Scope scope, Channel channel, SummaryFilter filter, int limit, int offset) {
    Condition wanted = received(scope, filter)
        .and(names(channel))
        .and(scope.overLines(PERIOD_FIGURES.SCHOOL_ID::in, () -> noCondition()));
    long reports = db.selectCount().from(PERIOD_FIGURES).where(wanted).fetchSingle(count());
    var page = db
        .select(
            REPORT.ID.convertFrom(Optional::ofNullable),
            row(UNIT.ID, UNIT.CODE, UNIT.NAME).convertFrom(mapping(Summary.Unit::new)),
            REPORTING_PERIOD.CODE)
        .from(PERIOD_FIGURES)
        .join(REPORT)
            .on(REPORT.SCHOOL_ID.eq(PERIOD_FIGURES.SCHOOL_ID))
            .and(REPORT.PERIOD_ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .join(UNIT).on(UNIT.ID.eq(PERIOD_FIGURES.SCHOOL_ID))
        .join(REPORTING_PERIOD).on(REPORTING_PERIOD.ID.eq(PERIOD_FIGURES.PERIOD_ID))
        .where(wanted)
        .orderBy(UNIT.NAME, UNIT.CODE, REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO)
        .limit(limit)
        .offset(offset)
        .fetch(mapping((report, school, period) ->
            new Summary.Line(report, Optional.empty(), school, period, "/communication/channels", "", 1)));
    return new Summary.Lines(Figure.REPORTS_RECEIVED, page, reports, reports);
  }

  private static Condition received(Scope scope, SummaryFilter filter) {
    return CountedQuery.OF_SCHOOLS.periods(scope, filter).and(CountedQuery.OF_SCHOOLS.inSums(filter));
  }

  private static Condition names(Channel channel) {
    return inline(channel.name()).eq(any(PERIOD_FIGURES.CHANNELS));
  }
}
