package vn.mangnon.report;

import static vn.mangnondb.Tables.ACTIVITY;
import static vn.mangnondb.Tables.COMMUNICATION_CHANNEL;
import static vn.mangnondb.Tables.EVALUATION;
import static vn.mangnondb.Tables.FUNDING;
import static vn.mangnondb.Tables.INDICATOR_VALUE;
import static vn.mangnondb.Tables.TRAINING;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.shared.BulkInsert;
import vn.mangnondb.tables.records.ActivityChannelRecord;
import vn.mangnondb.tables.records.ActivityParticipantsRecord;
import vn.mangnondb.tables.records.ActivityRecord;
import vn.mangnondb.tables.records.CommunicationChannelRecord;
import vn.mangnondb.tables.records.EvaluationRecord;
import vn.mangnondb.tables.records.FundingRecord;
import vn.mangnondb.tables.records.IndicatorValueRecord;
import vn.mangnondb.tables.records.TrainingParticipantsRecord;
import vn.mangnondb.tables.records.TrainingRecord;

/**
 * The lines of the latest submitted revision, in rows that SQL counts. A line's position is its index in the section,
 * so that {@code /activities/3} is the row of position 3.
 */
@Repository
class SubmittedLinesRepository {

  private final DSLContext db;

  SubmittedLinesRepository(DSLContext db) {
    this.db = db;
  }

  /** The lines of one tidy and complete report. */
  static final class Lines {

    private final UUID report;
    private final UUID school;
    final List<TableRecord<?>> rows = new ArrayList<>();
    /** Rows that refer to rows of {@link #rows}. */
    final List<TableRecord<?>> subordinate = new ArrayList<>();

    private Lines(UUID report, UUID school) {
      this.report = report;
      this.school = school;
    }

    static Lines of(UUID report, UUID school, ReportContent content) {
      var lines = new Lines(report, school);
      lines.activities(content.activities());
      lines.trainings(content.trainings());
      lines.indicators(content.indicators());
      lines.funding(content.funding());
      content.communication().channels().stream().distinct()
          .forEach(channel -> lines.rows.add(new CommunicationChannelRecord(report, school, channel)));
      for (int i = 0; i < content.strengths().size(); i++) {
        lines.rows.add(new EvaluationRecord(
            report, school, EvaluationKind.STRENGTH, i, content.strengths().get(i), Category.OTHER));
      }
      lines.findings(EvaluationKind.SHORTCOMING, content.shortcomings());
      lines.findings(EvaluationKind.RECOMMENDATION, content.recommendations());
      return lines;
    }

    private void activities(List<ReportContent.Activity> activities) {
      for (int i = 0; i < activities.size(); i++) {
        var activity = activities.get(i);
        rows.add(new ActivityRecord(
            report, school, i, activity.category(), activity.title(), activity.date(), activity.sessions(),
            activity.partner()));
        for (Channel channel : activity.channels()) {
          subordinate.add(new ActivityChannelRecord(report, school, i, channel));
        }
        for (int line = 0; line < activity.participants().size(); line++) {
          var participants = activity.participants().get(line);
          subordinate.add(new ActivityParticipantsRecord(
              report, school, i, line, participants.group(), participants.people(), participants.attendances()));
        }
      }
    }

    private void trainings(List<ReportContent.Training> trainings) {
      for (int i = 0; i < trainings.size(); i++) {
        var training = trainings.get(i);
        rows.add(new TrainingRecord(
            report, school, i, training.title(), training.date(), training.role(), training.organiser(),
            training.classes(), training.hours()));
        for (int line = 0; line < training.participants().size(); line++) {
          var trainees = training.participants().get(line);
          if (trainees.people() != null) {
            subordinate.add(
                new TrainingParticipantsRecord(report, school, i, line, trainees.group(), trainees.people()));
          }
        }
      }
    }

    private void indicators(List<ReportContent.IndicatorValue> indicators) {
      for (int i = 0; i < indicators.size(); i++) {
        var indicator = indicators.get(i);
        rows.add(new IndicatorValueRecord(
            report, school, i, indicator.code(), indicator.group(), indicator.value(), indicator.nothingArose()));
      }
    }

    private void funding(List<ReportContent.Funding> funding) {
      for (int i = 0; i < funding.size(); i++) {
        var source = funding.get(i);
        rows.add(new FundingRecord(report, school, i, source.source(), source.amount(), source.text()));
      }
    }

    private void findings(EvaluationKind kind, List<Finding> findings) {
      for (int i = 0; i < findings.size(); i++) {
        var finding = findings.get(i);
        rows.add(new EvaluationRecord(report, school, kind, i, finding.text(), finding.category()));
      }
    }
  }

  void replace(UUID report, UUID school, ReportContent content) {
    for (var table : List.of(ACTIVITY, TRAINING, INDICATOR_VALUE, FUNDING, COMMUNICATION_CHANNEL, EVALUATION)) {
      db.deleteFrom(table).where(table.field(ACTIVITY.REPORT_ID).eq(report)).execute();
    }
    insert(List.of(Lines.of(report, school, content)));
  }

  void insert(List<Lines> reports) {
    BulkInsert.into(db, reports.stream().flatMap(lines -> lines.rows.stream()).toList());
    BulkInsert.into(db, reports.stream().flatMap(lines -> lines.subordinate.stream()).toList());
  }
}
