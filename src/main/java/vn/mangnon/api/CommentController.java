package vn.mangnon.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mangnon.account.Person;
import vn.mangnon.report.Comment;
import vn.mangnon.report.CommentState;
import vn.mangnon.report.Comments;
import vn.mangnon.report.ReplyKind;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;

@RestController
@RequestMapping("/api/v1/reports/{id}/comments")
@Tag(name = "comments")
class CommentController {

  private final Comments comments;
  private final Reports reports;
  private final Bodies bodies;

  CommentController(Comments comments, Reports reports, Bodies bodies) {
    this.comments = comments;
    this.reports = reports;
    this.bodies = bodies;
  }

  /**
   * What is said to a place.
   *
   * @param pointer JSON pointer into the sections of the revision
   * @param revision the latest where it is not given
   */
  record Saying(@Nullable String pointer, @Nullable String text, @Nullable Integer revision) {}

  record Answer(@Nullable String text) {}

  /** {@code place} is where the comment stands in the report as the caller reads it now; null where that line is gone. */
  record CommentJson(
      UUID id, UUID report, int revision, String pointer, @Nullable String place, String quote, String text,
      CommentState state, OffsetDateTime at, String by, List<ReplyJson> replies) {

    static CommentJson of(Comment comment, @Nullable String place) {
      return new CommentJson(
          comment.id(), comment.report(), comment.revision(), comment.pointer(), place, comment.quote(),
          comment.text(), comment.state(), Times.of(comment.at()), comment.by(),
          comment.replies().stream().map(ReplyJson::of).toList());
    }
  }

  record ReplyJson(ReplyKind kind, @Nullable String text, OffsetDateTime at, String by) {

    static ReplyJson of(Comment.Reply reply) {
      return new ReplyJson(reply.kind(), reply.text().orElse(null), Times.of(reply.at()), reply.by());
    }
  }

  @GetMapping
  @Operation(operationId = "listComments", summary = "What the district said to places of the report, and the answers, the earliest first")
  List<CommentJson> list(@AuthenticationPrincipal Person caller, @PathVariable UUID id) {
    Report report = reports.read(caller, id);
    return placed(caller, report, comments.list(caller, id));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "addComment", summary = "The district says something to a place of the revision under review")
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Saying.class)))
  ResponseEntity<CommentJson> add(@AuthenticationPrincipal Person caller, @PathVariable UUID id, InputStream body) {
    var saying = bodies.read(body, Saying.class);
    int revision = Optional.ofNullable(saying.revision()).orElseGet(() -> reports.find(caller, id).revision());
    Comment comment = comments.add(
        caller, id, revision, Objects.requireNonNullElse(saying.pointer(), ""),
        Objects.requireNonNullElse(saying.text(), ""));
    return ResponseEntity.status(HttpStatus.CREATED).body(CommentJson.of(comment, comment.pointer()));
  }

  @PostMapping(path = "/{comment}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "answerComment", summary = "The school answers, while the report is with it")
  @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Answer.class)))
  ResponseEntity<CommentJson> answer(
      @AuthenticationPrincipal Person caller, @PathVariable UUID id, @PathVariable UUID comment, InputStream body) {
    String text = Objects.requireNonNullElse(bodies.read(body, Answer.class).text(), "");
    Comment answered = comments.answer(caller, id, comment, text);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(placed(caller, reports.find(caller, id), List.of(answered)).getFirst());
  }

  private List<CommentJson> placed(Person caller, Report report, List<Comment> said) {
    Map<Integer, ReportContent> revisions = comments.contents(caller, report.id());
    return Comments.placed(said, revisions, report.content()).stream()
        .map(placed -> CommentJson.of(placed.comment(), placed.pointer().orElse(null)))
        .toList();
  }
}
