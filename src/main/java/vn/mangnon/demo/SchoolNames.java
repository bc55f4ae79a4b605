package vn.mangnon.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.mangnon.organisation.Level;

/**
 * The names of the demonstration's schools: those seen in public sources first, then made-up ones of flowers, virtues
 * and numbers.
 */
final class SchoolNames {

  /** @param madeUp whether no such school was ever named in a source, so that anything may be told of it */
  record Named(Level level, String name, String ward, boolean madeUp) {}

  private static final List<Named> SEEN = List.of(
      primary("Lý Thường Kiệt", "Ngọc Thụy"),
      kindergarten("Hoa Sen", "Đức Giang"),
      lowerSecondary("Long Biên", "Long Biên"),
      primary("Ái Mộ B", "Bồ Đề"),
      kindergarten("Long Biên", "Long Biên"),
      lowerSecondary("Chu Văn An", "Giang Biên"),
      primary("Long Biên", "Long Biên"),
      kindergarten("Hồng Tiến", "Bồ Đề"),
      primary("Gia Thượng", "Ngọc Thụy"),
      lowerSecondary("Nguyễn Gia Thiều", "Ngọc Lâm"),
      primary("Gia Thụy", "Gia Thụy"),
      kindergarten("Cự Khối", "Cự Khối"),
      primary("Thạch Bàn A", "Thạch Bàn"),
      primary("Thạch Bàn B", "Thạch Bàn"),
      kindergarten("Đức Giang", "Đức Giang"),
      primary("Phúc Lợi", "Phúc Lợi"),
      primary("Việt Hưng", "Việt Hưng"),
      kindergarten("Đô thị Việt Hưng", "Giang Biên"),
      primary("Đô thị Việt Hưng", "Giang Biên"),
      primary("Đô thị Sài Đồng", "Sài Đồng"),
      kindergarten("Đô thị Sài Đồng", "Sài Đồng"),
      primary("Cự Khối", "Cự Khối"));

  private static final List<Named> LIKELY = List.of(
      primary("Ái Mộ A", "Bồ Đề"),
      lowerSecondary("Ngọc Lâm", "Ngọc Lâm"),
      primary("Bồ Đề", "Bồ Đề"),
      lowerSecondary("Bồ Đề", "Bồ Đề"),
      primary("Ngọc Lâm", "Ngọc Lâm"),
      lowerSecondary("Ái Mộ", "Ngọc Lâm"),
      primary("Ngọc Thụy", "Ngọc Thụy"),
      lowerSecondary("Gia Thụy", "Gia Thụy"),
      primary("Gia Quất", "Thượng Thanh"),
      lowerSecondary("Ngọc Thụy", "Ngọc Thụy"),
      primary("Đoàn Khuê", "Việt Hưng"),
      lowerSecondary("Đức Giang", "Đức Giang"),
      primary("Đức Giang", "Đức Giang"),
      lowerSecondary("Ngô Gia Tự", "Đức Giang"),
      primary("Thượng Thanh", "Thượng Thanh"),
      lowerSecondary("Thanh Am", "Thượng Thanh"),
      primary("Thanh Am", "Thượng Thanh"),
      lowerSecondary("Thượng Thanh", "Thượng Thanh"),
      primary("Giang Biên", "Giang Biên"),
      lowerSecondary("Việt Hưng", "Việt Hưng"),
      primary("Sài Đồng", "Sài Đồng"),
      lowerSecondary("Giang Biên", "Giang Biên"),
      primary("Vũ Xuân Thiều", "Sài Đồng"),
      lowerSecondary("Phúc Lợi", "Phúc Lợi"),
      primary("Phúc Đồng", "Phúc Đồng"),
      lowerSecondary("Phúc Đồng", "Phúc Đồng"),
      lowerSecondary("Sài Đồng", "Sài Đồng"),
      lowerSecondary("Thạch Bàn", "Thạch Bàn"),
      lowerSecondary("Cự Khối", "Cự Khối"));

  private static final List<String> FLOWERS = List.of(
      "Hoa Hồng", "Hoa Cúc", "Hoa Mai", "Hoa Đào", "Hoa Sữa", "Hướng Dương", "Hoa Phượng", "Hoa Ban", "Hoa Lan",
      "Hoa Huệ", "Hoa Thủy Tiên", "Hoa Anh Đào", "Hoa Mộc", "Hoa Nhài", "Hoa Bưởi", "Hoa Gạo", "Sơn Ca", "Họa Mi",
      "Chim Non", "Măng Non", "Mầm Xanh", "Nắng Mai", "Bình Minh", "Ánh Sao", "Cầu Vồng", "Tuổi Thơ", "Sao Mai",
      "Vàng Anh", "Bồ Câu", "Búp Sen", "Hoa Trạng Nguyên", "Hoa Mặt Trời", "Bông Sen", "Lá Xanh", "Mặt Trời Nhỏ");

  private static final List<String> VIRTUES = List.of(
      "Đoàn Kết", "Hòa Bình", "Thống Nhất", "Chăm Ngoan", "Tương Lai", "Hy Vọng", "Niềm Tin", "Nhân Ái", "Ước Mơ",
      "Hiếu Học", "Trung Thực", "Tự Tin", "Dũng Cảm", "Thân Thiện", "Vươn Cao", "Sông Hồng", "Sông Đuống",
      "Phù Đổng", "Ánh Dương", "Hồng Hà", "Tân Tiến", "Kiên Trì", "Sáng Tạo", "Khát Vọng", "Tri Thức", "Tiên Phong",
      "Đồng Tâm", "Hưng Thịnh", "Rạng Đông", "Văn Minh");

  private SchoolNames() {}

  static List<Named> first(int count) {
    var names = new ArrayList<>(SEEN);
    names.addAll(LIKELY);
    for (int number = 1; names.size() < count; number++) {
      names.addAll(madeUp(number));
    }
    return List.copyOf(names.subList(0, count));
  }

  /** All made-up names once more, in turns of the levels, from the second time on with their number. */
  private static List<Named> madeUp(int number) {
    var names = new ArrayList<Named>();
    Set<Named> taken = new HashSet<>();
    int length = Math.max(FLOWERS.size(), VIRTUES.size());
    for (int i = 0; i < length; i++) {
      String ward = Region.FORMER.get((i * 5 + number * 3) % Region.FORMER.size()).name();
      String suffix = number == 1 ? "" : " " + number;
      var round = List.of(
          new Named(Level.KINDERGARTEN, FLOWERS.get(i % FLOWERS.size()) + suffix, ward, true),
          new Named(Level.PRIMARY, VIRTUES.get(i % VIRTUES.size()) + suffix, ward, true),
          new Named(Level.LOWER_SECONDARY, VIRTUES.get((i + 15) % VIRTUES.size()) + suffix, ward, true));
      for (Named name : round) {
        if (taken.add(new Named(name.level(), name.name(), "", true))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static Named kindergarten(String name, String ward) {
    return new Named(Level.KINDERGARTEN, name, ward, false);
  }

  private static Named primary(String name, String ward) {
    return new Named(Level.PRIMARY, name, ward, false);
  }

  private static Named lowerSecondary(String name, String ward) {
    return new Named(Level.LOWER_SECONDARY, name, ward, false);
  }
}
