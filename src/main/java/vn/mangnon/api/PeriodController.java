package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;

@RestController
@RequestMapping("/api/v1/periods")
@Tag(name = "periods")
class PeriodController {

  private final Periods periods;

  PeriodController(Periods periods) {
    this.periods = periods;
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
}
