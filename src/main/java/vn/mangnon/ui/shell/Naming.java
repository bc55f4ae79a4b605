package vn.mangnon.ui.shell;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.shared.LocalText;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.YearKind;

/**
 * What groups of figures are called. Wards of today and former ones share names, since names were used again with other
 * boundaries: the former say that they are.
 */
public final class Naming {

  private final Set<UUID> formerWards;
  private final Map<String, LocalText> periods;

  Naming(Set<UUID> formerWards, Map<String, LocalText> periods) {
    this.formerWards = formerWards;
    this.periods = periods;
  }

  public String name(Dimension dimension, Summary.Group group, YearKind calendar) {
    return switch (dimension) {
      case SCHOOL -> group.school().map(Summary.Unit::name).orElse("");
      case WARD -> group.ward().map(this::ward).orElseGet(() -> Words.text("selection.no-ward"));
      case LEVEL -> group.level().map(Words::name).orElse("");
      case OWNERSHIP -> group.ownership().map(Words::name).orElse("");
      case CATEGORY -> group.category().map(Words::name).orElse("");
      case YEAR -> calendar.label(group.year().orElseThrow());
      case PERIOD -> group.period().map(periods::get).map(Words::text).orElse("");
    };
  }

  private String ward(Summary.Unit ward) {
    return formerWards.contains(ward.id()) ? Words.text("selection.former-ward", ward.name()) : ward.name();
  }
}
