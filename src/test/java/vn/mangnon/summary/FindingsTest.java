package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Notices;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Founding.Counted;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Comments;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;
import vn.mangnon.report.TrainingRole;
import vn.mangnon.shared.Rejection;

/** What is found strange and what is not; how a school is asked, once, and answers. */
@DatabaseTest
class FindingsTest {

  private static final int SCHOOL_YEAR = 2026;
  private static final Set<FindingKind> OF_NUMBERS =
      EnumSet.of(FindingKind.OUTLIER, FindingKind.INCONSISTENT, FindingKind.DOUBT);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Comments comments;
  @Autowired Issues issues;
  @Autowired Notices notices;
  @Autowired Findings findings;

  private TestSchool school;
  private Person officer;

  @BeforeEach
  void aSchoolThatIsCounted() {
    given.nothing();
    clock.set(LocalDate.of(2026, 11, 23));
    officer = given.officer();
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    for (int year = 2021; year <= SCHOOL_YEAR; year++) {
      given.headcount(school.id(), year);
    }
  }

  /** @param found rule, subject, value and other, in that form; empty where nothing must be found */
  private record Case(String why, List<ReportContent> before, ReportContent now, List<String> found) {
    @Override
    public String toString() {
      return why;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("ten times the half-year before", List.of(pupils(40)), pupils(400),
            List.of("TENFOLD PEOPLE_INFORMED:PUPILS 400/40")),
        new Case("not quite ten times", List.of(pupils(41)), pupils(400), List.of()),
        new Case("ten times of so few is nothing strange", List.of(pupils(1)), pupils(19), List.of()),
        new Case("from none to many is not ten times", List.of(pupils(0)), pupils(400), List.of()),
        new Case("far from four half-years before", List.of(pupils(100), pupils(104), pupils(98), pupils(102)),
            pupils(160), List.of("FAR_FROM_OWN PEOPLE_INFORMED:PUPILS 160/101")),
        new Case("far below them is as strange", List.of(pupils(100), pupils(104), pupils(98), pupils(102)),
            pupils(40), List.of("FAR_FROM_OWN PEOPLE_INFORMED:PUPILS 40/101")),
        new Case("within half of the median", List.of(pupils(100), pupils(104), pupils(98), pupils(102)),
            pupils(150), List.of()),
        new Case("three half-years tell too little", List.of(pupils(100), pupils(104), pupils(98)), pupils(160), List.of()),
        new Case("a school whose figures always swing", List.of(pupils(20), pupils(180), pupils(60), pupils(140)),
            pupils(300), List.of()),
        new Case("more pupils than there are", List.of(), pupils(801),
            List.of("MORE_THAN_THERE_ARE PEOPLE_INFORMED:PUPILS 801/800")),
        new Case("all pupils", List.of(), pupils(800), List.of()),
        new Case("staff taken together are more than there are", List.of(), content(
            List.of(), List.of(), people("PEOPLE_INFORMED", ParticipantGroup.MANAGERS, 3),
            people("PEOPLE_INFORMED", ParticipantGroup.TEACHERS, 30), people("PEOPLE_INFORMED", ParticipantGroup.STAFF, 8)),
            List.of("MORE_THAN_THERE_ARE PEOPLE_INFORMED:ALL_STAFF 41/40")),
        new Case("a class larger than the staff", List.of(), content(List.of(), List.of(
            training(new Trainees(ParticipantGroup.MANAGERS, 3), new Trainees(ParticipantGroup.TEACHERS, 38)))),
            List.of("MORE_TRAINED_THAN_STAFF Lớp tập huấn 41/40")),
        new Case("pupils in a class are no staff", List.of(), content(List.of(), List.of(
            training(new Trainees(ParticipantGroup.TEACHERS, 40), new Trainees(ParticipantGroup.PUPILS, 60)))), List.of()),
        new Case("two classes of the same people are no larger staff", List.of(), content(List.of(), List.of(
            training(new Trainees(ParticipantGroup.TEACHERS, 30)), training(new Trainees(ParticipantGroup.TEACHERS, 30)))),
            List.of()),
        new Case("fewer people than on one line", List.of(), content(
            List.of(activity(ParticipantGroup.PUPILS, 120, 500)), List.of(),
            people("PEOPLE_INFORMED", ParticipantGroup.PUPILS, 100)),
            List.of("BELOW_LINES PEOPLE_INFORMED:PUPILS 100/120")),
        new Case("attendances may be more than people", List.of(), content(
            List.of(activity(ParticipantGroup.PUPILS, 90, 500)), List.of(),
            people("PEOPLE_INFORMED", ParticipantGroup.PUPILS, 100)), List.of()),
        new Case("fewer trained than in one class", List.of(), content(
            List.of(), List.of(training(new Trainees(ParticipantGroup.TEACHERS, 25))),
            people("PEOPLE_TRAINED", ParticipantGroup.TEACHERS, 20)),
            List.of("BELOW_LINES PEOPLE_TRAINED:TEACHERS 20/25")),
        new Case("more children supported than notified", List.of(), content(
            List.of(), List.of(), children("CHILDREN_NOTIFIED", 6L), children("CHILDREN_SUPPORTED", 7L)),
            List.of("MORE_SUPPORTED_THAN_NOTIFIED CHILDREN_SUPPORTED 7/6")),
        new Case("that nothing arose is none", List.of(), content(
            List.of(), List.of(), children("CHILDREN_NOTIFIED", null), children("CHILDREN_SUPPORTED", 5L)),
            List.of("MORE_SUPPORTED_THAN_NOTIFIED CHILDREN_SUPPORTED 5/0")),
        new Case("what was not given is not known", List.of(), content(
            List.of(), List.of(), children("CHILDREN_SUPPORTED", 5L)), List.of()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRuleFindsWhatBreaksItAndNothingElse(Case given) {
    for (int i = 0; i < given.before().size(); i++) {
      submitted(school, half(2026 * 2 - given.before().size() + i), given.before().get(i));
    }
    submitted(school, half(2026 * 2), given.now());
    assertThat(ofPeriod("2026-H1", OF_NUMBERS)).extracting(FindingsTest::words).containsExactlyElementsOf(given.found());
  }

  /** The number of half-years since the year 0. */
  private UUID half(int number) {
    return given.openHalfYear(number / 2, number % 2 + 1);
  }

  private static String words(Finding finding) {
    return finding.rule() + " " + finding.key().subject() + " " + finding.value().orElseThrow().number() + "/"
        + finding.other().orElseThrow().number();
  }

  @Test
  void aSchoolIsHeldAgainstFiveLikeItAndNotAgainstOthers() {
    var alike = new ArrayList<>(List.of(school));
    for (int i = 0; i < 5; i++) {
      alike.add(counted("Trường Tiểu học số " + i, 800));
    }
    TestSchool larger = counted("Trường Tiểu học rất đông", 2_000);
    UUID period = given.openHalfYear(2026, 2);
    TestSchool last = alike.getLast();
    alike.subList(0, 5).forEach(one -> submitted(one, period, pupils(100)));
    submitted(last, period, pupils(400));
    // of another size, where nobody else is
    submitted(larger, period, pupils(900));
    assertThat(ofPeriod("2026-H2", OF_NUMBERS)).extracting(finding -> finding.school().name() + ": " + words(finding))
        .containsExactly(last.name() + ": FAR_FROM_PEERS PEOPLE_INFORMED:PUPILS 400/100");
  }

  @Test
  void noneIsDoubtedWhereNearlyAllOfFiveOthersHaveSome() {
    var others = new ArrayList<TestSchool>();
    for (int i = 0; i < 5; i++) {
      others.add(counted("Trường Tiểu học số " + i, 800));
    }
    UUID period = given.openHalfYear(2026, 2);
    submitted(school, period, pupils(0));
    others.subList(0, 4).forEach(one -> submitted(one, period, pupils(30)));
    // four others tell too little
    assertThat(ofPeriod("2026-H2", OF_NUMBERS)).isEmpty();
    submitted(others.getLast(), period, pupils(30));
    assertThat(ofPeriod("2026-H2", OF_NUMBERS)).extracting(FindingsTest::words)
        .containsExactly("UNUSUAL_ZERO PEOPLE_INFORMED:PUPILS 0/5");
  }

  private TestSchool counted(String name, int pupils) {
    TestSchool one = given.school(name);
    for (int year = 2021; year <= SCHOOL_YEAR; year++) {
      given.headcount(one.id(), new Counted(year, 40, pupils, 1500));
    }
    return one;
  }

  @Test
  void aSchoolUnderReviewIsAskedAtTheVeryPlaceOnceAndAnswers() {
    UUID report = submitted(school, given.openHalfYear(2026, 2), pupils(900));
    Finding finding = only(officer);
    assertThat(finding.standing()).isEqualTo(FindingStanding.NEW);

    Finding asked = findings.ask(officer, finding.key(), "Trường chỉ có 800 học sinh?");
    assertThat(asked.standing()).isEqualTo(FindingStanding.ASKED);
    assertThat(asked.asked().orElseThrow().in())
        .isEqualTo(new Finding.Conversation.OfComment(report, "/indicators/0"));
    Person leader = given.signedIn(given.holder(Role.DISTRICT_LEADER));
    assertThat(findings.ask(leader, finding.key(), "Hỏi bằng lời khác").asked()).isEqualTo(asked.asked());
    assertThat(comments.list(officer, report)).hasSize(1);
    assertThat(issues.list(officer, IssueFilter.everything())).isEmpty();

    given.signedIn(school.principal());
    assertThat(notices.unseen(school.principal())).isEqualTo(1);
    given.signedIn(officer);
    reviews.returnForCorrection(officer, report, reports.find(officer, report).version(), "");
    given.signedIn(school.principal());
    comments.answer(school.principal(), report, comments.list(officer, report).getFirst().id(), "Cả trẻ ngoài trường");
    given.signedIn(officer);
    assertThat(only(officer).standing()).isEqualTo(FindingStanding.ANSWERED);
    assertThat(only(officer).asked().orElseThrow().answer().orElseThrow().text()).contains("Cả trẻ ngoài trường");
  }

  @Test
  void afterAcceptanceItIsAskedByARequestThatTheSchoolAnswersAndTheDistrictCloses() {
    UUID report = submitted(school, given.openHalfYear(2026, 2), pupils(900));
    given.signedIn(officer);
    reviews.accept(officer, report, reports.find(officer, report).version());
    Finding finding = only(officer);
    findings.ask(officer, finding.key(), "Trường chỉ có 800 học sinh?");
    findings.ask(officer, finding.key(), "Trường chỉ có 800 học sinh?");
    var issue = issues.list(officer, IssueFilter.everything()).getFirst();
    assertThat(issues.list(officer, IssueFilter.everything())).hasSize(1);
    assertThat(only(officer).asked().orElseThrow().in()).isEqualTo(new Finding.Conversation.OfIssue(issue.id()));

    issues.comment(officer, issue.id(), issue.version(), "Lời của phòng không phải là trả lời");
    assertThat(only(officer).standing()).isEqualTo(FindingStanding.ASKED);
    given.signedIn(school.principal());
    issues.comment(school.principal(), issue.id(), issue.version() + 1, "Cả trẻ ngoài trường");
    given.signedIn(officer);
    assertThat(only(officer).standing()).isEqualTo(FindingStanding.ANSWERED);
    issues.confirm(officer, issue.id(), issue.version() + 2, Optional.empty());
    assertThat(only(officer).standing()).isEqualTo(FindingStanding.SETTLED);
  }

  @Test
  void whatWasFoundReasonableComesBackWithOtherNumbers() {
    UUID report = submitted(school, given.openHalfYear(2026, 2), pupils(900));
    given.signedIn(officer);
    Finding finding = only(officer);
    findings.judgeReasonable(officer, finding.key(), "Có lớp liên kết");
    assertThat(only(officer).standing()).isEqualTo(FindingStanding.REASONABLE);
    assertThat(only(officer).judged().orElseThrow().reason()).isEqualTo("Có lớp liên kết");
    findings.reopen(officer, finding.key());
    assertThat(only(officer).standing()).isEqualTo(FindingStanding.NEW);
    findings.judgeReasonable(officer, finding.key(), "Có lớp liên kết");

    reviews.returnForCorrection(officer, report, reports.find(officer, report).version(), "Xem lại");
    submitted(school, reports.find(officer, report).period().id(), pupils(950));
    given.signedIn(officer);
    assertThat(only(officer).standing()).isEqualTo(FindingStanding.NEW);
    assertThatThrownBy(() -> findings.ask(officer, finding.key(), "Số cũ")).isInstanceOf(Rejection.class);
  }

  @Test
  void strangersGetNothingReadersOnlyReadAndSmallCountsOfChildrenStayWithTheSchool() {
    submitted(school, given.openHalfYear(2026, 2), content(
        List.of(), List.of(), children("CHILDREN_NOTIFIED", 2L), children("CHILDREN_SUPPORTED", 3L)));
    TestSchool neighbour = counted("Trường Tiểu học Ái Mộ B", 800);
    var filter = FindingFilter.ofSchool(school.id()).kinds(OF_NUMBERS);

    given.signedIn(neighbour.principal());
    assertThat(findings.page(neighbour.principal(), filter, 0, 10)).isEmpty();
    Person city = given.signedIn(given.cityViewer());
    assertThatThrownBy(() -> findings.page(city, filter, 0, 10)).isInstanceOf(Rejection.class);

    Person auditor = given.signedIn(given.auditor());
    Finding read = only(auditor);
    assertThat(read.value()).contains(new Finding.Amount(0, true));
    assertThatThrownBy(() -> findings.ask(auditor, read.key(), "Vì sao?")).isInstanceOf(Rejection.class);
    assertThatThrownBy(() -> findings.judgeReasonable(auditor, read.key(), "Được")).isInstanceOf(Rejection.class);

    given.signedIn(school.principal());
    assertThat(only(school.principal()).value()).contains(new Finding.Amount(3, false));
    assertThatThrownBy(() -> findings.judgeReasonable(school.principal(), read.key(), "Được"))
        .isInstanceOf(Rejection.class);
  }

  @Test
  void wordsOfAnotherSchoolAreAQuestionThatNamesNobodyAndWordsOfTheLastReportAreTheSchoolsToKnow() {
    TestSchool other = given.school("Trường Tiểu học Ái Mộ B");
    UUID before = given.openHalfYear(2026, 1);
    UUID now = given.openHalfYear(2026, 2);
    submitted(school, before, told());
    submitted(school, now, told());
    submitted(other, now, told());
    given.signedIn(officer);
    var found = findings.page(officer, FindingFilter.of(SummaryFilter.everything()).kinds(EnumSet.of(FindingKind.COPIED)), 0, 10);
    assertThat(found).extracting(finding -> finding.school().id(), Finding::period, Finding::rule)
        .containsExactlyInAnyOrder(
            tuple(school.id(), "2026-H2", FindingRule.COPIED_FROM_OTHER),
            tuple(other.id(), "2026-H2", FindingRule.COPIED_FROM_OTHER),
            tuple(school.id(), "2026-H2", FindingRule.COPIED_FROM_LAST));
    Finding ofOther = found.stream().filter(finding -> finding.school().id().equals(other.id())).findFirst().orElseThrow();
    assertThat(ofOther.value()).contains(new Finding.Amount(47, false));
    findings.ask(officer, ofOther.key(), "Đề nghị nhà trường xem lại lời văn.");

    given.signedIn(school.principal());
    assertThat(findings.page(school.principal(), FindingFilter.ofSchool(school.id()).kinds(EnumSet.of(FindingKind.COPIED)), 0, 10))
        .extracting(Finding::rule).containsExactly(FindingRule.COPIED_FROM_LAST);
    given.signedIn(other.principal());
    assertThat(findings.page(other.principal(), FindingFilter.ofSchool(other.id()).kinds(EnumSet.of(FindingKind.COPIED)), 0, 10))
        .isEmpty();
    assertThat(issues.list(other.principal(), IssueFilter.everything())).hasSize(1)
        .noneMatch(issue -> issue.text().contains(school.name()));
  }

  private static ReportContent told() {
    var plain = pupils(300);
    return new ReportContent(
        plain.document(),
        new Communication(
            "Cô tổng phụ trách mở hộp thư cho học sinh từ đầu tháng chín. Các tổ đăng ký nội dung và thời gian ngay "
                + "trong buổi họp. Giáo viên chủ nhiệm đến thăm từng gia đình có con nghỉ học nhiều ngày.",
            List.of("111"), List.of(Channel.STAFF_ZALO)),
        plain.activities(), plain.trainings(), plain.indicators(), null, plain.strengths(), null, null, null,
        plain.signer());
  }

  private Finding only(Person person) {
    given.signedIn(person);
    var found = findings.page(person, FindingFilter.ofSchool(school.id()).kinds(OF_NUMBERS), 0, 10);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<Finding> ofPeriod(String code, Set<FindingKind> kinds) {
    given.signedIn(officer);
    return findings.page(officer, FindingFilter.of(SummaryFilter.everything()).kinds(kinds), 0, 100).stream()
        .filter(finding -> finding.period().equals(code)).toList();
  }

  private UUID submitted(TestSchool by, UUID period, ReportContent content) {
    Person principal = given.signedIn(by.principal());
    Report report = reports.open(principal, by.id(), period).report();
    long version = reports.save(principal, report.id(), report.version(), content).version();
    // by a program, which is not asked about figures that seem wrong
    reports.submitUnasked(principal, report.id(), version);
    return report.id();
  }

  private static ReportContent pupils(long informed) {
    return content(List.of(), List.of(), people("PEOPLE_INFORMED", ParticipantGroup.PUPILS, informed));
  }

  private static IndicatorValue people(String code, ParticipantGroup group, long value) {
    return new IndicatorValue(code, group, value, false);
  }

  /** @param value null where nothing arose */
  private static IndicatorValue children(String code, @Nullable Long value) {
    return new IndicatorValue(code, null, value, value == null);
  }

  private static Activity activity(ParticipantGroup group, int people, int attendances) {
    return new Activity(Category.COMMUNICATION, "Nói chuyện dưới cờ", null, 2, List.of(Channel.ASSEMBLY),
        List.of(new Participants(group, people, attendances)), null);
  }

  private static Training training(Trainees... trainees) {
    return new Training(
        "Lớp tập huấn", null, TrainingRole.HELD, Organiser.SCHOOL, 1, null, List.of(trainees));
  }

  private static ReportContent content(
      List<Activity> activities, List<Training> trainings, IndicatorValue... indicators) {
    return new ReportContent(
        new Document("36", "BC-TH", "Long Biên", LocalDate.of(2026, 11, 20), "Thực hiện Chương trình", null, null),
        new Communication("Tuyên truyền về Tổng đài 111", List.of("111"), List.of(Channel.STAFF_ZALO)),
        activities.isEmpty()
            ? List.of(new Activity(Category.SELF_INSPECTION, "Tự kiểm tra", null, 1, null, null, null)) : activities,
        trainings, List.of(indicators), null, List.of("Thực hiện đúng kế hoạch"), List.of(), List.of(), null,
        new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
  }
}
