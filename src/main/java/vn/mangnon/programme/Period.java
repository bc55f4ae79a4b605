package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.organisation.Level;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.SchoolYear;

/**
 * A reporting period.
 *
 * @param code such as 2025-H1, 2025-Y, 2025-Q3, 2025-M04, 2025-9M, 2025-2026-S1, 2025-2026-SY, 2026-DX1
 * @param windowFrom first day of the data window
 * @param windowTo last day of the data window
 * @param dueOn the last day on which a report is on time, where no other day is in force for a school
 * @param year the calendar year in which the middle day of the data window falls
 * @param schoolYear the school year in which it falls
 * @param title of an ad hoc request
 * @param level to which alone it goes
 * @param named whether it goes to named schools alone
 */
public record Period(
    UUID id,
    String code,
    PeriodKind kind,
    LocalDate windowFrom,
    LocalDate windowTo,
    LocalDate opensOn,
    LocalDate dueOn,
    int year,
    SchoolYear schoolYear,
    PeriodState state,
    Optional<LocalText> title,
    Optional<Level> level,
    boolean named) {

  private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

  public PeriodDates dates() {
    return new PeriodDates(windowFrom, windowTo, opensOn, dueOn);
  }

  public LocalText label() {
    String part = code.substring(code.lastIndexOf('-') + 1);
    return switch (kind) {
      case MONTH -> {
        int month = Integer.parseInt(part.substring(1));
        // most of January's window lies in the year before
        String year = code.substring(0, code.indexOf('-'));
        yield new LocalText("Tháng " + month + "/" + year, java.time.Month.of(month).name().charAt(0)
            + java.time.Month.of(month).name().substring(1).toLowerCase(java.util.Locale.ROOT) + " " + year);
      }
      case QUARTER -> {
        int quarter = Integer.parseInt(part.substring(1));
        yield new LocalText("Quý " + ROMAN[quarter] + " năm " + year, "Quarter " + quarter + " of " + year);
      }
      case HALF_YEAR -> part.equals("H1")
          ? new LocalText("6 tháng đầu năm " + year, "First half of " + year)
          : new LocalText("6 tháng cuối năm " + year, "Second half of " + year);
      case NINE_MONTHS -> new LocalText("9 tháng năm " + year, "Nine months of " + year);
      case YEAR -> new LocalText("Năm " + year, "Year " + year);
      case SEMESTER -> {
        int semester = Integer.parseInt(part.substring(1));
        yield new LocalText(
            "Học kỳ " + ROMAN[semester] + " năm học " + schoolYear.label(),
            "Semester " + semester + " of school year " + schoolYear.label());
      }
      case SCHOOL_YEAR -> new LocalText("Năm học " + schoolYear.label(), "School year " + schoolYear.label());
      case AD_HOC -> title.orElseThrow();
    };
  }
}
