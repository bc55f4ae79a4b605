package vn.mangnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Founding.Counted;
import vn.mangnon.organisation.Founding.NewSchool;
import vn.mangnon.organisation.Founding.Stay;
import vn.mangnon.organisation.Founding.Validity;
import vn.mangnon.organisation.Level;
import vn.mangnon.organisation.Ownership;
import vn.mangnon.shared.SchoolYear;

/** Makes the schools of the district: where they lie, how big they are, how reliably they report. */
final class SchoolRoll {

  private static final Instant MOMENT = Instant.parse("2021-08-15T00:00:00Z");
  private static final int FIRST_SCHOOL_YEAR = 2020;

  private final long seed;
  private final Region region;
  private final LocalDate today;
  private final SchoolCodes codes = new SchoolCodes();

  private SchoolRoll(long seed, Region region, LocalDate today) {
    this.seed = seed;
    this.region = region;
    this.today = today;
  }

  static List<DemoSchool> of(long seed, int count, Region region, LocalDate today) {
    var roll = new SchoolRoll(seed, region, today);
    return SchoolNames.first(count).stream().map(roll::school).toList();
  }

  private DemoSchool school(SchoolNames.Named named) {
    String code = SchoolCodes.code(named.level(), named.name());
    Chance chance = Chance.of(seed, "school " + code);
    UUID id = chance.id(MOMENT);
    UUID principal = chance.id(MOMENT);
    boolean exemplary = code.equals(SchoolCodes.LY_THUONG_KIET);
    Validity valid = named.madeUp() ? validity(chance) : Validity.ALWAYS;
    String wardNow = wardNow(named, chance);
    boolean isPrivate = named.madeUp() && named.level() == Level.KINDERGARTEN && chance.happens(0.3);
    var entry = new NewSchool(
        id, region.area, code, SchoolCodes.name(named.level(), named.name()),
        SchoolCodes.shortName(named.level(), named.name()), codes.symbol(named.level(), named.name()), named.level(),
        isPrivate ? Ownership.PRIVATE : Ownership.PUBLIC, valid, sites(named, wardNow, valid), offices(wardNow, valid),
        headcounts(id, named.level(), valid, chance));
    return new DemoSchool(
        entry, exemplary ? Temper.exemplary() : Temper.of(chance), principal,
        exemplary ? "thlythuongkiet" : code.toLowerCase(Locale.ROOT),
        "Phường " + named.ward(), Region.fullNameOfSuccessor(wardNow), chance.share(0.12, 0.6));
  }

  /** A few schools open later, fewer close; that one will close is not known before. */
  private Validity validity(Chance chance) {
    if (chance.happens(0.07)) {
      return new Validity(LocalDate.of(chance.between(2022, 2025), 8, chance.between(1, 20)), null);
    }
    if (chance.happens(0.035)) {
      LocalDate lastDay = LocalDate.of(chance.between(2023, 2025), 7, 31);
      return new Validity(null, lastDay.isBefore(today) ? lastDay : null);
    }
    return Validity.ALWAYS;
  }

  private static String wardNow(SchoolNames.Named named, Chance chance) {
    String before = named.ward().equals(Region.SAI_DONG)
        ? chance.any(Region.wentTo(Region.SAI_DONG))
        : named.ward();
    var wentTo = Region.wentTo(before);
    boolean known = !named.madeUp() && !named.ward().equals(Region.SAI_DONG);
    return known || chance.happens(0.6) ? wentTo.getFirst() : chance.any(wentTo);
  }

  private List<Stay> sites(SchoolNames.Named named, String wardNow, Validity valid) {
    var sites = new ArrayList<Stay>();
    boolean closedBefore = valid.to() != null && valid.to().isBefore(Region.NEW_WARDS);
    LocalDate lastDay = closedBefore ? null : Region.NEW_WARDS.minusDays(1);
    if (named.ward().equals(Region.SAI_DONG)) {
      sites.add(stay(region.former(Region.SAI_DONG), valid.from(), Region.SAI_DONG_DIVIDED.minusDays(1)));
      sites.add(stay(region.former(betweenSaiDongAnd(wardNow)), later(valid.from(), Region.SAI_DONG_DIVIDED), lastDay));
    } else {
      sites.add(stay(region.former(named.ward()), valid.from(), lastDay));
    }
    if (!closedBefore) {
      sites.add(stay(region.successor(wardNow), later(valid.from(), Region.NEW_WARDS), null));
    }
    return sites.stream().filter(SchoolRoll::lasts).toList();
  }

  private static String betweenSaiDongAnd(String wardNow) {
    return wardNow.equals("Phúc Lợi") ? "Phúc Lợi" : "Phúc Đồng";
  }

  private List<Stay> offices(String wardNow, Validity valid) {
    return List.of(
            stay(region.educationOffice, valid.from(), Region.NEW_WARDS.minusDays(1)),
            stay(region.office(wardNow), later(valid.from(), Region.NEW_WARDS), null))
        .stream().filter(SchoolRoll::lasts).toList();
  }

  private static Stay stay(UUID unit, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Stay(unit, new Validity(from, to));
  }

  private static boolean lasts(Stay stay) {
    return stay.valid().from() == null || stay.valid().to() == null || !stay.valid().to().isBefore(stay.valid().from());
  }

  private static LocalDate later(@Nullable LocalDate day, LocalDate other) {
    return day == null || day.isBefore(other) ? other : day;
  }

  private List<Counted> headcounts(UUID school, Level level, Validity valid, Chance chance) {
    int first = valid.from() == null ? FIRST_SCHOOL_YEAR : SchoolYear.of(valid.from().plusMonths(1)).start();
    int last = SchoolYear.of(valid.to() == null ? today : valid.to()).start();
    return IntStream.rangeClosed(first, last)
        .filter(_ -> !chance.happens(0.02))
        .mapToObj(year -> Heads.of(school, level, year).counted(year, chance))
        .toList();
  }
}
