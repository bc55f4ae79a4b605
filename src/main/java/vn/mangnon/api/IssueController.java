package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.Schools;
import vn.mangnon.report.Category;

@RestController
@RequestMapping("/api/v1/issues")
@Tag(name = "issues")
class IssueController {

  private final Issues issues;
  private final Schools schools;
  private final Bodies bodies;

  IssueController(Issues issues, Schools schools, Bodies bodies) {
    this.issues = issues;
    this.schools = schools;
    this.bodies = bodies;
  }

  /** {@code raisedIn} is the code of the period whose report raised it. */
  record IssueJson(
      UUID id, String school, String schoolName, IssueKind kind, String text, Category category, Severity severity,
      IssueState state, long version, String raisedIn, OffsetDateTime raisedAt, UUID report, @Nullable LocalDate dueOn,
      List<Event> history) {

    record Event(IssueEventKind kind, @Nullable String message, OffsetDateTime at, String by) {}

    static IssueJson of(Issue issue) {
      return new IssueJson(
          issue.id(), issue.schoolCode(), issue.schoolName(), issue.kind(), issue.text(), issue.category(),
          issue.severity(), issue.state(), issue.version(), issue.raisedIn(), Times.of(issue.raisedAt()),
          issue.report(), issue.dueOn().orElse(null),
          issue.history().stream()
              .map(event -> new Event(event.kind(), event.message().orElse(null), Times.of(event.at()), event.by()))
              .toList());
    }
  }

  /** What a caller does to an issue. */
  enum Move { START, RESOLVE, CONFIRM, REOPEN, COMMENT }

  @GetMapping
  @Operation(operationId = "listIssues", summary = "Shortcomings, recommendations and requests, the most recently raised first")
  ResponseEntity<List<IssueJson>> list(
      @AuthenticationPrincipal Person caller,
      @Parameter(description = "Code of a school") @RequestParam(required = false) @Nullable String school,
      @Parameter(description = "Calendar year of the period that raised it")
      @RequestParam(required = false) @Nullable Integer year,
      @Parameter(description = "One or more of OPEN, IN_PROGRESS, RESOLVED, CONFIRMED, between commas")
      @RequestParam(required = false) @Nullable String state,
      @Parameter(description = "One or more of SHORTCOMING, RECOMMENDATION, REQUEST, between commas")
      @RequestParam(required = false) @Nullable String kind,
      @Parameter(description = "One or more categories, between commas")
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(defaultValue = "100") int limit,
      @Parameter(description = "Id of the last issue of the page before")
      @RequestParam(required = false) @Nullable UUID after) {
    var filter = new IssueFilter(
        Optional.ofNullable(school).map(code -> schools.find(caller.scope(), code).id()),
        Optional.ofNullable(year),
        Parameters.constants("state", state, IssueState.class),
        Parameters.constants("kind", kind, IssueKind.class),
        Parameters.constants("category", category, Category.class),
        "",
        Parameters.limit(limit),
        Optional.ofNullable(after));
    var page = issues.list(caller, filter).stream().map(IssueJson::of).toList();
    return Page.of(page, limit, IssueJson::id);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getIssue", summary = "One issue with what happened to it")
  ResponseEntity<IssueJson> get(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    return answer(issues.find(caller, id));
  }

  @PostMapping(path = "/{id}/{move:start|resolve|confirm|reopen|comment}")
  @Operation(operationId = "moveIssue", summary =
      "The school starts or resolves it, the district confirms or reopens it, both comment; "
          + "reopening and commenting need a message")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
      schema = @Schema(implementation = Remark.class)))
  ResponseEntity<IssueJson> move(
      @AuthenticationPrincipal Person caller, @PathVariable UUID id, @PathVariable String move,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, InputStream body) {
    Optional<String> message = Remark.in(bodies, body);
    long version = Version.wanted(ifMatch).orElseGet(() -> issues.find(caller, id).version());
    return answer(switch (Parameters.constant("move", move, Move.class)) {
      case START -> issues.start(caller, id, version, message);
      case RESOLVE -> issues.resolve(caller, id, version, message);
      case CONFIRM -> issues.confirm(caller, id, version, message);
      case REOPEN -> issues.reopen(caller, id, version, message.orElse(""));
      case COMMENT -> issues.comment(caller, id, version, message.orElse(""));
    });
  }

  private static ResponseEntity<IssueJson> answer(Issue issue) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, Version.tag(issue.version())).body(IssueJson.of(issue));
  }
}
