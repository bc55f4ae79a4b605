package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.document.Exports;
import vn.mangnon.document.SummaryTable;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Csv;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;

@RestController
@RequestMapping("/api/v1/summary")
@Tag(name = "summary")
class SummaryController {

  private final Summaries summaries;
  private final Schools schools;
  private final Periods periods;
  private final SummaryTable table;
  private final Exports exports;

  SummaryController(Summaries summaries, Schools schools, Periods periods, SummaryTable table, Exports exports) {
    this.summaries = summaries;
    this.schools = schools;
    this.periods = periods;
    this.table = table;
    this.exports = exports;
  }

  record LinesJson(String figure, SummaryParameters.Echo filter, long total, long count, List<Line> lines) {

    /** {@code report} is null where the line is that there is none; {@code issue} for lines that count no issue. */
    record Line(
        @Nullable UUID report, @Nullable UUID issue, String school, String schoolName, String period, String pointer,
        String text, long value) {

      static Line of(Summary.Line line) {
        return new Line(
            line.report().orElse(null), line.issue().orElse(null), line.school().code(), line.school().name(),
            line.period(), line.pointer(), line.text(), line.value());
      }
    }
  }

  @GetMapping
  @Operation(operationId = "getSummary", summary = "Figures by the dimensions asked for, with their total")
  SummaryJson summary(@AuthenticationPrincipal Person caller, @ParameterObject SummaryParameters parameters) {
    var filter = parameters.filter(caller.scope(), schools, periods);
    return SummaryJson.of(summaries.of(caller.scope(), filter), parameters.echo(filter));
  }

  @GetMapping(produces = Csv.TYPE)
  @Operation(operationId = "getSummary")
  ResponseEntity<String> csv(
      @AuthenticationPrincipal Person caller, Locale locale, @ParameterObject SummaryParameters parameters) {
    var filter = parameters.filter(caller.scope(), schools, periods);
    exports.ofSummary(caller, "csv", filter);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE)
        .body(Csv.of(table.of(summaries.of(caller.scope(), filter), locale)));
  }

  @GetMapping("/lines")
  @Operation(operationId = "getSummaryLines", summary = "The report lines behind a figure; their values add up to it")
  ResponseEntity<LinesJson> lines(
      @AuthenticationPrincipal Person caller,
      @Parameter(description = "Its place in the answer of /summary, such as trainings.people")
      @RequestParam String figure,
      @ParameterObject SummaryParameters parameters,
      @RequestParam(defaultValue = "100") int limit,
      @Parameter(description = "How many lines the pages before held")
      @RequestParam(defaultValue = "0") int after) {
    if (after < 0) {
      throw Parameters.refusal("after", "api.bad-parameter");
    }
    var filter = parameters.filter(caller.scope(), schools, periods);
    var lines = summaries.lines(caller.scope(), figure(figure), filter, Parameters.limit(limit), after);
    var answer = ResponseEntity.ok();
    if (after + lines.lines().size() < lines.count()) {
      answer.header(HttpHeaders.LINK, Page.next(after + lines.lines().size()));
    }
    return answer.body(new LinesJson(
        lines.figure().path(), parameters.echo(filter), lines.total(), lines.count(),
        lines.lines().stream().map(LinesJson.Line::of).toList()));
  }

  private static Figure figure(String given) {
    return Arrays.stream(Figure.values())
        .filter(figure -> figure.path().equals(given) || figure.name().equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(() -> Parameters.refusal("figure", "api.unknown-constant",
            Arrays.stream(Figure.values()).map(Figure::path).collect(Collectors.joining(", "))));
  }
}
