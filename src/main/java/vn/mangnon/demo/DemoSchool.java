package vn.mangnon.demo;

import java.time.LocalDate;
import java.util.UUID;
import vn.mangnon.organisation.Founding.NewSchool;
import vn.mangnon.organisation.Level;
import vn.mangnon.shared.SchoolYear;

/**
 * A school of the demonstration.
 *
 * @param entry as it is entered
 * @param wardNow the full name of the ward of today in which it lies, such as Phường Bồ Đề
 * @param busy documents that it issues on a day, which makes its numbers
 */
record DemoSchool(
    NewSchool entry, Temper temper, UUID principal, String username, String wardBefore, String wardNow, double busy) {

  UUID id() {
    return entry.id();
  }

  String code() {
    return entry.code();
  }

  Level level() {
    return entry.level();
  }

  boolean isLyThuongKiet() {
    return entry.code().equals(SchoolCodes.LY_THUONG_KIET);
  }

  boolean exists(LocalDate day) {
    var valid = entry.valid();
    return (valid.from() == null || !day.isBefore(valid.from())) && (valid.to() == null || !day.isAfter(valid.to()));
  }

  /** The ward as it was called on that day. */
  String ward(LocalDate day) {
    return day.isBefore(Region.NEW_WARDS) ? wardBefore : wardNow;
  }

  String office(LocalDate day) {
    return day.isBefore(Region.NEW_WARDS) ? Region.EDUCATION_OFFICE : "UBND " + Region.inSentence(wardNow);
  }

  /** The heads of that day's school year, as the school itself knows them. */
  Heads heads(LocalDate day) {
    return Heads.of(id(), level(), SchoolYear.of(day).start());
  }
}
