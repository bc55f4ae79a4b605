package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.IssueRequests;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues;
import vn.mangnon.issue.Plan;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.Schools;
import vn.mangnon.report.Category;

@RestController
@RequestMapping("/api/v1/issues")
@Tag(name = "issues")
class IssueController {

  private final Issues issues;
  private final IssueRequests requests;
  private final Schools schools;
  private final Bodies bodies;
  private final Clock clock;

  IssueController(Issues issues, IssueRequests requests, Schools schools, Bodies bodies, Clock clock) {
    this.issues = issues;
    this.requests = requests;
    this.schools = schools;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * {@code raisedIn} is the code of the period to which it belongs; {@code report} is null for a request that was made
   * outside of a report.
   */
  record IssueJson(
      UUID id, String school, String schoolName, IssueKind kind, String text, Category category, Severity severity,
      IssueOwner owner, IssueState state, boolean overdue, long version, String raisedIn, OffsetDateTime raisedAt,
      @Nullable UUID report, @Nullable LocalDate dueOn, List<Event> history) {

    /** {@code report}: where it was said, for what a report said. */
    record Event(
        IssueEventKind kind, @Nullable String message, List<Issue.Change> changes, @Nullable UUID report,
        OffsetDateTime at, String by) {

      static Event of(Issue.Event event) {
        return new Event(
            event.kind(), event.message().orElse(null), event.changes(),
            event.said().map(Issue.Said::report).orElse(null), Times.of(event.at()), event.by());
      }
    }

    static IssueJson of(Issue issue, LocalDate today) {
      return new IssueJson(
          issue.id(), issue.schoolCode(), issue.schoolName(), issue.kind(), issue.text(), issue.category(),
          issue.severity(), issue.owner(), issue.state(), issue.overdue(today), issue.version(), issue.raisedIn(),
          Times.of(issue.raisedAt()), issue.report().orElse(null), issue.dueOn().orElse(null),
          issue.history().stream().map(Event::of).toList());
    }
  }

  /** What is asked of schools, by their codes. What is left out: severity MEDIUM, owner SCHOOL, category OTHER. */
  record RequestJson(
      List<String> schools, String text, @Nullable Category category, @Nullable Severity severity,
      @Nullable IssueOwner owner, @Nullable LocalDate dueOn) {

    IssueRequests.Request asked(Function<String, UUID> schoolOf) {
      return new IssueRequests.Request(
          schools == null ? Set.of() : schools.stream().map(schoolOf).collect(Collectors.toSet()), Optional.empty(),
          text == null ? "" : text,
          new Plan(
              Objects.requireNonNullElse(category, Category.OTHER),
              Objects.requireNonNullElse(severity, Severity.MEDIUM),
              Objects.requireNonNullElse(owner, IssueOwner.of(IssueKind.REQUEST)), Optional.ofNullable(dueOn)));
    }
  }

  /** {@code close}: whether the district confirms at once that this resolves it. */
  record AnswerJson(@Nullable String message, boolean close) {}

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
      @Parameter(description = "One or more of LOW, MEDIUM, HIGH, between commas")
      @RequestParam(required = false) @Nullable String severity,
      @Parameter(description = "One or more of SCHOOL, WARD, DISTRICT, between commas")
      @RequestParam(required = false) @Nullable String owner,
      @Parameter(description = "Those alone whose due day has passed while they are open")
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "100") int limit,
      @Parameter(description = "Id of the last issue of the page before")
      @RequestParam(required = false) @Nullable UUID after) {
    var filter = new IssueFilter(
        Optional.ofNullable(school).map(code -> schools.find(caller.scope(), code).id()),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(year),
        Parameters.constants("state", state, IssueState.class),
        Parameters.constants("kind", kind, IssueKind.class),
        Parameters.constants("category", category, Category.class),
        Parameters.constants("severity", severity, Severity.class),
        Parameters.constants("owner", owner, IssueOwner.class),
        Optional.empty(),
        overdue,
        "",
        Parameters.limit(limit),
        Optional.ofNullable(after));
    var page = issues.list(caller, filter).stream().map(this::json).toList();
    return Page.of(page, limit, IssueJson::id);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getIssue", summary = "One issue with what happened to it")
  ResponseEntity<IssueJson> get(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    return answer(issues.find(caller, id));
  }

  @PostMapping
  @Operation(operationId = "raiseRequests", summary =
      "The district asks one or several schools; each gets an issue of its counted period of today, else of its latest")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
      schema = @Schema(implementation = RequestJson.class)))
  ResponseEntity<List<IssueJson>> request(@AuthenticationPrincipal Person caller, InputStream body) {
    var asked = bodies.read(body, RequestJson.class).asked(code -> schools.find(caller.scope(), code).id());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(requests.raise(caller, UUID.randomUUID(), asked).stream().map(this::json).toList());
  }

  @PostMapping("/{id}/answer")
  @Operation(operationId = "answerIssue", summary =
      "The district answers what is addressed to it, which resolves it; with close it is confirmed at once")
  @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
      schema = @Schema(implementation = AnswerJson.class)))
  ResponseEntity<IssueJson> answer(
      @AuthenticationPrincipal Person caller, @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, InputStream body) {
    var given = bodies.read(body, AnswerJson.class);
    long version = Version.wanted(ifMatch).orElseGet(() -> issues.find(caller, id).version());
    return answer(issues.answer(
        caller, id, version, Objects.requireNonNullElse(given.message(), ""), given.close()));
  }

  @PostMapping(path = "/{id}/{move:start|resolve|confirm|reopen|comment}")
  @Operation(operationId = "moveIssue", summary =
      "Its owner starts or resolves it, the district confirms or reopens it, both comment; "
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

  private ResponseEntity<IssueJson> answer(Issue issue) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, Version.tag(issue.version())).body(json(issue));
  }

  private IssueJson json(Issue issue) {
    return IssueJson.of(issue, LocalDate.now(clock));
  }
}
