package vn.mangnon.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.REVIEW_SETTING;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ReviewSettingRepository {

  private final DSLContext db;

  ReviewSettingRepository(DSLContext db) {
    this.db = db;
  }

  Optional<ReviewSettings.Setting> find() {
    return db
        .select(
            REVIEW_SETTING.LEADER_ACCEPTS, REVIEW_SETTING.VERSION,
            row(REVIEW_SETTING.CHANGED_AT, ACCOUNT.DISPLAY_NAME)
                .convertFrom(changed -> Optional.of(changed.into(ReviewSettings.Changed.class))))
        .from(REVIEW_SETTING)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(REVIEW_SETTING.CHANGED_BY))
        .fetchOptional(mapping(ReviewSettings.Setting::new));
  }

  /** Says whether the setting was still that of {@code version}. */
  boolean save(boolean leaderAccepts, long version, Instant now, UUID by) {
    return db
        .insertInto(REVIEW_SETTING)
        .columns(
            REVIEW_SETTING.LEADER_ACCEPTS, REVIEW_SETTING.VERSION, REVIEW_SETTING.CHANGED_AT,
            REVIEW_SETTING.CHANGED_BY)
        .values(leaderAccepts, version + 1, now, by)
        .onConflict(REVIEW_SETTING.ONLY_ONE)
        .doUpdate()
        .set(REVIEW_SETTING.LEADER_ACCEPTS, leaderAccepts)
        .set(REVIEW_SETTING.VERSION, version + 1)
        .set(REVIEW_SETTING.CHANGED_AT, now)
        .set(REVIEW_SETTING.CHANGED_BY, by)
        .where(REVIEW_SETTING.VERSION.eq(version))
        .execute() == 1;
  }
}
