package vn.mangnon.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static vn.mangnondb.Tables.HOLIDAY;
import static vn.mangnondb.Tables.INDICATOR;
import static vn.mangnondb.Tables.LEGAL_BASIS;
import static vn.mangnondb.Tables.PHASE;
import static vn.mangnondb.Tables.TARGET;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import vn.mangnon.shared.LocalText;

@Repository
class ProgrammeQuery {

  static final SelectField<Indicator> ASKED = row(
      INDICATOR.CODE,
      row(INDICATOR.NAME_VI, INDICATOR.NAME_EN).convertFrom(mapping(LocalText::new)),
      row(INDICATOR.UNIT_VI, INDICATOR.UNIT_EN).convertFrom(mapping(LocalText::new)),
      INDICATOR.AGGREGATION,
      INDICATOR.ABOUT_CHILDREN,
      INDICATOR.PARTICIPANT_GROUPS.convertFrom(Arrays::asList))
      .convertFrom(mapping(Indicator::new));

  private final DSLContext db;

  ProgrammeQuery(DSLContext db) {
    this.db = db;
  }

  List<Indicator> indicators() {
    return db.select(ASKED).from(INDICATOR).orderBy(INDICATOR.POSITION).fetch(Record1::value1);
  }

  Map<LocalDate, LocalText> holidays() {
    return db
        .select(HOLIDAY.DAY, row(HOLIDAY.NAME_VI, HOLIDAY.NAME_EN).convertFrom(mapping(LocalText::new)))
        .from(HOLIDAY)
        .fetchMap(Record2::value1, Record2::value2);
  }

  List<Programmes.Phase> phases() {
    return db
        .select(
            PHASE.CODE,
            row(PHASE.NAME_VI, PHASE.NAME_EN).convertFrom(mapping(LocalText::new)),
            PHASE.VALID_FROM.convertFrom(day -> day.getYear()),
            PHASE.VALID_TO.convertFrom(day -> day.getYear()))
        .from(PHASE)
        .orderBy(PHASE.VALID_FROM)
        .fetch(mapping(Programmes.Phase::new));
  }

  List<Programmes.LegalBasis> legalBases() {
    return db
        .select(
            LEGAL_BASIS.SYMBOL,
            row(LEGAL_BASIS.ISSUER_VI, LEGAL_BASIS.ISSUER_EN).convertFrom(mapping(LocalText::new)),
            LEGAL_BASIS.ISSUED_ON)
        .from(LEGAL_BASIS)
        .orderBy(LEGAL_BASIS.ISSUED_ON)
        .fetch(mapping(Programmes.LegalBasis::new));
  }

  List<Target> targets() {
    return db
        .select(
            TARGET.CODE,
            row(TARGET.NAME_VI, TARGET.NAME_EN).convertFrom(mapping(LocalText::new)),
            TARGET.TIER, TARGET.COMPARISON, TARGET.PERCENT, TARGET.BY_YEAR, LEGAL_BASIS.SYMBOL)
        .from(TARGET)
        .join(LEGAL_BASIS).on(LEGAL_BASIS.ID.eq(TARGET.LEGAL_BASIS_ID))
        .orderBy(TARGET.CODE, TARGET.BY_YEAR, TARGET.TIER.desc())
        .fetch(mapping(Target::new));
  }
}
