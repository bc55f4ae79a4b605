package vn.mangnon.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Events, the latest first, day by day; each opens to its old and new values, and more come on demand. */
final class EventList extends Div {

  private static final int PAGE = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

  private final EventWords words;
  private final Pages pages;
  private final int count;
  private final Div days = new Div();
  private final Paragraph shown = new Paragraph();
  private final Button more = new Button(Words.text("audit.more"), Symbol.CHEVRON_DOWN.icon(), click -> addPage());
  private Optional<UUID> last = Optional.empty();
  private String day = "";
  private OrderedList ofDay = new OrderedList();
  private int listed;

  @FunctionalInterface
  interface Pages {
    List<AuditEvent> page(int limit, Optional<UUID> after);
  }

  EventList(EventWords words, int count, Pages pages) {
    this.words = words;
    this.pages = pages;
    this.count = count;
    addClassNames("panel", "audit-log");
    shown.getElement().setAttribute("role", "status");
    var end = new Div(shown, more);
    end.addClassName("worklist-end");
    add(days, end);
    addPage();
  }

  private void addPage() {
    List<AuditEvent> page = pages.page(PAGE, last);
    page.forEach(this::add);
    listed += page.size();
    last = page.isEmpty() ? last : Optional.of(page.getLast().id());
    boolean all = page.size() < PAGE || listed >= count;
    shown.setText(all ? Words.text("audit.all", listed) : Words.text("audit.part", listed, count));
    more.setVisible(!all);
  }

  private void add(AuditEvent event) {
    String itsDay = Texts.day(event.at());
    if (!itsDay.equals(day)) {
      day = itsDay;
      ofDay = new OrderedList();
      days.add(new H2(day), ofDay);
    }
    ofDay.add(item(event));
  }

  private ListItem item(AuditEvent event) {
    var sentence = new Div(words.sentence(event));
    sentence.addClassName("audit-sentence");
    var where = new Div(Stream.of(
            Optional.of(TIME.format(event.at())),
            Optional.of(event.author().username()).filter(name -> !name.isEmpty()),
            Optional.of(Words.name(event.author().channel())),
            event.author().address())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · ")));
    where.addClassName("note");
    var text = new Div(sentence, where);
    List<EventWords.Line> lines = words.lines(event);
    if (!lines.isEmpty()) {
      text.add(details(lines));
    }
    return new ListItem(symbol(event.kind()).icon(), text);
  }

  /** Drawn when it is opened, for it may be long. */
  private static NativeDetails details(List<EventWords.Line> lines) {
    var opened = new UnorderedList();
    opened.addClassName("edited-places");
    var details = new NativeDetails(Words.text("audit.details"), opened);
    details.addToggleListener(toggle -> {
      if (toggle.isOpened() && opened.getComponentCount() == 0) {
        lines.forEach(line -> opened.add(item(line)));
      }
    });
    return details;
  }

  private static ListItem item(EventWords.Line line) {
    var heading = new Span(line.heading());
    heading.addClassName("audit-heading");
    return new ListItem(heading, new Span(": " + line.text()));
  }

  private static Symbol symbol(AuditKind kind) {
    return switch (kind) {
      case SIGNED_IN -> Symbol.USER;
      case SIGNED_OUT, SIGN_IN_ENDED -> Symbol.LOG_OUT;
      case SIGN_IN_FAILED -> Symbol.TRIANGLE_ALERT;
      case REPORT_READ -> Symbol.EYE;
      case REPORT_OPENED -> Symbol.FILE_PEN_LINE;
      case REPORT_EDITED -> Symbol.PENCIL;
      case EVIDENCE_ADDED -> Symbol.FILES;
      case REPORT_SUBMITTED -> Symbol.SEND;
      case REPORT_RETURNED -> Symbol.UNDO_2;
      case REPORT_ENDORSED, COMMENT_RESOLVED, FINDING_REASONABLE -> Symbol.CHECK;
      case REPORT_ACCEPTED, ISSUE_CONFIRMED, ISSUE_RESOLVED -> Symbol.CIRCLE_CHECK;
      case REPORT_REOPENED, ISSUE_REOPENED, FINDING_REOPENED -> Symbol.ROTATE_CCW;
      case ISSUE_STARTED, ISSUE_REQUESTED -> Symbol.FLAG;
      case ISSUE_COMMENTED, ISSUE_ANSWERED, COMMENT_WRITTEN, COMMENT_ANSWERED, COMMENT_KEPT -> Symbol.MESSAGE_SQUARE;
      case COUNTERSIGNING_BEGUN, COUNTERSIGNING_ENDED, GRADING_CHANGED -> Symbol.SETTINGS;
      case ISSUE_CHANGED -> Symbol.PENCIL;
      case PERIOD_PLANNED, PERIOD_CHANGED, PERIOD_DELETED, PERIOD_OPENED, PERIOD_CLOSED, PERIOD_REOPENED ->
          Symbol.CALENDAR_DAYS;
      case PERIOD_EXTENDED, SCHOOL_EXTENDED -> Symbol.CLOCK;
      case SCHOOL_EXEMPTED, EXEMPTION_LIFTED -> Symbol.CIRCLE_MINUS;
      case FORM_CREATED, FORM_CHANGED, FORM_DELETED, OBLIGATION_CREATED, OBLIGATION_CHANGED, OBLIGATION_ENDED ->
          Symbol.LIST_CHECKS;
      case EXPORT_ASKED, EXPORTED, SUMMARY_ISSUED -> Symbol.DOWNLOAD;
      case ACCOUNT_CREATED, ACCOUNT_RENAMED, ACCOUNT_ACTIVATED -> Symbol.USER;
      case ACCOUNT_DEACTIVATED, TOKEN_REVOKED -> Symbol.BAN;
      case PASSWORD_LINK_ISSUED, PASSWORD_SET -> Symbol.LOCK;
      case ROLE_GRANTED, ROLE_CHANGED, ROLE_ENDED, ROLE_DELEGATED -> Symbol.USERS;
      case TOKEN_ISSUED -> Symbol.SHIELD;
    };
  }
}
