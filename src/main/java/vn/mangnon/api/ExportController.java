package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.document.DocumentFormat;
import vn.mangnon.document.Exports;
import vn.mangnon.document.SummaryReports;
import vn.mangnon.document.SummaryTable;
import vn.mangnon.document.SummaryWorkbook;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Periods;
import vn.mangnon.shared.Csv;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;

@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports")
class ExportController {

  private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Summaries summaries;
  private final Schools schools;
  private final Periods periods;
  private final SummaryTable table;
  private final SummaryWorkbook workbook;
  private final SummaryReports reports;
  private final Exports exports;

  ExportController(
      Summaries summaries, Schools schools, Periods periods, SummaryTable table, SummaryWorkbook workbook,
      SummaryReports reports, Exports exports) {
    this.summaries = summaries;
    this.schools = schools;
    this.periods = periods;
    this.table = table;
    this.workbook = workbook;
    this.reports = reports;
    this.exports = exports;
  }

  @GetMapping(path = "/summary.xlsx", produces = SummaryWorkbook.TYPE)
  @Operation(operationId = "exportWorkbook", summary = "The summary by school and year as a workbook; 'by' is of no effect",
      responses = @ApiResponse(responseCode = "200", content = @Content(
          mediaType = SummaryWorkbook.TYPE, schema = @Schema(type = "string", format = "binary"))))
  void workbook(
      @AuthenticationPrincipal Person caller, Locale locale, @ParameterObject SummaryParameters parameters,
      HttpServletResponse response) throws IOException {
    var filter = parameters.filter(caller.scope(), schools, periods);
    exports.ofSummary(caller, "xlsx", filter);
    response.setContentType(SummaryWorkbook.TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(SummaryWorkbook.fileName(filter, locale)));
    workbook.write(caller, filter, locale, response.getOutputStream());
  }

  @GetMapping(path = "/summary.csv", produces = Csv.TYPE)
  @Operation(operationId = "exportCsv", summary = "The summary as a table between commas")
  ResponseEntity<String> csv(
      @AuthenticationPrincipal Person caller, Locale locale, @ParameterObject SummaryParameters parameters) {
    SummaryFilter filter = parameters.filter(caller.scope(), schools, periods);
    exports.ofSummary(caller, "csv", filter);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(SummaryTable.fileName(filter, locale)))
        .body(Csv.of(table.of(summaries.of(caller.scope(), filter), locale)));
  }

  @GetMapping(path = "/summary.docx", produces = WORD)
  @Operation(operationId = "exportWordReport",
      summary = "The summary report to the city as a Word document, said by the figures; 'by' is of no effect",
      responses = @ApiResponse(responseCode = "200", content = @Content(
          mediaType = WORD, schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> word(@AuthenticationPrincipal Person caller, @ParameterObject SummaryParameters parameters) {
    return document(caller, parameters, DocumentFormat.WORD);
  }

  @GetMapping(path = "/summary.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(operationId = "exportPdfReport", summary = "The same as a PDF document",
      responses = @ApiResponse(responseCode = "200", content = @Content(
          mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Person caller, @ParameterObject SummaryParameters parameters) {
    return document(caller, parameters, DocumentFormat.PDF);
  }

  private ResponseEntity<byte[]> document(Person caller, SummaryParameters parameters, DocumentFormat format) {
    var made = reports.document(caller, parameters.filter(caller.scope(), schools, periods), format);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(made.name()))
        .body(made.bytes());
  }

  private static String attachment(String fileName) {
    return ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString();
  }
}
