package vn.mangnon.compliance;

import java.math.BigDecimal;
import vn.mangnon.shared.LocalText;

/**
 * What scores from that percentage on are called, up to the next band.
 *
 * @param fromPercent 85 is 85 of 100, included
 */
public record Band(String code, LocalText name, BigDecimal fromPercent, Strength strength) {}
