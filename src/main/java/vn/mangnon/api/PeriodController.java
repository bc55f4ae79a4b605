package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Obligations;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.programme.SchoolYearDates;
import vn.mangnon.programme.YearPlan;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.SchoolYear;

@RestController
@RequestMapping("/api/v1/periods")
@Tag(name = "periods")
class PeriodController {

  private static final int FIRST_YEAR = 2021;
  private static final int LAST_YEAR = 2100;

  private final Periods periods;
  private final Obligations obligations;
  private final Programmes programmes;
  private final Schools schools;
  private final Bodies bodies;

  PeriodController(
      Periods periods, Obligations obligations, Programmes programmes, Schools schools, Bodies bodies) {
    this.periods = periods;
    this.obligations = obligations;
    this.programmes = programmes;
    this.schools = schools;
    this.bodies = bodies;
  }

  record PeriodJson(
      String code, PeriodKind kind, String label, Window window, LocalDate opensOn, LocalDate dueOn, int year,
      String schoolYear, PeriodState state) {

    /** Both days included. */
    record Window(LocalDate from, LocalDate to) {}

    static PeriodJson of(Period period, Locale locale) {
      return new PeriodJson(
          period.code(), period.kind(), period.label().in(locale),
          new Window(period.windowFrom(), period.windowTo()), period.opensOn(), period.dueOn(), period.year(),
          period.schoolYear().label(), period.state());
    }
  }

  @GetMapping
  @Operation(operationId = "listPeriods", summary = "The reporting periods, the earliest data window first")
  ResponseEntity<List<PeriodJson>> list(
      Locale locale,
      @RequestParam(defaultValue = "" + Parameters.LIMIT) int limit,
      @Parameter(description = "Code of the last period of the page before")
      @RequestParam(required = false) @Nullable String after) {
    var all = periods.list().stream().map(period -> PeriodJson.of(period, locale)).toList();
    return Page.cut(all, Parameters.limit(limit), after, PeriodJson::code);
  }

  @GetMapping("/{code}")
  @Operation(operationId = "getPeriod", summary = "One reporting period")
  PeriodJson get(Locale locale, @PathVariable String code) {
    return PeriodJson.of(periods.find(code), locale);
  }

  /** @param exemptReason of a school that need not report */
  record ObligationJson(
      String school, String schoolName, LocalDate dueOn, boolean counted, @Nullable String exemptReason) {

    static ObligationJson of(Obligations.Obliged obliged) {
      return new ObligationJson(
          obliged.code(), obliged.name(), obliged.dueOn(), obliged.counted(), obliged.exemptReason().orElse(null));
    }
  }

  @GetMapping("/{code}/obligations")
  @Operation(operationId = "listObligations", summary =
      "The schools that the period obliges, in reach of the caller, each with the due day in force for it")
  ResponseEntity<List<ObligationJson>> obligations(
      @AuthenticationPrincipal Person caller, @PathVariable String code,
      @RequestParam(defaultValue = "" + Parameters.LIMIT) int limit,
      @Parameter(description = "Code of the last school of the page before")
      @RequestParam(required = false) @Nullable String after) {
    var all = obligations.list(caller, code, "").stream().map(ObligationJson::of).toList();
    return Page.cut(all, Parameters.limit(limit), after, ObligationJson::school);
  }

  /** For kinds of a school year, the one that begins in that year. */
  record YearJson(Integer year, List<PeriodKind> kinds) {}

  record PlannedJson(boolean made, PeriodJson period) {}

  @PostMapping("/year")
  @Operation(operationId = "planYear", summary =
      "Plans the periods of a year on the days that the rules propose; what is there already is left as it is")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
      schema = @Schema(implementation = YearJson.class)))
  List<PlannedJson> year(@AuthenticationPrincipal Person caller, Locale locale, InputStream body) {
    YearJson wanted = bodies.read(body, YearJson.class);
    if (wanted.year() < FIRST_YEAR || wanted.year() > LAST_YEAR) {
      throw Rejection.invalid("api.bad-content", List.of(new Rejection.Problem(
          "/year", "api.bad-year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))));
    }
    var rules = new YearPlan(programmes.workingDays());
    var kinds = wanted.kinds().isEmpty() ? YearPlan.USUAL : EnumSet.copyOf(wanted.kinds());
    var schoolYear = new SchoolYear(wanted.year());
    var plans = Stream.concat(
        rules.ofYear(wanted.year(), kinds).stream(),
        rules.ofSchoolYear(schoolYear, SchoolYearDates.proposed(schoolYear), kinds).stream());
    return periods.plan(caller, plans.toList()).stream()
        .map(planned -> new PlannedJson(planned.made(), PeriodJson.of(planned.period(), locale)))
        .toList();
  }

  @PostMapping("/{code}/open")
  @Operation(operationId = "openPeriod", summary = "Opens a planned period, or a closed one again")
  PeriodJson open(@AuthenticationPrincipal Person caller, Locale locale, @PathVariable String code) {
    if (periods.find(code).state() == PeriodState.CLOSED) {
      periods.reopen(caller, code);
    } else {
      periods.open(caller, code);
    }
    return get(locale, code);
  }

  @PostMapping("/{code}/close")
  @Operation(operationId = "closePeriod", summary = "Closes an open period")
  PeriodJson close(@AuthenticationPrincipal Person caller, Locale locale, @PathVariable String code) {
    periods.close(caller, code);
    return get(locale, code);
  }

  /** @param school code of the one school for which it is extended; absent for all */
  record ExtensionJson(LocalDate dueOn, @Nullable String school, String reason) {}

  @PostMapping("/{code}/extend")
  @Operation(operationId = "extendPeriod", summary = "Extends the due day of an open period, for all schools or for one")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
      schema = @Schema(implementation = ExtensionJson.class)))
  PeriodJson extend(
      @AuthenticationPrincipal Person caller, Locale locale, @PathVariable String code, InputStream body) {
    ExtensionJson wanted = bodies.read(body, ExtensionJson.class);
    Optional.ofNullable(wanted.school()).ifPresentOrElse(
        school -> obligations.extend(
            caller, code, schools.find(caller.scope(), school).id(), wanted.dueOn(), wanted.reason()),
        () -> obligations.extend(caller, code, wanted.dueOn(), wanted.reason()));
    return get(locale, code);
  }
}
