package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.compliance.ComplianceFilter;
import vn.mangnon.compliance.ComplianceGrouping;
import vn.mangnon.compliance.CountedYear;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.compliance.ObligationRegister;
import vn.mangnon.compliance.Score;
import vn.mangnon.organisation.School;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Texts;

@RestController
@RequestMapping("/api/v1/compliance")
@Tag(name = "compliance")
class ComplianceController {

  private final Compliance compliance;
  private final ObligationRegister register;
  private final Schools schools;
  private final Periods periods;
  private final Texts texts;

  ComplianceController(
      Compliance compliance, ObligationRegister register, Schools schools, Periods periods, Texts texts) {
    this.compliance = compliance;
    this.register = register;
    this.schools = schools;
    this.periods = periods;
    this.texts = texts;
  }

  @GetMapping
  @Operation(operationId = "getCompliance", summary =
      "How a school stands to its obligations: score, verdicts, evidence, next steps; without a school, scores alone")
  ResponseEntity<ComplianceJson> compliance(
      @AuthenticationPrincipal Person caller, Locale locale,
      @Parameter(description = "Code of a period; all periods of the years where absent")
      @RequestParam(required = false) @Nullable String period,
      @Parameter(description = "Code of a school") @RequestParam(required = false) @Nullable String school,
      @Parameter(description = "First year, 2021 where absent")
      @RequestParam(defaultValue = "" + ComplianceFilter.FIRST_YEAR) int from,
      @Parameter(description = "Last year, 2030 where absent")
      @RequestParam(defaultValue = "" + ComplianceFilter.LAST_YEAR) int to,
      @Parameter(description = "calendar or school: which year 'year' is")
      @RequestParam(defaultValue = "calendar") String calendar,
      @Parameter(description = "As it stood at the end of that day, such as 2025-06-30; now where absent")
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
      @RequestParam(defaultValue = "100") int limit,
      @Parameter(description = "How many verdicts the pages before held")
      @RequestParam(defaultValue = "0") int after) {
    if (from > to) {
      throw Parameters.refusal("from", "api.bad-parameter");
    }
    if (after < 0) {
      throw Parameters.refusal("after", "api.bad-parameter");
    }
    int page = Parameters.limit(limit);
    var filter = ComplianceFilter.everything()
        .years(from, to)
        .calendar(Parameters.constant("calendar", calendar, CountedYear.class))
        .period(given(period).map(code -> periods.find(code).id()))
        .asOf(Optional.ofNullable(asOf));
    return given(school)
        .map(code -> ofSchool(caller, locale, schools.find(caller.scope(), code), filter, period, page, after))
        .orElseGet(() -> ResponseEntity.ok(ofSchools(caller, locale, filter, period)));
  }

  private ResponseEntity<ComplianceJson> ofSchool(
      Person caller, Locale locale, School school, ComplianceFilter filter, @Nullable String period, int limit,
      int after) {
    var found = compliance.assess(caller, filter.school(Optional.of(school.id())), limit, after);
    var answer = ResponseEntity.ok();
    if (after + found.assessments().size() < found.count()) {
      answer.header(HttpHeaders.LINK, Page.next(after + found.assessments().size()));
    }
    return answer.body(json(
        found.asOf(), filter, new ComplianceJson.Unit(school.code(), school.name()), period, found.score(), locale,
        found.assessments().stream()
            .map(assessment -> ComplianceJson.obliged(assessment, texts, locale)).toList(),
        null));
  }

  private ComplianceJson ofSchools(
      Person caller, Locale locale, ComplianceFilter filter, @Nullable String period) {
    var bySchool = compliance.scores(caller, filter, ComplianceGrouping.SCHOOL);
    var titles = register.list(true).stream()
        .collect(Collectors.toMap(Obligation::code, obligation -> obligation.title().in(locale)));
    var obligations = compliance.scores(caller, filter, ComplianceGrouping.OBLIGATION).rows().stream()
        .map(row -> ComplianceJson.obliged(row, titles.get(row.obligation().orElseThrow())))
        .toList();
    return json(
        bySchool.asOf(), filter, null, period, bySchool.total().score(), locale, obligations,
        bySchool.rows().stream().map(ComplianceJson::school).toList());
  }

  private ComplianceJson json(
      LocalDate asOf, ComplianceFilter filter, ComplianceJson.@Nullable Unit school, @Nullable String period,
      Score score, Locale locale, List<ComplianceJson.Obliged> obligations,
      @Nullable List<ComplianceJson.SchoolScore> schools) {
    Optional<Band> band = compliance.grading().of(score);
    return new ComplianceJson(
        asOf, filter.from(), filter.to(), filter.calendar().name().toLowerCase(Locale.ROOT), school,
        given(period).orElse(null), ComplianceJson.percent(score), band.map(Band::code).orElse(null),
        band.map(known -> known.name().in(locale)).orElse(null), ComplianceJson.Verdicts.of(score), obligations,
        schools);
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
