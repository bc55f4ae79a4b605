package vn.mangnon.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.mangnon.shared.LocalText;

/** Which days offices work, and why they do not on others. Nothing moves a day by itself: whoever asks is told. */
public final class WorkingDays {

  private static final Map<DayOfWeek, LocalText> WEEKEND = Map.of(
      DayOfWeek.SATURDAY, new LocalText("Thứ Bảy", "Saturday"),
      DayOfWeek.SUNDAY, new LocalText("Chủ nhật", "Sunday"));

  private final SortedMap<LocalDate, LocalText> holidays;

  public WorkingDays(Map<LocalDate, LocalText> holidays) {
    this.holidays = new TreeMap<>(holidays);
  }

  /** Why nobody works on that day: the holiday, or the day of the weekend. */
  public Optional<LocalText> off(LocalDate day) {
    return Optional.ofNullable(holidays.get(day)).or(() -> Optional.ofNullable(WEEKEND.get(day.getDayOfWeek())));
  }

  public boolean works(LocalDate day) {
    return off(day).isEmpty();
  }

  /** So many working days after that day. */
  public LocalDate after(LocalDate day, int count) {
    LocalDate next = day;
    for (int left = count; left > 0;) {
      next = next.plusDays(1);
      left -= works(next) ? 1 : 0;
    }
    return next;
  }

  /** That day, or the first working day after it. */
  public LocalDate from(LocalDate day) {
    return works(day) ? day : after(day, 1);
  }

  /** That day, or the last working day before it. */
  public LocalDate until(LocalDate day) {
    return works(day) ? day : until(day.minusDays(1));
  }

  /** The lunar holidays of a year are entered when they are known; before, only weekends can be told. */
  public boolean knows(int year) {
    return !holidays.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).isEmpty();
  }
}
