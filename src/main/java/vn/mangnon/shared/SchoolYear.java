package vn.mangnon.shared;

import java.time.LocalDate;
import java.time.Month;

/** A school year, from 1 September to 31 August, known by the year in which it begins. */
public record SchoolYear(int start) {

  public static SchoolYear of(LocalDate day) {
    return new SchoolYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
  }

  /** As it is written: 2025-2026. */
  public String label() {
    return start + "-" + (start + 1);
  }
}
