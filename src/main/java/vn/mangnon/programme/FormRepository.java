package vn.mangnon.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static vn.mangnondb.Tables.FORM;
import static vn.mangnondb.Tables.FORM_INDICATOR;
import static vn.mangnondb.Tables.INDICATOR;
import static vn.mangnondb.Tables.PROGRAMME;
import static vn.mangnondb.Tables.REPORTING_PERIOD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.shared.LocalText;

@Repository
class FormRepository {

  private final DSLContext db;

  FormRepository(DSLContext db) {
    this.db = db;
  }

  /** The latest first. */
  List<Form> forms() {
    Field<LocalDate> middle = field(
        "{0} + ({1} - {0}) / 2", LocalDate.class, REPORTING_PERIOD.WINDOW_FROM, REPORTING_PERIOD.WINDOW_TO);
    return db
        .select(
            FORM.ID, row(FORM.NAME_VI, FORM.NAME_EN).convertFrom(mapping(LocalText::new)), FORM.VALID_FROM,
            FORM.VALID_TO.convertFrom(Optional::ofNullable),
            multiset(
                select(
                    ProgrammeQuery.ASKED,
                    row(FORM_INDICATOR.NAME_VI, FORM_INDICATOR.NAME_EN).convertFrom(mapping(FormRepository::own)))
                .from(FORM_INDICATOR)
                .join(INDICATOR).on(INDICATOR.CODE.eq(FORM_INDICATOR.INDICATOR_CODE))
                .where(FORM_INDICATOR.FORM_ID.eq(FORM.ID))
                .orderBy(FORM_INDICATOR.POSITION))
                .convertFrom(asked -> asked.map(mapping(Form.Asked::new))),
            field(selectCount()
                .from(REPORTING_PERIOD)
                .where(REPORTING_PERIOD.PROGRAMME_ID.eq(FORM.PROGRAMME_ID))
                .and(REPORTING_PERIOD.STATE.ne(PeriodState.PLANNED))
                .and(middle.ge(FORM.VALID_FROM))
                .and(FORM.VALID_TO.isNull().or(middle.le(FORM.VALID_TO)))))
        .from(FORM)
        .orderBy(FORM.VALID_FROM.desc())
        .fetch(mapping(Form::new));
  }

  private static Optional<LocalText> own(@Nullable String vi, @Nullable String en) {
    return vi == null || en == null ? Optional.empty() : Optional.of(new LocalText(vi, en));
  }

  /** Versions are changed by one after the other, and not while a period is opened. */
  void lock() {
    db.select(PROGRAMME.ID).from(PROGRAMME).orderBy(PROGRAMME.ID).forUpdate().fetch();
  }

  Optional<LocalDate> lastDayOfOpenedPeriods() {
    return Optional.ofNullable(db
        .select(max(REPORTING_PERIOD.WINDOW_TO))
        .from(REPORTING_PERIOD)
        .where(REPORTING_PERIOD.STATE.ne(PeriodState.PLANNED))
        .fetchSingle(Record1::value1));
  }

  Set<String> codes() {
    return db.select(INDICATOR.CODE).from(INDICATOR).fetchSet(INDICATOR.CODE);
  }

  void end(UUID form, Optional<LocalDate> lastDay) {
    db.update(FORM).set(FORM.VALID_TO, lastDay.orElse(null)).where(FORM.ID.eq(form)).execute();
  }

  /** For the programme of the version before it. */
  void insert(UUID form, UUID before, LocalText name, LocalDate validFrom) {
    UUID programme = db.select(FORM.PROGRAMME_ID).from(FORM).where(FORM.ID.eq(before)).fetchSingle(FORM.PROGRAMME_ID);
    db.insertInto(FORM)
        .columns(FORM.ID, FORM.PROGRAMME_ID, FORM.NAME_VI, FORM.NAME_EN, FORM.VALID_FROM)
        .values(form, programme, name.vi(), name.en(), validFrom)
        .execute();
  }

  void rename(UUID form, LocalText name) {
    db.update(FORM).set(FORM.NAME_VI, name.vi()).set(FORM.NAME_EN, name.en()).where(FORM.ID.eq(form)).execute();
  }

  /** These indicators and no others, in this order. */
  void write(UUID form, List<Forms.Entry> entries) {
    db.deleteFrom(FORM_INDICATOR).where(FORM_INDICATOR.FORM_ID.eq(form)).execute();
    db.insertInto(FORM_INDICATOR)
        .columns(
            FORM_INDICATOR.FORM_ID, FORM_INDICATOR.INDICATOR_CODE, FORM_INDICATOR.POSITION, FORM_INDICATOR.NAME_VI,
            FORM_INDICATOR.NAME_EN)
        .valuesOfRows(IntStream.range(0, entries.size())
            .mapToObj(index -> row(
                form, entries.get(index).code(), index + 1,
                entries.get(index).name().map(LocalText::vi).orElse(null),
                entries.get(index).name().map(LocalText::en).orElse(null)))
            .toList())
        .execute();
  }

  void insert(String code, Forms.NewIndicator indicator) {
    int position = db
        .select(coalesce(max(INDICATOR.POSITION), inline(0)).plus(1))
        .from(INDICATOR)
        .fetchSingle(Record1::value1);
    db.insertInto(INDICATOR)
        .set(INDICATOR.CODE, code)
        .set(INDICATOR.NAME_VI, indicator.name().vi().strip())
        .set(INDICATOR.NAME_EN, indicator.name().en().strip())
        .set(INDICATOR.UNIT_VI, indicator.unit().vi().strip())
        .set(INDICATOR.UNIT_EN, indicator.unit().en().strip())
        .set(INDICATOR.AGGREGATION, indicator.aggregation())
        .set(INDICATOR.ABOUT_CHILDREN, indicator.aboutChildren())
        .set(INDICATOR.PARTICIPANT_GROUPS, indicator.groups().toArray(String[]::new))
        .set(INDICATOR.POSITION, position)
        .execute();
  }

  void delete(UUID form) {
    db.deleteFrom(FORM).where(FORM.ID.eq(form)).execute();
  }
}
