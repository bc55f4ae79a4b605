package vn.mangnon.compliance;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.mangnondb.Tables.COMPLIANCE_BAND;
import static vn.mangnondb.Tables.COMPLIANCE_SETTING;
import static vn.mangnondb.Tables.LEGAL_BASIS;
import static vn.mangnondb.Tables.OBLIGATION;
import static vn.mangnondb.Tables.PHASE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import vn.mangnon.compliance.Check.Headed;
import vn.mangnon.compliance.Check.Whole;
import vn.mangnon.organisation.Level;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.shared.LocalText;
import vn.mangnondb.tables.records.ComplianceBandRecord;

/** The obligations and how they are graded, which everybody may know. */
@Repository
class RegisterRepository {

  private static final String OTHER_INDICATOR = "INDICATOR";

  /** What single checks need, and others must not have. */
  private static final List<Field<?>> OF_CHECKS = List.of(
      OBLIGATION.SECTION, OBLIGATION.HOTLINE, OBLIGATION.INDICATOR_CODE, OBLIGATION.COMPARISON, OBLIGATION.VALUE,
      OBLIGATION.PERCENT, OBLIGATION.WHOLE, OBLIGATION.WHOLE_INDICATOR, OBLIGATION.COUNTED, OBLIGATION.MINIMUM,
      OBLIGATION.YEAR_KIND);

  private final DSLContext db;

  RegisterRepository(DSLContext db) {
    this.db = db;
  }

  /** In the order in which they were made. */
  List<Obligation> obligations() {
    return db
        .select(OBLIGATION.fields())
        .select(LEGAL_BASIS.SYMBOL, PHASE.CODE)
        .from(OBLIGATION)
        .leftJoin(LEGAL_BASIS).on(LEGAL_BASIS.ID.eq(OBLIGATION.LEGAL_BASIS_ID))
        .leftJoin(PHASE).on(PHASE.ID.eq(OBLIGATION.PHASE_ID))
        .orderBy(OBLIGATION.ID)
        .fetch(RegisterRepository::obligation);
  }

  private static Obligation obligation(Record row) {
    return new Obligation(
        row.get(OBLIGATION.ID), row.get(OBLIGATION.CODE),
        new LocalText(row.get(OBLIGATION.TITLE_VI), row.get(OBLIGATION.TITLE_EN)),
        Optional.ofNullable(row.get(LEGAL_BASIS.SYMBOL)), Optional.ofNullable(row.get(PHASE.CODE)),
        row.get(OBLIGATION.VALID_FROM), Optional.ofNullable(row.get(OBLIGATION.VALID_TO)),
        constants(row.get(OBLIGATION.LEVELS), Level.class), Optional.ofNullable(row.get(OBLIGATION.OWNERSHIP)),
        check(row), row.get(OBLIGATION.WEIGHT), row.get(OBLIGATION.VERSION));
  }

  private static Check check(Record row) {
    return switch (row.get(OBLIGATION.CHECK_KIND)) {
      case REPORT_IN_TIME -> new Check.ReportInTime();
      case SECTION_PRESENT -> new Check.SectionPresent(row.get(OBLIGATION.SECTION));
      case INDICATOR_VALUE -> new Check.IndicatorValue(
          row.get(OBLIGATION.INDICATOR_CODE), groups(row).stream().findFirst(), row.get(OBLIGATION.COMPARISON),
          row.get(OBLIGATION.VALUE));
      case INDICATOR_SHARE -> new Check.IndicatorShare(
          row.get(OBLIGATION.INDICATOR_CODE), groups(row), whole(row), row.get(OBLIGATION.COMPARISON),
          row.get(OBLIGATION.PERCENT), row.get(OBLIGATION.YEAR_KIND));
      case YEARLY_MINIMUM -> new Check.YearlyMinimum(
          row.get(OBLIGATION.COUNTED), row.get(OBLIGATION.YEAR_KIND), row.get(OBLIGATION.MINIMUM));
      case PLAN_ISSUED -> new Check.PlanIssued(row.get(OBLIGATION.YEAR_KIND));
      case HOTLINE_PUBLICISED -> new Check.HotlinePublicised(row.get(OBLIGATION.HOTLINE));
      case SELF_INSPECTION_DONE -> new Check.SelfInspectionDone(row.get(OBLIGATION.YEAR_KIND));
      case ISSUES_RESOLVED_IN_TIME -> new Check.IssuesResolvedInTime();
    };
  }

  private static Set<ParticipantGroup> groups(Record row) {
    return constants(row.get(OBLIGATION.PARTICIPANT_GROUPS), ParticipantGroup.class);
  }

  private static Whole whole(Record row) {
    String whole = row.get(OBLIGATION.WHOLE);
    return whole.equals(OTHER_INDICATOR)
        ? new Whole.OtherIndicator(row.get(OBLIGATION.WHOLE_INDICATOR))
        : new Whole.Heads(Headed.valueOf(whole));
  }

  private static <E extends Enum<E>> Set<E> constants(String[] names, Class<E> type) {
    var constants = EnumSet.noneOf(type);
    Arrays.stream(names).map(name -> Enum.valueOf(type, name)).forEach(constants::add);
    return constants;
  }

  boolean codeTaken(String code, UUID byAnother) {
    return db.fetchExists(OBLIGATION, OBLIGATION.CODE.eq(code).and(OBLIGATION.ID.ne(byAnother)));
  }

  void insert(Obligation obligation) {
    db.insertInto(OBLIGATION)
        .set(OBLIGATION.ID, obligation.id())
        .set(OBLIGATION.CODE, obligation.code())
        .set(values(obligation))
        .execute();
  }

  /** @return whether it was still of that version */
  boolean update(Obligation obligation, long version) {
    return db.update(OBLIGATION)
        .set(values(obligation))
        .set(OBLIGATION.VERSION, OBLIGATION.VERSION.plus(1))
        .where(OBLIGATION.ID.eq(obligation.id()))
        .and(OBLIGATION.VERSION.eq(version))
        .execute() == 1;
  }

  /** @return whether it was still of that version */
  boolean end(UUID obligation, LocalDate lastDay, long version) {
    return db.update(OBLIGATION)
        .set(OBLIGATION.VALID_TO, lastDay)
        .set(OBLIGATION.VERSION, OBLIGATION.VERSION.plus(1))
        .where(OBLIGATION.ID.eq(obligation))
        .and(OBLIGATION.VERSION.eq(version))
        .execute() == 1;
  }

  private static Map<Field<?>, Object> values(Obligation obligation) {
    var values = new HashMap<Field<?>, Object>();
    values.put(OBLIGATION.TITLE_VI, obligation.title().vi());
    values.put(OBLIGATION.TITLE_EN, obligation.title().en());
    values.put(OBLIGATION.LEGAL_BASIS_ID, obligation.legalBasis()
        .map(symbol -> select(LEGAL_BASIS.ID).from(LEGAL_BASIS).where(LEGAL_BASIS.SYMBOL.eq(symbol)).asField())
        .orElse(null));
    values.put(OBLIGATION.PHASE_ID, obligation.phase()
        .map(code -> select(PHASE.ID).from(PHASE).where(PHASE.CODE.eq(code)).asField())
        .orElse(null));
    values.put(OBLIGATION.VALID_FROM, obligation.validFrom());
    values.put(OBLIGATION.VALID_TO, obligation.validTo().orElse(null));
    values.put(OBLIGATION.LEVELS, names(obligation.levels()));
    values.put(OBLIGATION.OWNERSHIP, obligation.ownership().orElse(null));
    values.put(OBLIGATION.WEIGHT, obligation.weight());
    values.put(OBLIGATION.CHECK_KIND, obligation.check().kind());
    OF_CHECKS.forEach(field -> values.put(field, null));
    values.put(OBLIGATION.PARTICIPANT_GROUPS, new String[0]);
    put(values, obligation.check());
    return values;
  }

  private static void put(Map<Field<?>, Object> values, Check check) {
    check.ofYear().ifPresent(year -> values.put(OBLIGATION.YEAR_KIND, year));
    switch (check) {
      case Check.SectionPresent(var section) -> values.put(OBLIGATION.SECTION, section);
      case Check.HotlinePublicised(var number) -> values.put(OBLIGATION.HOTLINE, number);
      case Check.YearlyMinimum(var counted, _, var minimum) -> {
        values.put(OBLIGATION.COUNTED, counted);
        values.put(OBLIGATION.MINIMUM, minimum);
      }
      case Check.IndicatorValue(var indicator, var group, var comparison, var value) -> {
        values.put(OBLIGATION.INDICATOR_CODE, indicator);
        values.put(OBLIGATION.PARTICIPANT_GROUPS, names(group.map(Set::of).orElse(Set.of())));
        values.put(OBLIGATION.COMPARISON, comparison);
        values.put(OBLIGATION.VALUE, value);
      }
      case Check.IndicatorShare(var indicator, var groups, var whole, var comparison, var percent, _) -> {
        values.put(OBLIGATION.INDICATOR_CODE, indicator);
        values.put(OBLIGATION.PARTICIPANT_GROUPS, names(groups));
        values.put(OBLIGATION.COMPARISON, comparison);
        values.put(OBLIGATION.PERCENT, percent);
        switch (whole) {
          case Whole.Heads(var of) -> values.put(OBLIGATION.WHOLE, of.name());
          case Whole.OtherIndicator(var code) -> {
            values.put(OBLIGATION.WHOLE, OTHER_INDICATOR);
            values.put(OBLIGATION.WHOLE_INDICATOR, code);
          }
        }
      }
      case Check.ReportInTime _, Check.PlanIssued _, Check.SelfInspectionDone _, Check.IssuesResolvedInTime _ -> {}
    }
  }

  private static String[] names(Set<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(Enum::name).toArray(String[]::new);
  }

  Grading grading() {
    var bands = db
        .select(
            COMPLIANCE_BAND.CODE, row(COMPLIANCE_BAND.NAME_VI, COMPLIANCE_BAND.NAME_EN).mapping(LocalText::new),
            COMPLIANCE_BAND.FROM_PERCENT, COMPLIANCE_BAND.STRENGTH)
        .from(COMPLIANCE_BAND)
        .orderBy(COMPLIANCE_BAND.FROM_PERCENT.desc())
        .fetch(mapping(Band::new));
    return db
        .select(COMPLIANCE_SETTING.LATE_CREDIT, COMPLIANCE_SETTING.VERSION)
        .from(COMPLIANCE_SETTING)
        .fetchSingle(mapping((credit, version) -> new Grading(bands, credit, version)));
  }

  /** @return whether it was still of that version */
  boolean grade(Grading wanted) {
    boolean current = db.update(COMPLIANCE_SETTING)
        .set(COMPLIANCE_SETTING.LATE_CREDIT, wanted.lateCredit())
        .set(COMPLIANCE_SETTING.VERSION, COMPLIANCE_SETTING.VERSION.plus(1))
        .where(COMPLIANCE_SETTING.VERSION.eq(wanted.version()))
        .execute() == 1;
    if (current) {
      db.deleteFrom(COMPLIANCE_BAND).execute();
      db.insertInto(COMPLIANCE_BAND)
          .set(wanted.bands().stream()
              .map(band -> new ComplianceBandRecord(
                  band.code(), band.name().vi(), band.name().en(), band.fromPercent(), band.strength()))
              .toList())
          .execute();
    }
    return current;
  }
}
