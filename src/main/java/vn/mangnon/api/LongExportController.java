package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.document.DocumentFormat;
import vn.mangnon.document.ExportKind;
import vn.mangnon.document.ExportOrder;
import vn.mangnon.document.LongExport;
import vn.mangnon.document.LongExports;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Texts;

/** Files that are made in the background; each is seen by whoever asked for it. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports")
class LongExportController {

  private final LongExports exports;
  private final Schools schools;
  private final Periods periods;
  private final Bodies bodies;
  private final Texts texts;

  LongExportController(LongExports exports, Schools schools, Periods periods, Bodies bodies, Texts texts) {
    this.exports = exports;
    this.schools = schools;
    this.periods = periods;
    this.bodies = bodies;
    this.texts = texts;
  }

  record Asking(ExportKind kind, @Nullable Wanted parameters) {}

  /**
   * Of REPORT_DOCUMENTS the code of a period and a format; of DISTRICT_WORKBOOK the filter of the summary.
   *
   * @param format DOCX, where it is not given, or PDF
   */
  record Wanted(
      @Nullable String period, @Nullable Format format, @Nullable Integer from, @Nullable Integer to,
      @Nullable String calendar, @Nullable String school, @Nullable String ward, @Nullable String level,
      @Nullable String ownership, @Nullable String category, @Nullable String state) {

    static final Wanted NOTHING = new Wanted(null, null, null, null, null, null, null, null, null, null, null);

    SummaryParameters figures() {
      return new SummaryParameters(
          from, to, calendar, "", school, ward, level, ownership, period, category, state);
    }
  }

  enum Format {
    DOCX(DocumentFormat.WORD), PDF(DocumentFormat.PDF);

    final DocumentFormat document;

    Format(DocumentFormat document) {
      this.document = document;
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "askForExport", summary = "Has a file made in the background; the same asked for while it is made is the same",
      responses = @ApiResponse(responseCode = "202", description = "It is being made; Location says where to look",
          content = @Content(schema = @Schema(implementation = ExportJson.class))))
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Asking.class)))
  ResponseEntity<ExportJson> ask(@AuthenticationPrincipal Person caller, Locale locale, InputStream body) {
    var asking = bodies.read(body, Asking.class);
    var wanted = asking.parameters() == null ? Wanted.NOTHING : asking.parameters();
    LongExport export = exports.ask(caller, order(caller, asking.kind(), wanted), locale);
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create("/api/v1/exports/" + export.id()))
        .body(json(export, locale));
  }

  private ExportOrder order(Person caller, ExportKind kind, Wanted wanted) {
    return switch (kind) {
      case REPORT_DOCUMENTS -> {
        if (wanted.period() == null) {
          throw Parameters.refusal("parameters/period", "export.parameter-needed");
        }
        yield new ExportOrder.Documents(
            periods.find(wanted.period()).id(), wanted.format() == null ? DocumentFormat.WORD : wanted.format().document);
      }
      case DISTRICT_WORKBOOK -> new ExportOrder.Workbook(wanted.figures().filter(caller.scope(), schools, periods));
    };
  }

  @GetMapping
  @Operation(operationId = "listExports", summary = "What the caller has asked for, the latest first")
  ResponseEntity<List<ExportJson>> list(
      @AuthenticationPrincipal Person caller, Locale locale, @RequestParam(defaultValue = "100") int limit,
      @Parameter(description = "Id of the last export of the page before")
      @RequestParam(required = false) @Nullable UUID after) {
    var all = exports.list(caller).stream().map(export -> json(export, locale)).toList();
    return Page.cut(all, Parameters.limit(limit), after == null ? null : after.toString(), one -> one.id().toString());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getExport", summary = "How far it is")
  ExportJson get(@AuthenticationPrincipal Person caller, Locale locale, @PathVariable UUID id) {
    return json(exports.find(caller, id), locale);
  }

  @GetMapping("/{id}/file")
  @Operation(operationId = "getExportFile", summary = "The file of one that is ready", responses = @ApiResponse(
      responseCode = "200", content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
  void file(@AuthenticationPrincipal Person caller, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    LongExport.File file = exports.open(caller, id);
    response.setContentType(file.mediaType());
    response.setContentLengthLong(file.size());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
    exports.write(caller, id, response.getOutputStream());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteExport", summary = "Calls it off where it is being made, and deletes its file")
  void delete(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    exports.remove(caller, id);
  }

  private ExportJson json(LongExport export, Locale locale) {
    return ExportJson.of(export, periods, texts, locale);
  }
}
