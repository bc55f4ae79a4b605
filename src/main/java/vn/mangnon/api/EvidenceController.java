package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.mangnon.account.Person;
import vn.mangnon.report.EvidenceFile;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.EvidenceKind;
import vn.mangnon.shared.Rejection;

@RestController
@RequestMapping("/api/v1/reports/{id}/evidence")
@Tag(name = "reports")
class EvidenceController {

  private final EvidenceFiles files;

  EvidenceController(EvidenceFiles files) {
    this.files = files;
  }

  /** A file; the sections of the report name it by its id. */
  record FileJson(UUID id, String name, EvidenceKind kind, int size, String sha256, OffsetDateTime addedAt, String addedBy) {

    static FileJson of(EvidenceFile file) {
      return new FileJson(
          file.id(), file.name(), file.kind(), file.size(), file.sha256(), Times.of(file.addedAt()), file.addedBy());
    }
  }

  @GetMapping
  @Operation(operationId = "listEvidence", summary = "The files attached to a report, in the order in which they were added")
  List<FileJson> list(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    return files.list(caller, id).stream().map(FileJson::of).toList();
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addEvidence", summary = "Adds a file to a report that can still be changed: PDF, PNG, JPEG, Word or Excel")
  FileJson add(@AuthenticationPrincipal Person caller, @PathVariable UUID id, @RequestPart MultipartFile file) {
    try {
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      return FileJson.of(files.add(caller, id, name, file.getBytes()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @GetMapping("/{file}")
  @Operation(operationId = "getEvidence", summary = "One file", responses = @ApiResponse(
      responseCode = "200", content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> get(@AuthenticationPrincipal Person caller, @PathVariable UUID id, @PathVariable UUID file) {
    EvidenceFile found = files.find(caller, file);
    if (!found.report().equals(id)) {
      throw Rejection.notFound("report.evidence.none");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.kind().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(files.content(caller, file));
  }
}
