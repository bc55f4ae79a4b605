package vn.mangnon.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.SAVED_VIEW;
import static vn.mangnondb.Tables.UNIT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** It holds nothing of a school: whose it is and with whom it is shared is all that limits who reads it. */
@Repository
class SavedViewRepository {

  private final DSLContext db;

  SavedViewRepository(DSLContext db) {
    this.db = db;
  }

  List<SavedView> list(UUID owner, Collection<UUID> units, String screen) {
    return views(SAVED_VIEW.SCREEN.eq(screen).and(SAVED_VIEW.OWNER_ID.eq(owner).or(SAVED_VIEW.UNIT_ID.in(units))));
  }

  Optional<SavedView> find(UUID id) {
    return views(SAVED_VIEW.ID.eq(id)).stream().findFirst();
  }

  private List<SavedView> views(Condition wanted) {
    return db
        .select(
            SAVED_VIEW.ID, SAVED_VIEW.OWNER_ID, ACCOUNT.DISPLAY_NAME, SAVED_VIEW.NAME, SAVED_VIEW.SCREEN,
            SAVED_VIEW.QUERY,
            row(UNIT.ID, UNIT.NAME).convertFrom(unit -> Optional.ofNullable(unit.value1())
                .map(id -> new SavedView.Unit(id, unit.value2()))))
        .from(SAVED_VIEW)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(SAVED_VIEW.OWNER_ID))
        .leftJoin(UNIT).on(UNIT.ID.eq(SAVED_VIEW.UNIT_ID))
        .where(wanted)
        .orderBy(SAVED_VIEW.NAME, SAVED_VIEW.ID)
        .fetch(mapping(SavedView::new));
  }

  List<SavedView.Unit> units(Collection<UUID> ids) {
    return db
        .select(UNIT.ID, UNIT.NAME)
        .from(UNIT)
        .where(UNIT.ID.in(ids))
        .orderBy(UNIT.NAME)
        .fetch(mapping(SavedView.Unit::new));
  }

  /** Whether it could be kept; not if its owner has another one of that name. */
  boolean insert(
      UUID id, UUID owner, String name, String screen, String query, Optional<UUID> unit, Instant at) {
    return db.insertInto(SAVED_VIEW)
        .columns(
            SAVED_VIEW.ID, SAVED_VIEW.OWNER_ID, SAVED_VIEW.NAME, SAVED_VIEW.SCREEN, SAVED_VIEW.QUERY,
            SAVED_VIEW.UNIT_ID, SAVED_VIEW.CREATED_AT)
        .values(id, owner, name, screen, query, unit.orElse(null), at)
        .onConflictDoNothing()
        .execute() == 1;
  }

  boolean update(UUID id, String name, Optional<UUID> unit) {
    var other = SAVED_VIEW.as("other");
    return db.update(SAVED_VIEW)
        .set(SAVED_VIEW.NAME, name)
        .set(SAVED_VIEW.UNIT_ID, unit.orElse(null))
        .where(SAVED_VIEW.ID.eq(id))
        .andNotExists(db.selectOne().from(other)
            .where(other.OWNER_ID.eq(SAVED_VIEW.OWNER_ID))
            .and(other.SCREEN.eq(SAVED_VIEW.SCREEN))
            .and(DSL.lower(other.NAME).eq(name.toLowerCase(java.util.Locale.ROOT)))
            .and(other.ID.ne(id)))
        .execute() == 1;
  }

  void delete(UUID id) {
    db.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute();
  }
}
