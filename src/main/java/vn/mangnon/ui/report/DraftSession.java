package vn.mangnon.ui.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.NestedRuntimeException;
import vn.mangnon.account.Person;
import vn.mangnon.report.DraftMerge;
import vn.mangnon.report.DraftMerge.Choice;
import vn.mangnon.report.DraftMerge.Conflict;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;
import vn.mangnon.ui.shell.SaveNote;

/**
 * A draft as it stands on one person's screen: what is typed, what of it is saved, and what came from the other
 * person meanwhile. What could not be saved stays and is tried again.
 */
final class DraftSession {

  private static final int MOST_MERGES = 5;

  /** The moment of a conflict: all three drafts, from which the person's choices make another one. */
  record Meeting(ReportContent base, ReportContent mine, ReportContent theirs, String by, List<Conflict> conflicts) {}

  private final Reports reports;
  private final Person person;
  private Report report;
  private ReportContent base;
  private ReportContent content;
  private long version;
  private SaveNote.State state;
  /** Sent, with no answer whether it was saved. */
  private final List<ReportContent> unanswered = new ArrayList<>();
  private Optional<Meeting> meeting = Optional.empty();

  DraftSession(Reports reports, Person person, Report report) {
    this.reports = reports;
    this.person = person;
    this.report = report;
    base = report.content();
    content = report.content();
    version = report.version();
    state = new SaveNote.State.Saved(report.savedAt());
  }

  /** As it was when it was last read from the database. */
  Report report() {
    return report;
  }

  ReportContent content() {
    return content;
  }

  long version() {
    return version;
  }

  SaveNote.State state() {
    return state;
  }

  boolean unsaved() {
    return !content.equals(base) || !unanswered.isEmpty();
  }

  /** What both changed and nobody has decided yet. */
  Optional<Meeting> meeting() {
    return meeting;
  }

  /** Takes what now stands on the screen and saves it. */
  void type(ReportContent typed) {
    content = typed;
    save();
  }

  void save() {
    try {
      for (int merges = 0; unsaved() && merges < MOST_MERGES; merges++) {
        send();
      }
    } catch (Rejection refused) {
      state = new SaveNote.State.Refused(refused);
    } catch (NestedRuntimeException unreachable) {
      state = new SaveNote.State.Waiting();
    }
  }

  private void send() {
    ReportContent sent = content;
    unanswered.add(sent);
    try {
      Reports.Saved saved = reports.save(person, report.id(), version, sent);
      keep(sent, saved.version(), saved.at());
    } catch (Rejection refused) {
      unanswered.remove(sent);
      if (!refused.key().equals(Reports.STALE)) {
        throw refused;
      }
      takeOver(reports.find(person, report.id()));
    }
  }

  private void keep(ReportContent saved, long savedVersion, Instant at) {
    base = saved;
    version = savedVersion;
    unanswered.clear();
    state = new SaveNote.State.Saved(at);
  }

  /** Tries again what is not saved, and looks for what the other person saved. */
  void refresh() {
    save();
    if (unsaved() || meeting.isPresent()) {
      return;
    }
    try {
      Report latest = reports.find(person, report.id());
      if (latest.version() != version) {
        takeOver(latest);
      }
    } catch (Rejection refused) {
      state = new SaveNote.State.Refused(refused);
    } catch (NestedRuntimeException unreachable) {
      // everything is saved, so the next turn is soon enough
    }
  }

  /** Decides a conflict; everything typed since is kept. */
  void decide(Map<String, Choice> choices) {
    meeting.ifPresent(met -> {
      ReportContent undecided = DraftMerge.merge(met.base(), met.mine(), met.theirs()).content();
      ReportContent decided = DraftMerge.merge(met.base(), met.mine(), met.theirs(), choices).content();
      meeting = Optional.empty();
      type(DraftMerge.merge(undecided, decided, content).content());
    });
  }

  private void takeOver(Report latest) {
    report = latest;
    if (!latest.state().editable()) {
      throw Rejection.conflict("report.not-editable", latest.state());
    }
    boolean mine = unanswered.contains(latest.content());
    if (!mine) {
      var merged = DraftMerge.merge(base, content, latest.content());
      if (!merged.conflicts().isEmpty()) {
        meeting = Optional.of(new Meeting(base, content, latest.content(), latest.savedBy(), merged.conflicts()));
      }
      content = merged.content();
    }
    keep(latest.content(), latest.version(), latest.savedAt());
  }
}
