package vn.mangnon.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;

/**
 * What the district says to single places of a submitted report, and what the school answers. Nothing of it is ever
 * changed or deleted; said twice in the same words, it was said once.
 */
@Service
@Transactional(readOnly = true)
public class Comments {

  private static final int LONGEST = 4_000;

  private final CommentRepository repository;
  private final ReportRepository reports;
  private final Reports reading;
  private final PlaceWords words;
  private final Audit audit;
  private final Clock clock;

  Comments(
      CommentRepository repository, ReportRepository reports, Reports reading, PlaceWords words, Audit audit,
      Clock clock) {
    this.repository = repository;
    this.reports = reports;
    this.reading = reading;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /** @param pointer where the place is in another content; empty where its line is gone */
  public record Placed(Comment comment, Optional<String> pointer) {}

  /** All comments on all revisions of the report, the earliest first. */
  public List<Comment> list(Person person, UUID report) {
    Map<Integer, ReportContent> revisions = contents(person, report);
    return repository.list(person.scope(), report).stream()
        .map(comment -> comment.in(revisions.get(comment.revision())))
        .toList();
  }

  /** What each revision says, as that person reads it: what {@link #placed} starts from. */
  public Map<Integer, ReportContent> contents(Person person, UUID report) {
    return reading.revisions(person, report).stream()
        .collect(Collectors.toMap(Report.Revision::number, Report.Revision::content));
  }

  /**
   * Where the places of those comments are in that content, a draft or another revision.
   *
   * @param revisions what was submitted, by number
   */
  public static List<Placed> placed(List<Comment> comments, Map<Integer, ReportContent> revisions, ReportContent now) {
    Map<Integer, Placement> placements = comments.stream().map(Comment::revision).distinct()
        .filter(revisions::containsKey)
        .collect(Collectors.toMap(
            number -> number, number -> new Placement(Comparison.of(revisions.get(number), now))));
    return comments.stream()
        .map(comment -> new Placed(comment, Optional.ofNullable(placements.get(comment.revision()))
            .flatMap(placement -> placement.of(comment.pointer()))))
        .toList();
  }

  /** The district says something to a place of the revision that it reviews now. */
  @Transactional
  public Comment add(Person person, UUID report, int revision, String pointer, String text) {
    Report current = underReview(person, report);
    if (revision != current.revision()) {
      throw Rejection.conflict("comment.older-revision", current.revision());
    }
    String said = required(text);
    ReportContent content = contents(person, report).get(revision);
    if (!words.exists(pointer, content)) {
      throw Rejection.invalid("comment.no-place", List.of(new Rejection.Problem("/pointer", "comment.no-place")));
    }
    Optional<UUID> same = repository.same(report, revision, pointer, said, person.id());
    if (same.isPresent()) {
      return find(person, report, same.get());
    }
    UUID id = Ids.next();
    repository.insert(
        id, current, pointer, words.quote(pointer, content), said, clock.instant(), person.id());
    return recorded(AuditKind.COMMENT_WRITTEN, current, find(person, report, id), said);
  }

  /** The school answers while the report is with it. */
  @Transactional
  public Comment answer(Person person, UUID report, UUID comment, String text) {
    Report current = locked(person, report);
    if (!person.mayFill(current.school().id())) {
      throw Rejection.forbidden("report.only-school-fills");
    }
    Comment open = find(person, report, comment);
    if (!current.state().editable()) {
      throw Rejection.conflict("comment.not-with-school", current.state());
    }
    if (!open.open()) {
      throw Rejection.conflict("comment.resolved");
    }
    return reply(person, current, open, ReplyKind.ANSWERED, Optional.of(required(text)));
  }

  /** The district says, at the next review, that it is settled. */
  @Transactional
  public Comment resolve(Person person, UUID report, UUID comment) {
    Report current = underReview(person, report);
    return reply(person, current, find(person, report, comment), ReplyKind.RESOLVED, Optional.empty());
  }

  /** The district says, at the next review, that it still has to be seen to. */
  @Transactional
  public Comment keep(Person person, UUID report, UUID comment, Optional<String> why) {
    Report current = underReview(person, report);
    return reply(person, current, find(person, report, comment), ReplyKind.KEPT,
        why.map(String::strip).filter(text -> !text.isEmpty()).map(Comments::required));
  }

  /** The message of a return: what was written, then every open comment with its place. */
  String reason(Person person, UUID report, String message) {
    List<Comment> open = list(person, report).stream().filter(Comment::open).toList();
    var lines = new StringBuilder(message.strip());
    for (int i = 0; i < open.size(); i++) {
      Comment comment = open.get(i);
      String quote = comment.quote().isEmpty() ? "" : " (“" + comment.quote() + "”)";
      lines.append(lines.isEmpty() ? "" : "\n")
          .append(i + 1).append(". ").append(words.place(comment)).append(quote).append(": ").append(comment.text());
    }
    return lines.toString();
  }

  private Comment reply(Person person, Report report, Comment comment, ReplyKind kind, Optional<String> text) {
    if (!comment.replies().isEmpty() && repository.lastReplySays(comment.id(), kind, text, person.id())) {
      return comment;
    }
    repository.reply(comment.id(), report, kind, text, clock.instant(), person.id());
    return recorded(switch (kind) {
      case ANSWERED -> AuditKind.COMMENT_ANSWERED;
      case KEPT -> AuditKind.COMMENT_KEPT;
      case RESOLVED -> AuditKind.COMMENT_RESOLVED;
    }, report, find(person, report.id(), comment.id()), text.orElse(""));
  }

  private Comment recorded(AuditKind kind, Report report, Comment comment, String said) {
    audit.record(kind, report.subject(), Map.of(
        "period", report.period().code(), "revision", comment.revision(), "place", words.place(comment),
        "quote", comment.quote(), "message", said));
    return comment;
  }

  private Comment find(Person person, UUID report, UUID comment) {
    return list(person, report).stream().filter(known -> known.id().equals(comment)).findFirst()
        .orElseThrow(() -> Rejection.notFound("comment.none"));
  }

  private Report underReview(Person person, UUID report) {
    Report current = locked(person, report);
    if (!person.mayReview()) {
      throw Rejection.forbidden("report.only-district-reviews");
    }
    if (!current.state().withDistrict()) {
      throw Rejection.conflict("comment.not-under-review", current.state());
    }
    return current;
  }

  private Report locked(Person person, UUID report) {
    return reports.lock(person.scope(), report).orElseThrow(() -> Rejection.notFound("report.none"));
  }

  private static String required(String text) {
    String said = text.strip();
    if (said.isEmpty()) {
      throw Rejection.invalid("comment.text-missing", List.of(new Rejection.Problem("/text", "comment.text-missing")));
    }
    if (said.length() > LONGEST) {
      throw Rejection.invalid(
          "comment.text-too-long", List.of(new Rejection.Problem("/text", "comment.text-too-long", LONGEST)), LONGEST);
    }
    return said;
  }
}
