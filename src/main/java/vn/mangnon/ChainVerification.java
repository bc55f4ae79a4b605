package vn.mangnon;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chains of recorded events, as the owner of the database: counts every hash anew, looks for each event
 * behind the one before it, and for the last one where the chain's head says that it ends.
 */
final class ChainVerification {

  private static final String BREAKS = """
      with walked as (
        select event.chain, event.position, event.at, event.kind, event.hash, event.previous_hash,
               audit_hash(event) as expected_hash,
               row_number() over along as expected_position,
               lag(event.hash, 1, repeat('0', 64)) over along as expected_previous,
               coalesce(event.school_id, '00000000-0000-0000-0000-000000000000') as expected_chain,
               event.position = max(event.position) over (partition by event.chain) as last
          from audit_event event
        window along as (partition by event.chain order by event.position)
      ), judged as (
        select chain, position, at, kind,
               case when position <> expected_position then 'MISSING'
                    when hash <> expected_hash or chain <> expected_chain then 'CHANGED'
                    when previous_hash <> expected_previous then 'MOVED'
               end as fault
          from walked
        union all
        select coalesce(head.chain, event.chain), coalesce(event.position, 0) + 1, event.at, event.kind, 'CUT_OFF'
          from audit_chain_head head
          full join (select * from walked where last) event using (chain)
         where head.position is distinct from event.position or head.hash is distinct from event.hash
      )
      select distinct on (chain) chain, %s as name, position, at, kind, fault
        from judged
       where fault is not null
       order by chain, position""".formatted(name("judged"));

  private static final String ENDS = """
      select chain, %s as name, position, hash
        from audit_chain_head head
       order by name nulls first""".formatted(name("head"));

  /** What is wrong at a place of a chain. */
  enum Fault {
    /** Events before this one are gone. */
    MISSING,
    /** It does not say what was recorded. */
    CHANGED,
    /** It does not follow the one before it. */
    MOVED,
    /** The chain does not end where its head says: events behind this place are gone, or were added past the head. */
    CUT_OFF
  }

  /**
   * The first place at which a chain does not hold.
   *
   * @param name of the school, or empty for what belongs to none
   * @param at of the event there, or of the last one before a cut; empty where nothing is left
   */
  record Break(String chain, Optional<String> name, long position, Optional<Instant> at, Optional<String> kind, Fault fault) {}

  /** Where a chain ends. */
  record End(String chain, Optional<String> name, long position, String hash) {}

  /** @param breaks at most one of each chain, the earliest first */
  record Verdict(long events, List<Break> breaks, List<End> ends) {}

  private ChainVerification() {}

  static Verdict of(Connection owner) throws SQLException {
    owner.setAutoCommit(false);
    owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    owner.setReadOnly(true);
    try (var statement = owner.createStatement()) {
      statement.execute("select set_config('mangnon.reach', 'ALL', true)");
      long events;
      try (var rows = statement.executeQuery("select count(*) from audit_event")) {
        rows.next();
        events = rows.getLong(1);
      }
      var breaks = new ArrayList<Break>();
      try (var rows = statement.executeQuery(BREAKS)) {
        while (rows.next()) {
          breaks.add(new Break(
              rows.getString("chain"), Optional.ofNullable(rows.getString("name")), rows.getLong("position"),
              Optional.ofNullable(moment(rows)), Optional.ofNullable(rows.getString("kind")),
              Fault.valueOf(rows.getString("fault"))));
        }
      }
      breaks.sort(java.util.Comparator.comparing(found -> found.at().orElse(Instant.MIN)));
      var ends = new ArrayList<End>();
      try (var rows = statement.executeQuery(ENDS)) {
        while (rows.next()) {
          ends.add(new End(
              rows.getString("chain"), Optional.ofNullable(rows.getString("name")), rows.getLong("position"),
              rows.getString("hash")));
        }
      }
      return new Verdict(events, breaks, ends);
    } finally {
      owner.rollback();
    }
  }

  private static @Nullable Instant moment(ResultSet row) throws SQLException {
    var moment = row.getTimestamp("at");
    return moment == null ? null : moment.toInstant();
  }

  private static String name(String table) {
    return "(select unit.name from unit where unit.id = " + table + ".chain)";
  }
}
