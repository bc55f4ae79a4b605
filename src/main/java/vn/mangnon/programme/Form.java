package vn.mangnon.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.shared.LocalText;

/**
 * A version of the report form.
 *
 * @param validTo the last day on which it is in force; empty for the last version
 * @param openedPeriods how many periods that have been opened are reported on it
 */
public record Form(
    UUID id, LocalText name, LocalDate validFrom, Optional<LocalDate> validTo, List<Asked> asked, int openedPeriods) {

  /**
   * An indicator as this version asks it.
   *
   * @param name where this version calls it otherwise than its own name
   */
  public record Asked(Indicator indicator, Optional<LocalText> name) {

    /** The indicator under the name that it has on this form. */
    public Indicator shown() {
      return name.map(indicator::named).orElse(indicator);
    }
  }

  /** A version by which schools have been asked to report stays as it is. */
  public boolean changeable() {
    return openedPeriods == 0;
  }

  public List<Indicator> indicators() {
    return asked.stream().map(Asked::shown).toList();
  }
}
