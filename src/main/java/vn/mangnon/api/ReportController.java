package vn.mangnon.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.document.DocumentFormat;
import vn.mangnon.document.ReportDocuments;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Narratives;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportFilter;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Texts;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports")
class ReportController {

  private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Reports reports;
  private final Reviews reviews;
  private final Narratives narratives;
  private final Schools schools;
  private final Periods periods;
  private final ReportDocuments documents;
  private final Bodies bodies;
  private final Texts texts;

  ReportController(
      Reports reports, Reviews reviews, Narratives narratives, Schools schools, Periods periods,
      ReportDocuments documents, Bodies bodies, Texts texts) {
    this.reports = reports;
    this.reviews = reviews;
    this.narratives = narratives;
    this.schools = schools;
    this.periods = periods;
    this.documents = documents;
    this.bodies = bodies;
    this.texts = texts;
  }

  /** Codes of a school and a period. */
  record Opening(String school, String period) {}

  record RevisionJson(
      UUID report, int number, OffsetDateTime submittedAt, String submittedBy, String sha256,
      @JsonUnwrapped ReportContent sections) {

    static RevisionJson of(Report.Revision revision) {
      return new RevisionJson(
          revision.report(), revision.number(), Times.of(revision.submittedAt()), revision.submittedBy(),
          revision.sha256(), revision.content());
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "openReport", summary = "The school's report for that period; begins a draft where there is none")
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Opening.class)))
  ResponseEntity<ReportJson> open(@AuthenticationPrincipal Person caller, Locale locale, InputStream body) {
    var asked = bodies.read(body, Opening.class);
    var school = schools.find(caller.scope(), asked.school());
    var opened = reports.open(caller, school.id(), periods.find(asked.period()).id());
    Report report = opened.report();
    return ResponseEntity.status(opened.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create("/api/v1/reports/" + report.id()))
        .header(HttpHeaders.ETAG, Version.tag(report.version()))
        .body(whole(caller, report, locale));
  }

  @GetMapping
  @Operation(operationId = "listReports", summary = "The reports that the caller may see, the most recently submitted first")
  ResponseEntity<List<ReportJson>> list(
      @AuthenticationPrincipal Person caller, Locale locale,
      @Parameter(description = "Code of a school") @RequestParam(required = false) @Nullable String school,
      @Parameter(description = "Code of a period") @RequestParam(required = false) @Nullable String period,
      @Parameter(description = "One or more of DRAFT, SUBMITTED, ENDORSED, RETURNED, ACCEPTED, REOPENED, between commas")
      @RequestParam(required = false) @Nullable String status,
      @Parameter(description = "Calendar year of the period") @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "100") int limit,
      @Parameter(description = "Id of the last report of the page before")
      @RequestParam(required = false) @Nullable UUID after) {
    var filter = new ReportFilter(
        Optional.ofNullable(school).map(code -> schools.find(caller.scope(), code).id()),
        Optional.ofNullable(period).map(code -> periods.find(code).id()),
        Parameters.constants("status", status, ReportState.class),
        Optional.ofNullable(year),
        Parameters.limit(limit),
        Optional.ofNullable(after));
    var page = reports.readAll(caller, filter).stream()
        .map(report -> ReportJson.of(report, List.of(), null, texts, locale))
        .toList();
    return Page.of(page, limit, ReportJson::id);
  }

  @GetMapping(path = "/{id}/document.docx", produces = WORD)
  @Operation(operationId = "getWordDocument", summary = "The report as an official document that Word opens (Decree 30/2020/NĐ-CP)",
      responses = @ApiResponse(responseCode = "200", content = @Content(
          mediaType = WORD, schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> word(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    return file(documents.of(caller, id, DocumentFormat.WORD));
  }

  @GetMapping(path = "/{id}/document.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(operationId = "getPdfDocument", summary = "The report as an official document to be printed and kept (PDF/A-2b)",
      responses = @ApiResponse(responseCode = "200", content = @Content(
          mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    return file(documents.of(caller, id, DocumentFormat.PDF));
  }

  private static ResponseEntity<byte[]> file(ReportDocuments.Made made) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, made.format().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(made.name(), StandardCharsets.UTF_8).build().toString())
        .body(made.bytes());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getReport", summary = "One report with all its sections and what happened to it")
  ResponseEntity<ReportJson> get(@AuthenticationPrincipal Person caller, Locale locale, @PathVariable UUID id) {
    return answer(caller, reports.read(caller, id), locale);
  }

  @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "replaceReport", summary = "Replaces all sections of a draft, or of a returned or reopened report")
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportContent.class)))
  ResponseEntity<ReportJson> replace(
      @AuthenticationPrincipal Person caller, Locale locale, @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, InputStream body) {
    var sections = bodies.read(body, ReportContent.class, ReportJson.READ_ONLY);
    reports.save(caller, id, version(caller, id, ifMatch), sections);
    return get(caller, locale, id);
  }

  @PostMapping("/{id}/submit")
  @Operation(operationId = "submitReport", summary = "Submits it as the next revision; from now on it counts")
  ResponseEntity<ReportJson> submit(
      @AuthenticationPrincipal Person caller, Locale locale, @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    reports.submitUnasked(caller, id, version(caller, id, ifMatch));
    return get(caller, locale, id);
  }

  @PostMapping("/{id}/return")
  @Operation(operationId = "returnReport", summary = "Gives it back to the school with what has to be corrected: the message and every open comment")
  @RequestBody(content = @Content(
      mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Remark.class)))
  ResponseEntity<ReportJson> giveBack(
      @AuthenticationPrincipal Person caller, Locale locale, @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, InputStream body) {
    String message = Remark.in(bodies, body).orElse("");
    return answer(caller, reviews.returnForCorrection(caller, id, version(caller, id, ifMatch), message), locale);
  }

  @PostMapping("/{id}/accept")
  @Operation(operationId = "acceptReport", summary = "Accepts it; its figures are approved from now on. Where the leader has the last word, an officer endorses it")
  ResponseEntity<ReportJson> accept(
      @AuthenticationPrincipal Person caller, Locale locale, @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(caller, reviews.accept(caller, id, version(caller, id, ifMatch)), locale);
  }

  @PostMapping("/{id}/reopen")
  @Operation(operationId = "reopenReport", summary = "Opens an accepted report again, with the reason")
  @RequestBody(required = true, content = @Content(
      mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Remark.class)))
  ResponseEntity<ReportJson> reopen(
      @AuthenticationPrincipal Person caller, Locale locale, @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, InputStream body) {
    String message = Remark.in(bodies, body).orElse("");
    return answer(caller, reviews.reopen(caller, id, version(caller, id, ifMatch), message), locale);
  }

  @GetMapping("/{id}/revisions")
  @Operation(operationId = "listRevisions", summary = "What was submitted, each time, the latest first")
  List<RevisionJson> revisions(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    reports.read(caller, id);
    return reports.revisions(caller, id).stream().map(RevisionJson::of).toList();
  }

  @GetMapping("/{id}/revisions/{number}")
  @Operation(operationId = "getRevision", summary = "What was submitted that time, frozen")
  RevisionJson revision(
      @AuthenticationPrincipal Person caller, @PathVariable UUID id, @PathVariable int number) {
    reports.read(caller, id);
    return RevisionJson.of(reports.revision(caller, id, number));
  }

  @GetMapping("/{id}/likeness")
  @Operation(operationId = "getLikeness", summary = "How much of what it tells in words stands in the school's report before it and, for the office, in the likest of another school")
  LikenessJson likeness(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    reports.read(caller, id);
    var likeness = narratives.of(caller, id);
    likeness.other().ifPresent(other -> reports.read(caller, other.report()));
    return LikenessJson.of(likeness);
  }

  private long version(Person caller, UUID report, @Nullable String ifMatch) {
    return Version.wanted(ifMatch).orElseGet(() -> reports.find(caller, report).version());
  }

  private ResponseEntity<ReportJson> answer(Person caller, Report report, Locale locale) {
    return ResponseEntity.ok()
        .header(HttpHeaders.ETAG, Version.tag(report.version()))
        .body(whole(caller, report, locale));
  }

  private ReportJson whole(Person caller, Report report, Locale locale) {
    return ReportJson.of(
        report, reports.unexplained(caller, report), reports.history(caller, report.id()), texts, locale);
  }
}
