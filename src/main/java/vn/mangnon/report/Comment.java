package vn.mangnon.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the district says to one place of a submitted revision, with all that followed.
 *
 * @param pointer leads into that revision; {@link Comments#placed} finds the place in another content
 * @param lines of which lines it is a place, the outermost first
 * @param quote what stood there, briefly; empty where nothing did
 * @param replies the earliest first
 */
public record Comment(
    UUID id,
    UUID report,
    int revision,
    String pointer,
    List<Edit.Line> lines,
    String quote,
    String text,
    Instant at,
    String by,
    List<Reply> replies) {

  public record Reply(ReplyKind kind, Optional<String> text, Instant at, String by) {}

  /** The same with the names of its lines, which stand in the revision that it is on. */
  Comment in(ReportContent commented) {
    return new Comment(
        id, report, revision, pointer, PlaceWords.lines(pointer, commented), quote, text, at, by, replies);
  }

  public CommentState state() {
    CommentState state = CommentState.OPEN;
    for (Reply reply : replies) {
      state = switch (reply.kind()) {
        case ANSWERED -> CommentState.ANSWERED;
        case KEPT -> CommentState.OPEN;
        case RESOLVED -> CommentState.RESOLVED;
      };
    }
    return state;
  }

  /** The school still has to see to it. */
  public boolean open() {
    return state() != CommentState.RESOLVED;
  }
}
