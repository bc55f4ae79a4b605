package vn.mangnon.ui.shell;

import com.vaadin.flow.component.html.Span;
import org.springframework.web.util.HtmlUtils;
import vn.mangnon.compliance.Band;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.document.ExportState;
import vn.mangnon.issue.IssueState;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.report.ReportState;
import vn.mangnon.summary.Standing;

/** A state in a word, with an icon and a colour that say the same. */
public class StatusBadge extends Span {

  private final Tone tone;
  private final Symbol symbol;
  private final String word;

  public StatusBadge(Tone tone, Symbol symbol, String word) {
    this.tone = tone;
    this.symbol = symbol;
    this.word = word;
    addClassNames("status-badge", tone.className());
    add(symbol.icon(), new Span(word));
  }

  /** The same sign with another word, such as a shorter one. */
  public StatusBadge saying(String word) {
    return new StatusBadge(tone, symbol, word);
  }

  /** The same as a piece of HTML, for tables of hundreds of rows. */
  public String html() {
    return "<span class=\"status-badge %s\">%s<span>%s</span></span>".formatted(
        tone.className(), symbol.html(), HtmlUtils.htmlEscape(word));
  }

  /** A report that was submitted again after it was given back says so. */
  public static StatusBadge of(ReportState state, int revision) {
    return state == ReportState.SUBMITTED && revision > 1
        ? new StatusBadge(Tone.INFO, Symbol.REFRESH_CW, Words.text("status.resubmitted"))
        : of(state);
  }

  public static StatusBadge of(ReportState state) {
    return switch (state) {
      case DRAFT -> badge(Tone.NEUTRAL, Symbol.FILE_PEN_LINE, state);
      case SUBMITTED -> badge(Tone.INFO, Symbol.SEND, state);
      case ENDORSED -> badge(Tone.INFO, Symbol.CHECK, state);
      case RETURNED -> badge(Tone.WARNING, Symbol.UNDO_2, state);
      case ACCEPTED -> badge(Tone.GOOD, Symbol.CIRCLE_CHECK, state);
      case REOPENED -> badge(Tone.WARNING, Symbol.ROTATE_CCW, state);
    };
  }

  public static StatusBadge of(IssueState state) {
    return switch (state) {
      case OPEN -> badge(Tone.WARNING, Symbol.CIRCLE_ALERT, state);
      case IN_PROGRESS -> badge(Tone.INFO, Symbol.CIRCLE_DOT, state);
      case RESOLVED -> badge(Tone.GOOD, Symbol.CHECK, state);
      case CONFIRMED -> badge(Tone.GOOD, Symbol.CIRCLE_CHECK, state);
    };
  }

  public static StatusBadge of(Verdict verdict) {
    return switch (verdict) {
      case MET -> badge(Tone.GOOD, Symbol.CIRCLE_CHECK, verdict);
      case LATE -> badge(Tone.WARNING, Symbol.CLOCK, verdict);
      case NOT_MET -> badge(Tone.BAD, Symbol.CIRCLE_X, verdict);
      case NOT_YET_DUE -> badge(Tone.INFO, Symbol.CIRCLE_DASHED, verdict);
      case NOT_APPLICABLE -> badge(Tone.NEUTRAL, Symbol.CIRCLE_MINUS, verdict);
    };
  }

  public static StatusBadge of(Band band) {
    String name = Words.text(band.name());
    return switch (band.strength()) {
      case STRONG -> new StatusBadge(Tone.GOOD, Symbol.CIRCLE_CHECK, name);
      case FAIR -> new StatusBadge(Tone.INFO, Symbol.CIRCLE_DOT, name);
      case WEAK -> new StatusBadge(Tone.WARNING, Symbol.CIRCLE_ALERT, name);
      case POOR -> new StatusBadge(Tone.BAD, Symbol.TRIANGLE_ALERT, name);
    };
  }

  public static StatusBadge of(PeriodState state) {
    return switch (state) {
      case PLANNED -> badge(Tone.NEUTRAL, Symbol.CALENDAR_DAYS, state);
      case OPEN -> badge(Tone.INFO, Symbol.CIRCLE_DOT, state);
      case CLOSED -> badge(Tone.NEUTRAL, Symbol.LOCK, state);
    };
  }

  public static StatusBadge of(Standing standing) {
    return switch (standing) {
      case SILENT -> badge(Tone.BAD, Symbol.CIRCLE_X, standing);
      case MISSING -> badge(Tone.BAD, Symbol.TRIANGLE_ALERT, standing);
      case WEAK -> badge(Tone.WARNING, Symbol.CIRCLE_DASHED, standing);
      case LATE -> badge(Tone.WARNING, Symbol.CLOCK, standing);
      case GOOD -> badge(Tone.GOOD, Symbol.CIRCLE_CHECK, standing);
      case NOT_YET -> badge(Tone.NEUTRAL, Symbol.CIRCLE, standing);
    };
  }

  public static StatusBadge of(ExportState state) {
    return switch (state) {
      case WAITING -> badge(Tone.NEUTRAL, Symbol.CLOCK, state);
      case RUNNING -> badge(Tone.INFO, Symbol.CIRCLE_DOT, state);
      case READY -> badge(Tone.GOOD, Symbol.CIRCLE_CHECK, state);
      case FAILED -> badge(Tone.BAD, Symbol.CIRCLE_ALERT, state);
      case CANCELLED -> badge(Tone.NEUTRAL, Symbol.BAN, state);
      case EXPIRED -> badge(Tone.NEUTRAL, Symbol.CIRCLE_MINUS, state);
    };
  }

  /** Past its due day, with nothing received. */
  public static StatusBadge overdue() {
    return new StatusBadge(Tone.BAD, Symbol.TRIANGLE_ALERT, Words.text("status.overdue"));
  }

  /** Received after its due day. */
  public static StatusBadge late() {
    return new StatusBadge(Tone.WARNING, Symbol.CLOCK, Words.text("status.late"));
  }

  public static StatusBadge notStarted() {
    return new StatusBadge(Tone.NEUTRAL, Symbol.CIRCLE_DASHED, Words.text("status.not-started"));
  }

  public static StatusBadge exempt() {
    return new StatusBadge(Tone.NEUTRAL, Symbol.CIRCLE_MINUS, Words.text("status.exempt"));
  }

  private static StatusBadge badge(Tone tone, Symbol symbol, Enum<?> state) {
    return new StatusBadge(tone, symbol, Words.name(state));
  }
}
