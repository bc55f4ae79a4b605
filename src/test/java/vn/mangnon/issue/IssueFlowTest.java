package vn.mangnon.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnon.issue.IssueEventKind.ANSWERED;
import static vn.mangnon.issue.IssueEventKind.CHANGED;
import static vn.mangnon.issue.IssueEventKind.COMMENTED;
import static vn.mangnon.issue.IssueEventKind.CONFIRMED;
import static vn.mangnon.issue.IssueEventKind.PROGRESS;
import static vn.mangnon.issue.IssueEventKind.RAISED;
import static vn.mangnon.issue.IssueEventKind.REOPENED;
import static vn.mangnon.issue.IssueEventKind.REPEATED;
import static vn.mangnon.issue.IssueEventKind.RESOLVED;
import static vn.mangnon.issue.IssueEventKind.STARTED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.issue.IssueRequests.Request;
import vn.mangnon.report.Category;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.Summary;
import vn.mangnon.summary.SummaryFilter;

@DatabaseTest
class IssueFlowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String FEW = "Học sinh không đến được trường, nên không tuyên truyền trực tiếp được";

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Issues issues;
  @Autowired ReportedIssues reported;
  @Autowired IssueRequests requests;
  @Autowired Summaries summaries;

  private TestSchool school;
  private TestSchool neighbour;
  private Person officer;
  private UUID firstHalf;
  private UUID secondHalf;
  private FiledReports filed;

  @BeforeEach
  void aDistrict() {
    given.nothing();
    clock.set(TODAY);
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    neighbour = given.school("Trường Tiểu học Ái Mộ B");
    officer = given.officer();
    firstHalf = given.openHalfYear(2026, 1);
    secondHalf = given.openHalfYear(2026, 2);
    filed = new FiledReports(given, reports, reviews);
  }

  @Test
  void theOwnerResolvesTheDistrictConfirmsAndBothComment() {
    filed.submitted(school, firstHalf, List.of(FEW), List.of());
    Issue issue = only(officer);
    Person auditor = given.auditor();
    record Rule(IssueOwner owner, Set<IssueEventKind> school, Set<IssueEventKind> district) {}
    var whenOpen = List.of(
        new Rule(IssueOwner.SCHOOL, EnumSet.of(STARTED, RESOLVED, COMMENTED), EnumSet.of(CONFIRMED, CHANGED, COMMENTED)),
        new Rule(IssueOwner.WARD, EnumSet.of(STARTED, RESOLVED, COMMENTED),
            EnumSet.of(STARTED, RESOLVED, CONFIRMED, CHANGED, COMMENTED)),
        new Rule(IssueOwner.DISTRICT, EnumSet.of(COMMENTED),
            EnumSet.of(STARTED, ANSWERED, CONFIRMED, CHANGED, COMMENTED)));
    for (Rule rule : whenOpen) {
      given.signedIn(officer);
      Issue owned = issues.change(officer, issue.id(), issues.find(officer, issue.id()).version(),
          new Plan(Category.OTHER, Severity.HIGH, rule.owner(), Optional.empty()));
      assertThat(allowed(school.clerk(), owned)).as("school, " + rule.owner()).isEqualTo(rule.school());
      assertThat(allowed(officer, owned)).as("district, " + rule.owner()).isEqualTo(rule.district());
      for (Person stranger : List.of(auditor, neighbour.principal())) {
        assertThat(allowed(stranger, owned)).as(stranger.displayName()).isEmpty();
      }
    }
  }

  private static Set<IssueEventKind> allowed(Person person, Issue issue) {
    var allowed = EnumSet.noneOf(IssueEventKind.class);
    EnumSet.allOf(IssueEventKind.class).stream()
        .filter(kind -> IssueRights.may(person, issue, kind)).forEach(allowed::add);
    return allowed;
  }

  @Test
  void aRecommendationIsTheDistrictsToAnswerAndMayBeClosedWithTheAnswer() {
    filed.submitted(school, firstHalf, List.of(), List.of("Hỗ trợ tài liệu tuyên truyền"));
    Issue asked = only(officer);
    assertThat(asked.owner()).isEqualTo(IssueOwner.DISTRICT);
    given.signedIn(school.principal());
    refused("issue.other-owner", () -> issues.resolve(school.principal(), asked.id(), asked.version(), Optional.empty()));
    refused("issue.not-yours", () -> issues.answer(school.principal(), asked.id(), asked.version(), "Không", true));
    given.signedIn(officer);
    refused("issue.message-missing", () -> issues.answer(officer, asked.id(), asked.version(), " ", true));

    Issue answered = issues.answer(officer, asked.id(), asked.version(), "Đã gửi tài liệu", true);
    refused("issue.cannot", () -> issues.answer(officer, asked.id(), asked.version(), "Đã gửi tài liệu", true));
    given.signedIn(school.clerk());
    Issue seen = issues.find(school.clerk(), asked.id());
    assertThat(kinds(seen)).containsExactly(RAISED, ANSWERED, CONFIRMED);
    assertThat(seen.answer().flatMap(Issue.Event::message)).contains("Đã gửi tài liệu");
    assertThat(seen).isEqualTo(answered);
    assertThat(figures().resolved()).hasValue(1);

    given.signedIn(officer);
    Issue again = issues.reopen(officer, asked.id(), seen.version(), "Mới gửi một phần");
    Issue open = issues.answer(officer, asked.id(), again.version(), "Gửi nốt trong tháng này", false);
    assertThat(open.state()).isEqualTo(IssueState.RESOLVED);
    assertThat(kinds(open)).containsExactly(RAISED, ANSWERED, CONFIRMED, REOPENED, ANSWERED);
  }

  @Test
  void whatTheDistrictChangesIsKeptWithWhatItWasBefore() {
    filed.submitted(school, firstHalf, List.of(FEW), List.of());
    Issue issue = only(officer);
    given.signedIn(officer);
    var plan = new Plan(Category.COORDINATION, Severity.HIGH, IssueOwner.WARD, Optional.of(TODAY.plusDays(30)));
    Issue changed = issues.change(officer, issue.id(), issue.version(), plan);
    assertThat(changed.history().getLast().changes()).containsExactly(
        new Issue.Change(IssueField.CATEGORY, "COMMUNICATION", "COORDINATION"),
        new Issue.Change(IssueField.SEVERITY, "MEDIUM", "HIGH"),
        new Issue.Change(IssueField.OWNER, "SCHOOL", "WARD"),
        new Issue.Change(IssueField.DUE_ON, null, "2026-12-23"));
    assertThat(issues.change(officer, issue.id(), issue.version(), plan)).as("a double click").isEqualTo(changed);
    var other = new Plan(Category.OTHER, Severity.LOW, IssueOwner.WARD, Optional.empty());
    refused("issue.stale", () -> issues.change(officer, issue.id(), issue.version(), other));
    refused("issue.due-past", () -> issues.change(officer, issue.id(), changed.version(),
        new Plan(Category.OTHER, Severity.LOW, IssueOwner.WARD, Optional.of(TODAY.minusDays(1)))));
    assertThat(figures(Category.COORDINATION).open()).hasValue(1);
    assertThat(figures(Category.COMMUNICATION).open().orElse(0)).isZero();
    assertThat(changed.overdue(TODAY.plusDays(30))).isFalse();
    assertThat(changed.overdue(TODAY.plusDays(31))).isTrue();
  }

  @Test
  void theSameWordsOfALaterReportAreTheSameIssueSaidAgain() {
    UUID first = filed.submitted(school, firstHalf, List.of(FEW, "Thiếu kinh phí"), List.of());
    clock.set(TODAY.plusDays(1));
    String shouted = " HỌC SINH không đến được trường nên không tuyên truyền trực tiếp được! ";
    UUID second = filed.submitted(school, secondHalf, List.of(shouted, "Điều mới"), List.of());
    assertThat(texts(officer)).containsExactlyInAnyOrder(FEW, "Thiếu kinh phí", "Điều mới");
    Issue said = of(officer, FEW);
    assertThat(kinds(said)).containsExactly(RAISED, REPEATED);
    assertThat(said.history().getLast().said()).contains(new Issue.Said(second, "2026-H2"));
    assertThat(figures().raised()).hasValue(3);

    filed.submittedAgain(officer, school, second, List.of(shouted, "Điều mới"), List.of());
    assertThat(kinds(of(officer, FEW))).as("once for each report").containsExactly(RAISED, REPEATED);
    filed.submittedAgain(officer, school, first, List.of(), List.of());
    assertThat(texts(officer)).as("another report still says it").containsExactlyInAnyOrder(FEW, "Điều mới");

    given.signedIn(officer);
    issues.confirm(officer, said.id(), of(officer, FEW).version(), Optional.empty());
    filed.submittedAgain(officer, school, second, List.of(shouted, "Điều mới"), List.of());
    assertThat(texts(officer)).as("said before it was closed").containsExactlyInAnyOrder(FEW, "Điều mới");
    UUID third = given.openHalfYear(2027, 1);
    filed.submitted(school, third, List.of(FEW), List.of());
    assertThat(texts(officer)).as("closed, and there again").containsExactlyInAnyOrder(FEW, "Điều mới", FEW);
  }

  @Test
  void aReportTellsTheProgressOfWhatIsOutstandingOnce() {
    filed.submitted(school, firstHalf, List.of(FEW, "Thiếu kinh phí", "Đã xong"), List.of());
    filed.submitted(neighbour, firstHalf, List.of("Của trường khác"), List.of());
    UUID report = filed.submitted(school, secondHalf, List.of(), List.of());
    given.signedIn(officer);
    issues.confirm(officer, of(officer, "Đã xong").id(), 1, Optional.empty());
    Person principal = given.signedIn(school.principal());
    assertThat(issues.outstanding(principal, school.id())).extracting(Issue::text)
        .containsExactlyInAnyOrder(FEW, "Thiếu kinh phí");
    var ids = Map.of(
        "few", of(officer, FEW).id(), "money", of(officer, "Thiếu kinh phí").id(),
        "closed", of(officer, "Đã xong").id(), "other", of(officer, "Của trường khác").id());
    given.signedIn(principal);
    var progress = List.of(
        new Progress(ids.get("few"), " Đã tổ chức trực tuyến ", false),
        new Progress(ids.get("money"), "Đã được cấp", true),
        new Progress(ids.get("closed"), "Không tính", true), new Progress(ids.get("other"), "Không tính", true));
    reported.recordProgress(report, school.id(), 1, progress, principal);
    reported.recordProgress(report, school.id(), 1, progress, principal);
    reported.recordProgress(report, school.id(), 2, progress, principal);
    assertThat(kinds(of(officer, FEW))).containsExactly(RAISED, PROGRESS);
    assertThat(of(officer, FEW).state()).isEqualTo(IssueState.IN_PROGRESS);
    assertThat(of(officer, FEW).history().getLast().message()).contains("Đã tổ chức trực tuyến");
    assertThat(kinds(of(officer, "Thiếu kinh phí"))).containsExactly(RAISED, PROGRESS, RESOLVED);
    assertThat(of(officer, "Thiếu kinh phí").state()).isEqualTo(IssueState.RESOLVED);
    assertThat(kinds(of(officer, "Đã xong"))).containsExactly(RAISED, CONFIRMED);
    assertThat(kinds(of(officer, "Của trường khác"))).containsExactly(RAISED);

    given.signedIn(principal);
    reported.recordProgress(
        report, school.id(), 3, List.of(new Progress(ids.get("few"), "Đã tổ chức tại lớp", true)), principal);
    assertThat(kinds(of(officer, FEW))).containsExactly(RAISED, PROGRESS, PROGRESS, RESOLVED);
    given.signedIn(neighbour.principal());
    refused("issue.not-yours", () ->
        reported.recordProgress(report, school.id(), 3, progress, neighbour.principal()));
  }

  @Test
  void whatASubmittedReportSaysOfAnIssueStandsInItsHistory() {
    filed.submitted(school, firstHalf, List.of(FEW), List.of("Hỗ trợ tài liệu"));
    UUID report = filed.submitted(school, secondHalf, List.of(), List.of(), List.of(
        new Progress(of(officer, FEW).id(), "Đã khắc phục", true),
        new Progress(of(officer, "Hỗ trợ tài liệu").id(), "Chưa nhận được", false)));
    assertThat(kinds(of(officer, FEW))).containsExactly(RAISED, PROGRESS, RESOLVED);
    Issue.Event said = of(officer, "Hỗ trợ tài liệu").history().getLast();
    assertThat(said.said()).contains(new Issue.Said(report, "2026-H2"));
    assertThat(said.message()).contains("Chưa nhận được");
    assertThat(figures().open()).as("until the district confirms").hasValue(2);
  }

  @Test
  void aRequestGoesToEachSchoolOnceIntoThePeriodOfTheDay() {
    UUID key = UUID.randomUUID();
    given.signedIn(officer);
    var request = request(Set.of(school.id(), neighbour.id()), "  Rà soát kế hoạch  ", Optional.of(TODAY.plusDays(20)));
    var raised = requests.raise(officer, key, request);
    assertThat(raised).extracting(Issue::schoolId).containsExactlyInAnyOrder(school.id(), neighbour.id());
    assertThat(raised).allSatisfy(issue -> assertThat(List.of(
            issue.text(), issue.kind(), issue.raisedIn(), issue.owner(), issue.report(), issue.version()))
        .isEqualTo(List.of("Rà soát kế hoạch", IssueKind.REQUEST, "2026-H2", IssueOwner.SCHOOL, Optional.empty(), 1L)));
    assertThat(requests.raise(officer, key, request)).as("sent twice").isEqualTo(raised);
    assertThat(figures().raised()).as("known without a report").hasValue(1);

    clock.set(LocalDate.of(2026, 3, 2));
    assertThat(requests.raise(officer, UUID.randomUUID(), request(Set.of(school.id()), "Khác", Optional.empty())))
        .extracting(Issue::raisedIn).containsExactly("2026-H1");
    clock.set(LocalDate.of(2027, 3, 2));
    assertThat(requests.raise(officer, UUID.randomUUID(), request(Set.of(school.id()), "Khác nữa", Optional.empty())))
        .as("no period of that day, so the latest").extracting(Issue::raisedIn).containsExactly("2026-H2");
  }

  @Test
  void aRequestThatLacksSomethingOrIsNotTheDistrictsIsRefused() {
    given.signedIn(officer);
    TestSchool later = given.school("Trường mới lập");
    var wrong = new Request(
        Set.of(later.id()), Optional.empty(), " ",
        new Plan(Category.OTHER, Severity.LOW, IssueOwner.SCHOOL, Optional.of(TODAY.minusDays(1))));
    assertThatThrownBy(() -> requests.raise(officer, UUID.randomUUID(), wrong)).isInstanceOfSatisfying(
        Rejection.class, rejection -> assertThat(rejection.problems()).extracting(Rejection.Problem::key).containsExactly(
            "issue.request.text-missing", "issue.request.no-period", "issue.due-past"));
    UUID report = filed.submitted(neighbour, firstHalf, List.of(), List.of());
    given.signedIn(officer);
    refused("issue.request.incomplete", () -> requests.raise(officer, UUID.randomUUID(), new Request(
        Set.of(school.id()), Optional.of(report), "Rà soát", wrong.plan())));
    for (Person other : List.of(school.principal(), given.auditor(), given.cityViewer())) {
      given.signedIn(other);
      refused("issue.only-district-requests", () ->
          requests.raise(other, UUID.randomUUID(), request(Set.of(school.id()), "Rà soát", Optional.empty())));
    }
  }

  @Test
  void movesAtTheSameMomentAreCountedEach() throws Exception {
    var texts = List.of("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu");
    filed.submitted(school, firstHalf, texts, List.of());
    given.signedIn(officer);
    var all = issues.list(officer, IssueFilter.everything());
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<Issue>> moved = new ArrayList<>();
      for (Issue issue : all) {
        Callable<Issue> confirm = () -> {
          given.signedIn(officer);
          return issues.confirm(officer, issue.id(), issue.version(), Optional.empty());
        };
        moved.add(threads.submit(confirm));
      }
      for (Future<Issue> one : moved) {
        assertThat(one.get().state()).isEqualTo(IssueState.CONFIRMED);
      }
    }
    assertThat(List.of(figures().raised().orElse(0), figures().resolved().orElse(0), figures().open().orElse(-1)))
        .isEqualTo(List.of(6L, 6L, 0L));
  }

  private static Request request(Set<UUID> schools, String text, Optional<LocalDate> dueOn) {
    return new Request(
        schools, Optional.empty(), text, new Plan(Category.OTHER, Severity.MEDIUM, IssueOwner.SCHOOL, dueOn));
  }

  private Summary.Figures figures() {
    given.signedIn(officer);
    return summaries.of(officer.scope(), SummaryFilter.everything().school(Optional.of(school.id()))).total();
  }

  private Summary.Figures figures(Category category) {
    return summaries.of(officer.scope(), SummaryFilter.everything().category(Optional.of(category))).total();
  }

  private Issue only(Person reader) {
    given.signedIn(reader);
    return issues.list(reader, IssueFilter.everything()).getFirst();
  }

  private Issue of(Person reader, String text) {
    given.signedIn(reader);
    return issues.list(reader, IssueFilter.everything()).stream()
        .filter(issue -> issue.text().equals(text)).findFirst().orElseThrow();
  }

  private List<String> texts(Person reader) {
    given.signedIn(reader);
    return issues.list(reader, IssueFilter.everything()).stream().map(Issue::text).toList();
  }

  private static List<IssueEventKind> kinds(Issue issue) {
    return issue.history().stream().map(Issue.Event::kind).toList();
  }

  private static void refused(String key, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.key()).isEqualTo(key));
  }
}
