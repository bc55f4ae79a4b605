package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.report.Change.Added;
import vn.mangnon.report.Change.Removed;
import vn.mangnon.report.Change.Replaced;
import vn.mangnon.report.Comparison.Row;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;

class ComparisonTest {

  private static final Activity ASSEMBLY = activity("Tuyên truyền dưới cờ về phòng ngừa lao động trẻ em", 2);
  private static final Activity INSPECTION = activity("Tự kiểm tra việc thực hiện Chương trình", 1);
  private static final Activity NETWORK = activity("Xây dựng mạng lưới cán bộ, giáo viên", 1);
  private static final Finding ABSENCE = new Finding("Học sinh không đến được trường", Category.COMMUNICATION);

  static Stream<Arguments> changes() {
    var nothing = ReportContent.EMPTY;
    return Stream.of(
        argumentSet("nothing changed", activities(ASSEMBLY, INSPECTION), activities(ASSEMBLY, INSPECTION), List.of()),
        argumentSet("a field of the head", number("36"), number("37"),
            List.of(replaced("/document/number", "36", "37"))),
        argumentSet("a field given for the first time", nothing, number("36"),
            List.of(replaced("/document/number", null, "36"))),
        argumentSet("a plan given for the first time", nothing,
            new ReportContent(
                new Document(null, null, null, null, null, null, new OwnPlan("43", "KH-THLTK", null)),
                null, null, null, null, null, null, null, null, null, null),
            List.of(replaced("/document/ownPlan/number", null, "43"), replaced("/document/ownPlan/symbol", null, "KH-THLTK"))),
        argumentSet("a line added in between", activities(ASSEMBLY, INSPECTION), activities(ASSEMBLY, NETWORK, INSPECTION),
            List.of(new Added("/activities/1", NETWORK))),
        argumentSet("a line removed, with its place in the earlier revision",
            activities(ASSEMBLY, NETWORK, INSPECTION), activities(ASSEMBLY, INSPECTION),
            List.of(new Removed("/activities/1", NETWORK))),
        argumentSet("lines that only moved", activities(ASSEMBLY, NETWORK, INSPECTION),
            activities(INSPECTION, ASSEMBLY, NETWORK), List.of()),
        argumentSet("a number in a line that moved, with its place in the later revision",
            activities(ASSEMBLY, INSPECTION), activities(INSPECTION, activity(ASSEMBLY.title(), 5)),
            List.of(replaced("/activities/1/sessions", 2, 5))),
        argumentSet("a reworded line is the same line",
            activities(ASSEMBLY), activities(activity("Tuyên truyền dưới cờ về phòng ngừa lao động sớm", 2)),
            List.of(replaced("/activities/0/title", ASSEMBLY.title(), "Tuyên truyền dưới cờ về phòng ngừa lao động sớm"))),
        argumentSet("another line in its place is another line", activities(ASSEMBLY), activities(NETWORK),
            List.of(new Removed("/activities/0", ASSEMBLY), new Added("/activities/0", NETWORK))),
        argumentSet("participants by their group, in any order",
            activities(with(new Participants(ParticipantGroup.PUPILS, 320, 640), new Participants(ParticipantGroup.PARENTS, 90, null))),
            activities(with(new Participants(ParticipantGroup.PARENTS, 95, null), new Participants(ParticipantGroup.PUPILS, 320, 640))),
            List.of(replaced("/activities/0/participants/0/people", 90, 95))),
        argumentSet("hours written otherwise are the same hours", training("4"), training("4.0"), List.of()),
        argumentSet("hours", training("4"), training("6.5"),
            List.of(replaced("/trainings/0/hours", new BigDecimal("4"), new BigDecimal("6.5")))),
        argumentSet("nothing arose in place of a zero",
            indicators(new IndicatorValue("CHILDREN_AT_RISK", null, 0L, false)),
            indicators(new IndicatorValue("CHILDREN_AT_RISK", null, null, true)),
            List.of(new Replaced("/indicators/0",
                Optional.of(new IndicatorValue("CHILDREN_AT_RISK", null, 0L, false)),
                Optional.of(new IndicatorValue("CHILDREN_AT_RISK", null, null, true))))),
        argumentSet("channels one by one", channels(Channel.PORTAL, Channel.PRINT), channels(Channel.PORTAL, Channel.ASSEMBLY),
            List.of(new Removed("/communication/channels/1", Channel.PRINT), new Added("/communication/channels/1", Channel.ASSEMBLY))),
        argumentSet("an amount of the same source", funding(null), funding(12_000_000L),
            List.of(replaced("/funding/0/amount", null, 12_000_000L))),
        argumentSet("a shortcoming withdrawn", shortcomings(ABSENCE), nothing,
            List.of(new Removed("/shortcomings/0", ABSENCE))),
        argumentSet("in the order of the document",
            new ReportContent(null, null, null, null, null, null, List.of("Đúng kế hoạch"), null, null, null, new Signer(null, null, "Người ký A")),
            new ReportContent(new Document("36", null, null, null, null, null, null), null, null, null, null, null,
                List.of("Đúng kế hoạch", "Phụ huynh đồng thuận"), null, null, null, new Signer(null, null, "Người ký B")),
            List.of(
                replaced("/document/number", null, "36"),
                new Added("/strengths/1", "Phụ huynh đồng thuận"),
                replaced("/signer/name", "Người ký A", "Người ký B"))));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void namesWhatChangedAndWhere(ReportContent before, ReportContent after, List<Change> changes) {
    assertThat(Comparison.of(before, after).changes()).isEqualTo(changes);
  }

  @Test
  void removedLinesAreReadBehindTheLineThatTheyFollowed() {
    assertThat(Comparison.of(activities(ASSEMBLY, NETWORK, INSPECTION), activities(INSPECTION, ASSEMBLY)).rows("/activities"))
        .containsExactly(
            new Row(OptionalInt.of(2), OptionalInt.of(0)),
            new Row(OptionalInt.of(0), OptionalInt.of(1)),
            new Row(OptionalInt.of(1), OptionalInt.empty()));
  }

  @Test
  void linesRemovedFromTheBeginningAreReadFirst() {
    assertThat(Comparison.of(activities(NETWORK, ASSEMBLY), activities(ASSEMBLY)).rows("/activities"))
        .containsExactly(new Row(OptionalInt.of(0), OptionalInt.empty()), new Row(OptionalInt.of(1), OptionalInt.of(0)));
  }

  private static Replaced replaced(String pointer, @Nullable Object before, @Nullable Object after) {
    return new Replaced(pointer, Optional.ofNullable(before), Optional.ofNullable(after));
  }

  private static Activity activity(String title, int sessions) {
    return new Activity(Category.COMMUNICATION, title, LocalDate.of(2026, 10, 5), sessions, null, null, null);
  }

  private static Activity with(Participants... participants) {
    return new Activity(Category.COMMUNICATION, "Tuyên truyền", null, 1, null, List.of(participants), null);
  }

  private static ReportContent number(String number) {
    return new ReportContent(
        new Document(number, null, null, null, null, null, null), null, null, null, null, null, null, null, null, null, null);
  }

  private static ReportContent activities(Activity... activities) {
    return new ReportContent(null, null, List.of(activities), null, null, null, null, null, null, null, null);
  }

  private static ReportContent training(String hours) {
    var training = new Training("Tập huấn", null, TrainingRole.HELD, Organiser.SCHOOL, 1, new BigDecimal(hours),
        List.of(new Trainees(ParticipantGroup.TEACHERS, 25)));
    return new ReportContent(null, null, null, List.of(training), null, null, null, null, null, null, null);
  }

  private static ReportContent indicators(IndicatorValue... indicators) {
    return new ReportContent(null, null, null, null, List.of(indicators), null, null, null, null, null, null);
  }

  private static ReportContent channels(Channel... channels) {
    return new ReportContent(
        null, new Communication(null, null, List.of(channels)), null, null, null, null, null, null, null, null, null);
  }

  private static ReportContent funding(@Nullable Long amount) {
    return new ReportContent(
        null, null, null, null, null, List.of(new Funding(FundingSource.STATE_BUDGET, amount, null)), null, null, null, null, null);
  }

  private static ReportContent shortcomings(Finding... shortcomings) {
    return new ReportContent(null, null, null, null, null, null, null, List.of(shortcomings), null, null, null);
  }
}
