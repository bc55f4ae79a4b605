package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.ReportDocuments;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.Comment;
import vn.mangnon.report.Comments;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.Narratives;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportEventKind;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.report.ReviewQueue;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.review.ReviewActions.Outcome;
import vn.mangnon.ui.shell.DocumentLinks;
import vn.mangnon.ui.shell.EmptyState;
import vn.mangnon.ui.shell.MainLayout;
import vn.mangnon.ui.shell.Page;
import vn.mangnon.ui.shell.PageHeader;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** One report as a document, beside how it stands, what changed in it and what is to be done with it. */
@Route("reports/:reportId")
@RolesAllowed({"DISTRICT_OFFICER", "DISTRICT_LEADER", "ADMINISTRATOR", "PRINCIPAL", "CLERK", "AUDITOR", "WARD_OFFICER"})
@StyleSheet("theme/record.css")
@StyleSheet("theme/paper.css")
@StyleSheet("theme/review.css")
@JsModule("./review/keys.ts")
class ReportView extends Page implements BeforeEnterObserver {

  private static final Set<ReportEventKind> LAST_WORDS =
      EnumSet.of(ReportEventKind.ENDORSED, ReportEventKind.RETURNED, ReportEventKind.REOPENED);

  private final Reports reports;
  private final Reviews reviews;
  private final Comments comments;
  private final Issues issues;
  private final Narratives narratives;
  private final EvidenceFiles evidence;
  private final ReportDocuments documents;
  private final ReviewQueue queue;
  private final Schools schools;
  private final Clock clock;
  private final Person person = CurrentPerson.get();
  private final List<Period> periods;
  private final Programmes programmes;
  private List<Indicator> indicators = List.of();

  ReportView(
      Reports reports, Reviews reviews, Comments comments, Issues issues, Narratives narratives, EvidenceFiles evidence,
      ReportDocuments documents, ReviewQueue queue, Schools schools, Programmes programmes, Periods periods, Clock clock) {
    super("review.report.title");
    this.reports = reports;
    this.reviews = reviews;
    this.comments = comments;
    this.issues = issues;
    this.narratives = narratives;
    this.evidence = evidence;
    this.documents = documents;
    this.queue = queue;
    this.schools = schools;
    this.clock = clock;
    this.periods = periods.list();
    this.programmes = programmes;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID id = event.getRouteParameters().get("reportId").flatMap(ReportView::id).orElseThrow(NotFoundException::new);
    try {
      reports.read(person, id);
      show(id, ReportAddress.read(event.getLocation().getQueryParameters(), periods), Optional.empty());
    } catch (Rejection rejection) {
      throw rejection.reason() == Rejection.Reason.NOT_FOUND ? new NotFoundException() : rejection;
    }
    Shortcuts.listen(this);
    focusHeading();
  }

  /** Whoever came by a key or a link of this page stands at the top of the next report. */
  private void focusHeading() {
    getElement().executeJs("""
        const heading = this.querySelector('h1');
        if (document.activeElement === document.body && !this.querySelector('.lit')) {
          heading.tabIndex = -1;
          heading.focus({preventScroll: true});
        }
        """);
  }

  private void show(UUID id, ReportAddress address, Optional<Outcome> outcome) {
    Report report = reports.find(person, id);
    indicators = programmes.indicators(report.period());
    List<Report.Event> history = reports.history(person, id);
    List<Report.Revision> revisions = reports.revisions(person, id);
    removeAll();
    title(report.school().name() + ", " + Words.text(report.period().label()));
    add(way(report, address), header(report, history));
    outcome.ifPresent(what -> {
      add(new OutcomeNote(what, what.happened() ? nextWaiting(report, address) : Optional.empty()));
      MainLayout.countAnew(this);
    });
    if (revisions.isEmpty() && !person.mayFill(report.school().id())) {
      add(new EmptyState(Symbol.FILE_PEN_LINE, Words.text("review.not-submitted"), Words.text("review.not-submitted.why")));
      return;
    }
    add(desk(report, address, history, revisions));
  }

  private Component header(Report report, List<Report.Event> history) {
    var status = new StatusWords(report, clock);
    var given = lastWord(history);
    var header = new PageHeader(status.answer(given.map(Report.Event::at)))
        .about(StatusBadge.of(report.state(), report.revision()), new Span(report.school().name()), new Span(Words.text(report.period().label())))
        .support(status.punctuality());
    if (report.state() == ReportState.RETURNED || report.state() == ReportState.REOPENED) {
      given.flatMap(Report.Event::message).ifPresent(message -> header.add(districtSays(message)));
    }
    return header;
  }

  private static Optional<Report.Event> lastWord(List<Report.Event> history) {
    return history.stream()
        .filter(event -> LAST_WORDS.contains(event.kind()))
        .findFirst();
  }

  private static Div districtSays(String message) {
    var said = new Div(message);
    said.addClassName("said");
    var words = new Div(new Span(Words.text("review.district-says")), said);
    words.addClassNames("district-says", "tone-warning");
    return words;
  }

  private Component desk(
      Report report, ReportAddress address, List<Report.Event> history, List<Report.Revision> revisions) {
    int shown = address.revision().filter(number -> exists(revisions, number))
        .orElse(revisions.isEmpty() ? 0 : revisions.getFirst().number());
    int with = address.with().filter(number -> number < shown && (number == ReportAddress.ALONE || exists(revisions, number)))
        .orElse(Math.max(shown - 1, ReportAddress.ALONE));
    Reading reading = reading(report, revisions, shown, with);
    var paper = new ReportPaper(report, reading, indicators, office(report, reading.after()))
        .with(issues.list(person, IssueFilter.ofSchool(report.school().id())), evidence, person, report.id());
    var side = new Aside();
    side.addClassName("report-side");
    side.getElement().setAttribute("aria-label", Words.text("review.side"));
    boolean latest = revisions.isEmpty() || shown == revisions.getFirst().number();
    List<Comment> said = comments.list(person, report.id());
    side.add(new ReviewActions(
        reviews, person, report, latest, said.stream().filter(Comment::open).toList(), indicators, outcome ->
        show(report.id(), outcome.happened() ? address.afresh() : address, Optional.of(outcome))));
    if (latest && !revisions.isEmpty()) {
      doubts(report).ifPresent(side::add);
      side.add(new LikenessPanel(narratives.of(person, report.id())));
    }
    if (person.mayReview()) {
      side.add(link("issues/request?report=" + report.id(), Words.text("issue.request.here"), Symbol.FLAG));
    }
    if (!latest) {
      var older = new Paragraph(Words.text("review.older-revision"));
      older.addClassName("note");
      side.add(older);
    }
    if (revisions.size() > 1) {
      side.add(new RevisionChoice(revisions, shown, with,
          (revision, other) -> go(report.id(), address.comparing(revision, other))));
    }
    side.add(new DocumentLinks(format -> revisions.isEmpty()
        ? documents.of(person, report.id(), format)
        : documents.of(person, report.id(), shown, format)));
    comments(report, address, paper, reading.after(), said, latest).ifPresent(side::add);
    if (with != ReportAddress.ALONE) {
      side.add(new ChangeList(reading, with, new PlaceNames(reading, indicators),
          place -> address.showing(place).of(report.id(), periods), paper::show));
    }
    side.add(new Timeline(history, revisions, reports.edits(person, report.id()), indicators));
    var place = new Div(paper);
    place.addClassName("paper-place");
    var desk = new Div(place, side);
    desk.addClassName("report-desk");
    address.at().ifPresent(paper::show);
    return desk;
  }

  /** Figures that seem wrong and that the school has not explained. */
  private Optional<Component> doubts(Report report) {
    List<Problem> unexplained = reports.unexplained(person, report);
    if (unexplained.isEmpty() || !report.state().equals(ReportState.SUBMITTED)) {
      return Optional.empty();
    }
    var list = new UnorderedList();
    unexplained.forEach(doubt -> list.add(new ListItem(Words.explain(doubt))));
    return Optional.of(new Panel(Words.text("review.doubts", unexplained.size()), list));
  }

  /** What the district says to places of this report; the officer adds to it while it is under review. */
  private Optional<CommentPanel> comments(
      Report report, ReportAddress address, ReportPaper paper, ReportContent shown, List<Comment> said,
      boolean latest) {
    var moves = new CommentMoves(
        comments, person, report, indicators, () -> show(report.id(), address, Optional.empty()));
    boolean mayComment = latest && moves.mayAdd();
    if (mayComment) {
      paper.letComment(moves::askToAdd);
    }
    if (said.isEmpty() && !mayComment) {
      return Optional.empty();
    }
    return Optional.of(new CommentPanel(
        Comments.placed(said, comments.contents(person, report.id()), shown), paper, indicators, moves,
        place -> address.showing(place).of(report.id(), periods), mayComment));
  }

  private static boolean exists(List<Report.Revision> revisions, int number) {
    return revisions.stream().anyMatch(revision -> revision.number() == number);
  }

  /** What a school has not submitted yet only the school itself reads. */
  private static Reading reading(Report report, List<Report.Revision> revisions, int shown, int with) {
    if (shown == 0) {
      return Reading.of(report.content());
    }
    Report.Revision after = revision(revisions, shown);
    return with == ReportAddress.ALONE ? Reading.of(after.content()) : Reading.of(revision(revisions, with), after);
  }

  private static Report.Revision revision(List<Report.Revision> revisions, int number) {
    return revisions.stream().filter(revision -> revision.number() == number).findFirst().orElseThrow();
  }

  private Optional<String> office(Report report, ReportContent content) {
    return schools.supervisingOffice(report.school().id(),
        Optional.ofNullable(content.document().date()).orElse(report.period().windowTo()));
  }

  private void go(UUID report, ReportAddress address) {
    getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, new Location(address.of(report, periods))));
    show(report, address, Optional.empty());
  }

  /** Where one came from, and the reports before and behind this one. */
  private Component way(Report report, ReportAddress address) {
    var way = new Nav();
    way.addClassName("way");
    way.getElement().setAttribute("aria-label", Words.text("review.way"));
    if (!person.schools().isEmpty()) {
      way.add(link("school", Words.text("review.back-to-school"), Symbol.CHEVRON_LEFT));
      return way;
    }
    way.add(link(QueueAddress.of("review", QueueAddress.parameters(address.queue(), periods)),
        Words.text("review.back-to-queue"), Symbol.CHEVRON_LEFT));
    if (report.submittedAt().isPresent()) {
      var neighbours = queue.neighbours(person, address.queue(), report.id());
      neighbours.previous().ifPresent(id ->
          way.add(Shortcuts.on(
              link(address.afresh().of(id, periods), Words.text("review.previous"), Symbol.CHEVRON_LEFT),
              Shortcuts.PREVIOUS)));
      neighbours.next().ifPresent(id ->
          way.add(Shortcuts.on(
              onwards(link(address.afresh().of(id, periods), Words.text("review.next"), Symbol.CHEVRON_RIGHT)),
              Shortcuts.NEXT)));
    }
    way.add(Shortcuts.help());
    return way;
  }

  /** The next in the queue as it is filtered, else whatever waits longest. */
  private Optional<String> nextWaiting(Report report, ReportAddress address) {
    ReviewQueue.Part part = address.queue().part() == ReviewQueue.Part.ENDORSED
        ? ReviewQueue.Part.ENDORSED : ReviewQueue.Part.WAITING;
    var waiting = address.queue().in(part);
    return queue.neighbours(person, waiting, report.id()).next()
        .or(() -> first(waiting))
        .or(() -> first(ReviewQueue.Filter.of(part)))
        .map(id -> address.afresh().of(id, periods));
  }

  private Optional<UUID> first(ReviewQueue.Filter filter) {
    return queue.page(person, filter, 0, 1).stream().findFirst().map(ReviewQueue.Item::report);
  }

  private static Anchor link(String address, String words, Symbol symbol) {
    var link = new Anchor(address, symbol.icon(), new Span(words));
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private static Anchor onwards(Anchor link) {
    link.addClassName("onwards");
    return link;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
