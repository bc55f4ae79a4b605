package vn.mangnon.organisation;

import static vn.mangnondb.Tables.SCHOOL;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Founding.NewSchool;
import vn.mangnon.organisation.Founding.NewUnit;
import vn.mangnon.organisation.Founding.Succession;
import vn.mangnon.shared.BulkInsert;
import vn.mangnondb.tables.records.HeadcountRecord;
import vn.mangnondb.tables.records.SchoolRecord;
import vn.mangnondb.tables.records.SchoolSiteRecord;
import vn.mangnondb.tables.records.SchoolSupervisionRecord;
import vn.mangnondb.tables.records.UnitLineageRecord;
import vn.mangnondb.tables.records.UnitRecord;

@Repository
class FoundingRepository {

  private final DSLContext db;

  FoundingRepository(DSLContext db) {
    this.db = db;
  }

  boolean none() {
    return !db.fetchExists(SCHOOL);
  }

  void insertUnits(List<NewUnit> units, List<Succession> successions) {
    insert(units.stream().map(FoundingRepository::unit));
    insert(successions.stream().map(succession -> new UnitLineageRecord(
        succession.predecessor(), succession.successor(), succession.happenedOn(), succession.basis())));
  }

  void insertSchools(List<NewSchool> schools) {
    insert(schools.stream()
        .map(school -> new NewUnit(
            school.id(), UnitKind.SCHOOL, school.code(), school.name(), school.shortName(), school.valid()))
        .map(FoundingRepository::unit));
    insert(schools.stream().map(school -> new SchoolRecord(
        school.id(), school.area(), school.symbol(), school.level(), school.ownership())));
    insert(schools.stream().flatMap(school -> school.sites().stream().map(site -> new SchoolSiteRecord(
        school.id(), site.unit(), site.valid().from(), site.valid().to()))));
    insert(schools.stream().flatMap(school -> school.supervision().stream().map(office -> new SchoolSupervisionRecord(
        school.id(), office.unit(), office.valid().from(), office.valid().to()))));
    insert(schools.stream().flatMap(school -> school.headcounts().stream().map(counted -> new HeadcountRecord(
        school.id(), counted.schoolYear(), counted.staff(), counted.pupils(), counted.parents()))));
  }

  private static UnitRecord unit(NewUnit unit) {
    var row = new UnitRecord();
    row.setId(unit.id());
    row.setKind(unit.kind());
    row.setCode(unit.code());
    row.setName(unit.name());
    row.setShortName(unit.shortName());
    row.setValidFrom(unit.valid().from());
    row.setValidTo(unit.valid().to());
    return row;
  }

  private void insert(Stream<? extends TableRecord<?>> rows) {
    BulkInsert.into(db, rows.toList());
  }
}
