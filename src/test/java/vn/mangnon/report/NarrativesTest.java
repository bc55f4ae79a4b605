package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnondb.Tables.COPIED_NARRATIVE;
import static vn.mangnondb.Tables.NARRATIVE;
import static vn.mangnondb.Tables.PASSAGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Narratives.Beside;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportHistory.Event;
import vn.mangnon.report.ReportHistory.Past;
import vn.mangnon.report.ReportHistory.Submission;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;

/** Which report stands in which, found by SQL among all schools, and who is told of it. */
@DatabaseTest
class NarrativesTest {

  private static final String TOLD =
      "Cô tổng phụ trách mở hộp thư cho học sinh từ đầu tháng chín. Các tổ đăng ký nội dung và thời gian ngay trong "
          + "buổi họp đầu năm. Giáo viên chủ nhiệm đến thăm từng gia đình có con nghỉ học nhiều ngày. Ban đại diện cha "
          + "mẹ góp sách vở cho mười hai em ở khu nhà trọ ven sông.";
  private static final String OTHERWISE =
      "Năm học này nhà trường tổ chức cuộc thi vẽ về quyền được đi học, có hai trăm bức tranh dự thi và triển lãm một "
          + "tuần ở sân trường. Tổ tư vấn trực vào chiều thứ tư hằng tuần để nghe các em nói. Công đoàn quyên góp quần áo ấm.";

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired ReportHistory history;
  @Autowired Narratives narratives;
  @Autowired NarrativeRepository repository;
  @Autowired NarrativeQuery query;
  @Autowired Periods periods;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  private record Copied(UUID report, UUID source, int words, int of) {}

  @BeforeEach
  void emptyTheDistrict() {
    given.nothing();
  }

  @AfterEach
  void nobodyActs() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theOfficeIsToldOfBothAndTheSchoolOfItsOwnAlone() {
    TestSchool first = given.school("Trường Tiểu học Một");
    TestSchool second = given.school("Trường Tiểu học Hai");
    Person officer = given.officer();
    UUID before = given.openHalfYear(2026, 1);
    UUID now = given.openHalfYear(2026, 2);
    UUID earlier = submitted(first, before, TOLD);
    UUID copy = submitted(first, now, TOLD.replace("chín", "mười"));
    UUID others = submitted(second, now, TOLD.replace("mười hai em", "15 em"));

    given.signedIn(officer);
    var told = narratives.of(officer, copy);
    assertThat(told.last()).map(Beside::report).contains(earlier);
    assertThat(told.other()).map(Beside::report).contains(others);
    assertThat(told.last().orElseThrow().text().mostlyCopied()).isTrue();
    // of a school whose own report of the half-year before there is not, another's of then is nearest
    var toldOfOther = narratives.of(officer, others);
    assertThat(toldOfOther.last()).isEmpty();
    assertThat(toldOfOther.other()).map(Beside::report).contains(copy);

    given.signedIn(first.principal());
    var own = narratives.of(first.principal(), copy);
    assertThat(own.last()).map(Beside::report).contains(earlier);
    assertThat(own.other()).isEmpty();
    assertThatThrownBy(() -> narratives.of(first.principal(), others)).isInstanceOf(Rejection.class);
    assertThat(readCopied()).extracting(Copied::source).containsExactly(earlier);
    assertThat(within(() -> query.ofOtherSchools(Scope.EVERYTHING, copy))).isEmpty();

    for (Role role : List.of(Role.WARD_OFFICER, Role.CITY_VIEWER)) {
      Person reader = given.signedIn(
          role == Role.WARD_OFFICER ? given.holder(role, second.ward()) : given.holder(role));
      assertThat(readCopied()).as(role.name()).isEmpty();
      assertThatThrownBy(() -> narratives.of(reader, copy)).isInstanceOf(Rejection.class);
    }
    SecurityContextHolder.clearContext();
    assertThat(readCopied()).isEmpty();
    given.signedIn(first.principal());
    assertThatThrownBy(() -> within(() -> db.insertInto(COPIED_NARRATIVE)
        .values(copy, first.id(), earlier, first.id(), 50, 50).execute()))
        .isInstanceOfAny(DataAccessException.class, org.jooq.exception.DataAccessException.class);
  }

  @Test
  void aResubmissionReplacesThePassagesAndWhatFollowsFromThem() {
    TestSchool first = given.school("Trường Tiểu học Một");
    TestSchool second = given.school("Trường Tiểu học Hai");
    Person officer = given.officer();
    UUID period = given.openHalfYear(2026, 2);
    UUID model = submitted(first, period, TOLD);
    UUID copy = submitted(second, period, TOLD);
    assertThat(copied()).extracting(Copied::report, Copied::source)
        .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(model, copy),
            org.assertj.core.groups.Tuple.tuple(copy, model));

    given.signedIn(officer);
    reviews.returnForCorrection(officer, copy, reports.find(officer, copy).version(), "Xin viết lại");
    // while it is being mended it is still what was submitted
    assertThat(copied()).hasSize(2);
    given.signedIn(second.principal());
    long version = reports.find(second.principal(), copy).version();
    reports.submit(second.principal(), copy,
        reports.save(second.principal(), copy, version, content(OTHERWISE)).version());
    assertThat(copied()).isEmpty();
    assertThat(words(copy)).isEqualTo(Narrative.of(content(OTHERWISE)).words());
  }

  @Test
  void whatWasSubmittedBeforeTheRuleIsCutWhenTheProgramStarts() {
    TestSchool first = given.school("Trường Tiểu học Một");
    UUID period = given.openHalfYear(2026, 1);
    UUID later = given.openHalfYear(2026, 2);
    UUID earlier = submitted(first, period, TOLD);
    UUID copy = submitted(first, later, TOLD);
    var before = copied();
    asProgram(() -> db.deleteFrom(NARRATIVE).where(NARRATIVE.REPORT_ID.eq(earlier)).execute());
    asProgram(() -> db.update(NARRATIVE).set(NARRATIVE.RULE, Narrative.RULE - 1).set(NARRATIVE.WORDS, 1)
        .where(NARRATIVE.REPORT_ID.eq(copy)).execute());
    assertThat(copied()).isEmpty();
    assertThat(asProgram(narratives::cutAnew)).isEqualTo(2);
    assertThat(copied()).isEqualTo(before).hasSize(1);
    assertThat(asProgram(narratives::cutAnew)).isZero();
  }

  static LongStream seeds() {
    return Seeds.of(12);
  }

  /** A report and what it says. */
  private record Filed(UUID id, UUID school, String period, UUID periodId, Narrative narrative, ReportContent content) {}

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sqlFindsWhatComparingEachWithEachFinds(long seed) {
    System.out.println("Copied narratives: seed " + seed);
    var random = new Random(seed);
    List<Filed> filed = district(random);
    asProgram(() -> {
      narratives.compareAll();
      return 0;
    });
    assertThat(copied()).as("all at once").containsExactlyInAnyOrderElementsOf(expected(filed));
    for (Filed one : filed) {
      var likest = asProgram(() -> query.ofOtherSchools(Scope.EVERYTHING, one.id()));
      int most = sources(filed, one).filter(other -> !other.school().equals(one.school()))
          .mapToInt(other -> CopiedText.of(one.narrative(), other.narrative()).copied()).max().orElse(0);
      assertThat(likest.map(NarrativeQuery.Likest::words).orElse(0)).isEqualTo(most);
      likest.ifPresent(found -> assertThat(CopiedText.of(one.narrative(), filed.stream()
          .filter(other -> other.id().equals(found.source())).findFirst().orElseThrow().narrative()).copied())
          .isEqualTo(found.words()));
    }
    // the same once each report was submitted by itself, in whichever order
    var order = new ArrayList<>(filed);
    Collections.shuffle(order, random);
    asProgram(() -> db.deleteFrom(NARRATIVE).execute());
    for (Filed one : order) {
      asProgram(() -> {
        repository.replace(new NarrativeRepository.Submitted(one.id(), one.school(), one.periodId(), one.content()));
        return 0;
      });
    }
    assertThat(copied()).as("one after the other").containsExactlyInAnyOrderElementsOf(expected(filed));
  }

  private List<Filed> district(Random random) {
    var schools = IntStream.rangeClosed(1, 3 + random.nextInt(5))
        .mapToObj(number -> given.school("Trường " + number)).toList();
    List<UUID> opened = List.of(
        given.openHalfYear(2025, 1), given.openHalfYear(2025, 2), given.openHalfYear(2026, 1), given.openYear(2025),
        given.openYear(2026));
    var filed = new ArrayList<Filed>();
    for (UUID period : opened) {
      for (TestSchool school : schools) {
        // some say nothing, which is copied from nobody
        if (random.nextInt(6) > 0) {
          ReportContent content = filed.isEmpty() || random.nextInt(3) == 0
              ? told(random)
              : mended(filed.get(random.nextInt(filed.size())).content(), random);
          filed.add(new Filed(
              Ids.next(), school.id(), periods.find(period).code(), period, Narrative.of(content), content));
        }
      }
    }
    ActingScope.asProgram(() -> history.takeOver(filed.stream().map(one -> past(one, schools)).toList()));
    return filed;
  }

  private static ReportContent told(Random random) {
    return content(
        sentences(random, 1 + random.nextInt(5)), List.of(sentence(random), sentence(random)), List.of(sentence(random)));
  }

  /** Another report with some of its sentences told anew. */
  private static ReportContent mended(ReportContent content, Random random) {
    int one = random.nextInt(5);
    return content(
        one == 0 ? sentences(random, 2) : Objects.requireNonNull(content.communication().text()),
        content.activities().stream()
            .map(activity -> one == 1 ? sentence(random) : Objects.requireNonNull(activity.title())).toList(),
        one == 2 ? List.of(sentence(random), "Không đủ") : content.shortcomings().stream().map(Finding::text).toList());
  }

  private static String sentences(Random random, int count) {
    return IntStream.range(0, count).mapToObj(_ -> sentence(random) + ".").collect(Collectors.joining(" "));
  }

  /** Of thirty that are common, here and there with a word of its own. */
  private static String sentence(Random random) {
    var words = new Random(random.nextInt(30));
    return IntStream.range(0, 4 + words.nextInt(12))
        .mapToObj(_ -> {
          int word = words.nextInt(40);
          return "từ" + (char) ('a' + (random.nextInt(15) == 0 ? random.nextInt(40) : word) % 26) + (char) ('a' + word / 26);
        })
        .collect(Collectors.joining(" "));
  }

  private static Past past(Filed one, List<TestSchool> schools) {
    UUID principal = schools.stream().filter(school -> school.id().equals(one.school())).findFirst().orElseThrow()
        .principal().id();
    Instant at = Instant.parse("2026-01-05T03:00:00Z");
    return new Past(
        one.id(), one.school(), one.periodId(), ReportState.SUBMITTED, one.content(), at, principal, at,
        List.of(new Submission(one.content(), at, principal)),
        List.of(new Event(Ids.next(), ReportEventKind.OPENED, 0, Optional.empty(), at, principal),
            new Event(Ids.next(), ReportEventKind.SUBMITTED, 1, Optional.empty(), at, principal)));
  }

  private static final List<String> HALVES = List.of("2025-H1", "2025-H2", "2026-H1");
  private static final List<String> YEARS = List.of("2025-Y", "2026-Y");

  /** Reports of other schools of the same period and the one before, and the school's own last one. */
  private static java.util.stream.Stream<Filed> sources(List<Filed> filed, Filed one) {
    List<String> kind = HALVES.contains(one.period()) ? HALVES : YEARS;
    int place = kind.indexOf(one.period());
    Optional<Filed> last = filed.stream()
        .filter(other -> other.school().equals(one.school()) && kind.contains(other.period()))
        .filter(other -> kind.indexOf(other.period()) < place)
        .max(java.util.Comparator.comparingInt(other -> kind.indexOf(other.period())));
    Set<String> near = new HashSet<>(kind.subList(Math.max(0, place - 1), place + 1));
    return java.util.stream.Stream.concat(last.stream(), filed.stream()
        .filter(other -> !other.school().equals(one.school()) && near.contains(other.period())));
  }

  private static List<Copied> expected(List<Filed> filed) {
    return filed.stream().flatMap(one -> sources(filed, one).flatMap(source -> {
      CopiedText text = CopiedText.of(one.narrative(), source.narrative());
      return text.mostlyCopied()
          ? java.util.stream.Stream.of(new Copied(one.id(), source.id(), text.copied(), text.words()))
          : java.util.stream.Stream.<Copied>empty();
    })).toList();
  }

  private List<Copied> copied() {
    return asProgram(this::readCopied);
  }

  private List<Copied> readCopied() {
    return within(() -> db.selectFrom(COPIED_NARRATIVE).fetch(row -> new Copied(
        row.getReportId(), row.getSourceId(), row.getWords(), row.getOfWords())));
  }

  private int words(UUID report) {
    return asProgram(() -> db.select(org.jooq.impl.DSL.sum(PASSAGE.WORDS)).from(PASSAGE)
        .where(PASSAGE.REPORT_ID.eq(report)).fetchSingle().value1().intValue());
  }

  private <T> T asProgram(Supplier<T> work) {
    var result = new java.util.concurrent.atomic.AtomicReference<T>();
    ActingScope.asProgram(() -> result.set(within(work)));
    return Objects.requireNonNull(result.get());
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private UUID submitted(TestSchool school, UUID period, String communication) {
    Person principal = given.signedIn(school.principal());
    Report report = reports.open(principal, school.id(), period).report();
    var saved = reports.save(principal, report.id(), report.version(), content(communication));
    reports.submit(principal, report.id(), saved.version());
    return report.id();
  }

  private static ReportContent content(String communication) {
    return content(communication, List.of("Trao mười hai chiếc cặp sách cho học sinh khu nhà trọ"), List.of());
  }

  private static ReportContent content(String communication, List<String> activities, List<String> shortcomings) {
    return new ReportContent(
        new Document("36", "BC-TH", "Long Biên", java.time.LocalDate.of(2026, 6, 1), "Thực hiện Chương trình", null, null),
        new Communication(communication, List.of("111"), List.of(Channel.STAFF_ZALO)),
        activities.stream().map(title -> new Activity(Category.OTHER, title, null, 1, null, null, null)).toList(),
        null, null, null, null, shortcomings.stream().map(text -> new Finding(text, Category.OTHER)).toList(), null,
        null, new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
  }
}
