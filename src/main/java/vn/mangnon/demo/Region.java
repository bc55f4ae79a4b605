package vn.mangnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.organisation.Founding.NewUnit;
import vn.mangnon.organisation.Founding.Succession;
import vn.mangnon.organisation.Founding.Validity;
import vn.mangnon.organisation.UnitKind;

/** The city, the former quận Long Biên with its 14 wards, and the wards and communes that followed on 1/7/2025. */
final class Region {

  static final LocalDate NEW_WARDS = LocalDate.of(2025, 7, 1);
  static final LocalDate SAI_DONG_DIVIDED = LocalDate.of(2025, 1, 1);
  static final String SAI_DONG = "Sài Đồng";
  static final String EDUCATION_OFFICE = "Phòng GD&ĐT quận Long Biên";

  private static final Instant MOMENT = Instant.parse("2021-05-27T00:00:00Z");
  private static final Validity UNTIL_2025 = new Validity(null, NEW_WARDS.minusDays(1));
  private static final Validity SINCE_2025 = new Validity(NEW_WARDS, null);

  /** A ward of before, and where its parts went, the greatest part first. */
  record Former(String name, String code, List<String> wentTo) {}

  record Successor(String name, String code, boolean commune) {

    String fullName() {
      return (commune ? "Xã " : "Phường ") + name;
    }
  }

  static final List<Former> FORMER = List.of(
      new Former("Thượng Thanh", "00115", List.of("Bồ Đề", "Việt Hưng")),
      new Former("Ngọc Thụy", "00118", List.of("Bồ Đề", "Hồng Hà")),
      new Former("Giang Biên", "00121", List.of("Việt Hưng", "Phúc Lợi")),
      new Former("Đức Giang", "00124", List.of("Việt Hưng", "Bồ Đề")),
      new Former("Việt Hưng", "00127", List.of("Việt Hưng", "Phúc Lợi")),
      new Former("Gia Thụy", "00130", List.of("Bồ Đề", "Long Biên", "Việt Hưng")),
      new Former("Ngọc Lâm", "00133", List.of("Bồ Đề")),
      new Former("Phúc Lợi", "00136", List.of("Phúc Lợi", "Việt Hưng")),
      new Former("Bồ Đề", "00139", List.of("Bồ Đề", "Hồng Hà", "Long Biên")),
      new Former("Sài Đồng", "00142", List.of("Phúc Lợi", "Phúc Đồng")),
      new Former("Long Biên", "00145", List.of("Long Biên", "Bồ Đề")),
      new Former("Thạch Bàn", "00148", List.of("Long Biên", "Phúc Lợi", "Gia Lâm", "Bát Tràng")),
      new Former("Phúc Đồng", "00151", List.of("Phúc Lợi", "Long Biên", "Việt Hưng", "Bồ Đề")),
      new Former("Cự Khối", "00154", List.of("Long Biên", "Bát Tràng")));

  static final List<Successor> SUCCESSORS = List.of(
      new Successor("Hồng Hà", "00097", false),
      new Successor("Bồ Đề", "00118", false),
      new Successor("Việt Hưng", "00127", false),
      new Successor("Phúc Lợi", "00136", false),
      new Successor("Long Biên", "00145", false),
      new Successor("Gia Lâm", "00565", true),
      new Successor("Bát Tràng", "00577", true));

  final UUID city;
  final UUID area;
  final UUID educationOffice;
  final List<NewUnit> units = new ArrayList<>();
  final List<Succession> successions = new ArrayList<>();

  private final long seed;
  private final Map<String, UUID> former = new LinkedHashMap<>();
  private final Map<String, UUID> successors = new LinkedHashMap<>();
  private final Map<String, UUID> offices = new LinkedHashMap<>();

  Region(long seed) {
    this.seed = seed;
    city = unit(UnitKind.CITY, "01", "Thành phố Hà Nội", "Hà Nội", Validity.ALWAYS);
    area = unit(
        UnitKind.AREA, "LONG-BIEN", "Khu vực Long Biên (quận Long Biên cũ)", "Long Biên cũ", Validity.ALWAYS);
    educationOffice = unit(UnitKind.OFFICE, "PGDDT-LB", EDUCATION_OFFICE, "PGD&ĐT Long Biên", UNTIL_2025);
    for (Former ward : FORMER) {
      Validity valid = ward.name().equals(SAI_DONG) ? new Validity(null, SAI_DONG_DIVIDED.minusDays(1)) : UNTIL_2025;
      former.put(ward.name(), unit(UnitKind.WARD, ward.code(), "Phường " + ward.name(), ward.name(), valid));
    }
    for (Successor ward : SUCCESSORS) {
      successors.put(ward.name(), unit(UnitKind.WARD, ward.code(), ward.fullName(), ward.name(), SINCE_2025));
      String office = "UBND " + inSentence(ward.fullName());
      offices.put(ward.name(), unit(UnitKind.OFFICE, "UBND-" + ward.code(), office, office, SINCE_2025));
    }
    FORMER.forEach(this::succeed);
  }

  private void succeed(Former ward) {
    for (String next : ward.wentTo()) {
      successions.add(ward.name().equals(SAI_DONG)
          ? new Succession(
              former.get(ward.name()), former.get(next), SAI_DONG_DIVIDED, "Sắp xếp đơn vị hành chính cấp xã năm 2024")
          : new Succession(
              former.get(ward.name()), successors.get(next), NEW_WARDS,
              "Nghị quyết 1656/NQ-UBTVQH15 ngày 16/6/2025"));
    }
  }

  private UUID unit(UnitKind kind, String code, String name, String shortName, Validity valid) {
    UUID id = Chance.of(seed, kind + " " + code + " " + name + " since " + valid.from()).id(MOMENT);
    units.add(new NewUnit(id, kind, code, name, shortName, valid));
    return id;
  }

  UUID former(String name) {
    return known(former, name);
  }

  UUID successor(String name) {
    return known(successors, name);
  }

  /** The office that supervises the schools of a ward of today. */
  UUID office(String successor) {
    return known(offices, successor);
  }

  static List<String> wentTo(String formerWard) {
    return FORMER.stream().filter(ward -> ward.name().equals(formerWard)).findFirst().orElseThrow().wentTo();
  }

  static String fullNameOfSuccessor(String name) {
    return SUCCESSORS.stream().filter(ward -> ward.name().equals(name)).findFirst().orElseThrow().fullName();
  }

  /** As a ward's full name stands inside a sentence: phường Bồ Đề. */
  static String inSentence(String fullName) {
    return fullName.substring(0, 1).toLowerCase(Locale.ROOT) + fullName.substring(1);
  }

  private static UUID known(Map<String, UUID> units, String name) {
    UUID id = units.get(name);
    if (id == null) {
      throw new IllegalArgumentException("No ward of the region: " + name);
    }
    return id;
  }
}
