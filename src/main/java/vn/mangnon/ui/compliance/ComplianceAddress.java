package vn.mangnon.ui.compliance;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.ui.shell.Selection;

/**
 * What of compliance is shown, as it stands in the address bar: {@code ?from=2026&to=2026&on=2026-06-30&band=yeu}.
 *
 * @param obligation its code
 * @param band the code of the band that schools must be in
 * @param on the day at whose end it stood like this; empty for now
 * @param search part of the name of a school
 */
record ComplianceAddress(
    Selection selection, Optional<String> obligation, Optional<Verdict> verdict, Optional<String> band,
    Optional<LocalDate> on, String search, MatrixOrder order) {

  static final String VIEW = "compliance";
  static final String VERDICTS = "compliance/verdicts";

  /** An address that names no year shows {@code thisYear}; a day after {@code today} is not known yet. */
  static ComplianceAddress of(QueryParameters parameters, int thisYear, LocalDate today) {
    return new ComplianceAddress(
        Selection.of(parameters, thisYear, thisYear).category(Optional.empty()).acceptedOnly(false),
        parameters.getSingleParameter("obligation").filter(code -> !code.isBlank()),
        parameters.getSingleParameter("verdict").flatMap(ComplianceAddress::verdict),
        parameters.getSingleParameter("band").filter(code -> !code.isBlank()),
        parameters.getSingleParameter("on").flatMap(ComplianceAddress::day).filter(day -> day.isBefore(today)),
        parameters.getSingleParameter("q").orElse(""),
        parameters.getSingleParameter("sort").flatMap(MatrixOrder::of).orElse(MatrixOrder.WEAKEST_FIRST));
  }

  ComplianceAddress selection(Selection selection) {
    return new ComplianceAddress(selection, obligation, verdict, band, on, search, order);
  }

  ComplianceAddress obligation(Optional<String> obligation) {
    return new ComplianceAddress(selection, obligation, verdict, band, on, search, order);
  }

  ComplianceAddress verdict(Optional<Verdict> verdict) {
    return new ComplianceAddress(selection, obligation, verdict, band, on, search, order);
  }

  ComplianceAddress band(Optional<String> band) {
    return new ComplianceAddress(selection, obligation, verdict, band, on, search, order);
  }

  ComplianceAddress on(Optional<LocalDate> on) {
    return new ComplianceAddress(selection, obligation, verdict, band, on, search, order);
  }

  ComplianceAddress search(String search) {
    return new ComplianceAddress(selection, obligation, verdict, band, on, search, order);
  }

  ComplianceAddress order(MatrixOrder order) {
    return new ComplianceAddress(selection, obligation, verdict, band, on, search, order);
  }

  /** The same years and places without what narrows the table of schools. */
  ComplianceAddress wholeTable() {
    return new ComplianceAddress(
        selection, Optional.empty(), Optional.empty(), Optional.empty(), on, "", MatrixOrder.WEAKEST_FIRST);
  }

  String address() {
    var parameters = counted();
    band.ifPresent(code -> parameters.put("band", code));
    if (!search.isBlank()) {
      parameters.put("q", search);
    }
    if (!order.equals(MatrixOrder.WEAKEST_FIRST)) {
      parameters.put("sort", order.toString());
    }
    return Selection.address(VIEW, parameters);
  }

  /** The list of the verdicts that are counted here. */
  String verdicts() {
    return Selection.address(VERDICTS, counted());
  }

  private Map<String, String> counted() {
    var parameters = new LinkedHashMap<>(selection.parameters());
    obligation.ifPresent(code -> parameters.put("obligation", code));
    verdict.ifPresent(wanted -> parameters.put("verdict", path(wanted)));
    on.ifPresent(day -> parameters.put("on", day.toString()));
    return parameters;
  }

  private static Optional<Verdict> verdict(String path) {
    return Arrays.stream(Verdict.values()).filter(verdict -> path(verdict).equals(path)).findFirst();
  }

  private static String path(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
