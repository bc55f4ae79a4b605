package vn.mangnon.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Addressees;
import vn.mangnon.programme.Obligations;
import vn.mangnon.programme.PeriodDates;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Request;
import vn.mangnon.report.Category;
import vn.mangnon.report.Channel;
import vn.mangnon.report.Comments;
import vn.mangnon.report.EvidenceFiles;
import vn.mangnon.report.FundingSource;
import vn.mangnon.report.Organiser;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Evidence;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.report.TrainingRole;
import vn.mangnon.summary.FindingFilter;
import vn.mangnon.summary.Findings;

/** Two schools in different wards, each with a submitted report of words that are its own, and somebody of every role. */
@TestComponent
public class TwoSchools {

  /** One school with its report, a file attached to it, a comment of the district on it, its words, and an issue of it. */
  public record Side(TestSchool school, UUID report, UUID file, UUID issue, UUID comment, String secret) {}

  private final Given given;
  private final Reports reports;
  private final Issues issues;
  private final Comments comments;
  private final Periods periods;
  private final Obligations obligations;
  private final EvidenceFiles evidence;
  private final Findings findings;

  private Side own;
  private Side other;
  private Map<Role, Person> people;

  TwoSchools(
      Given given, Reports reports, Issues issues, Comments comments, Periods periods, Obligations obligations,
      EvidenceFiles evidence, Findings findings) {
    this.given = given;
    this.reports = reports;
    this.issues = issues;
    this.comments = comments;
    this.periods = periods;
    this.obligations = obligations;
    this.evidence = evidence;
    this.findings = findings;
  }

  /** Lays the scene; everybody of a school or a ward belongs to {@link #own()}. */
  public void lay() {
    given.nothing();
    TestSchool mine = given.school("Trường Tiểu học Lý Thường Kiệt");
    TestSchool theirs = given.school("Trường Tiểu học Ái Mộ B");
    UUID half = given.openHalfYear(2026, 2);
    UUID year = given.openYear(2026);
    own = side(mine, half, year, "Điều riêng của trường mình");
    other = side(theirs, half, year, "Điều riêng của trường bạn");
    people = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      people.put(role, switch (role) {
        case PRINCIPAL -> mine.principal();
        case CLERK -> mine.clerk();
        case WARD_OFFICER -> given.holder(role, mine.ward());
        case ADMINISTRATOR, DISTRICT_OFFICER, DISTRICT_LEADER, CITY_VIEWER, AUDITOR -> given.holder(role);
      });
    }
    request(people.get(Role.DISTRICT_OFFICER));
    judge(people.get(Role.DISTRICT_OFFICER));
    SecurityContextHolder.clearContext();
  }

  /** Both are asked for a report by name, and have been given longer for the half-year. */
  private void request(Person officer) {
    given.signedIn(officer);
    LocalDate day = LocalDate.of(2026, 12, 1);
    periods.request(officer, new Request(
        "Yêu cầu thử", Optional.empty(), new PeriodDates(day, day, day, day.plusDays(1)),
        new Addressees.Named(Set.of(own.school().id(), other.school().id()))));
    for (Side side : sides()) {
      obligations.extend(officer, "2026-H2", side.school().id(), LocalDate.of(2026, 12, 30), "Trường bị ngập");
    }
  }

  /** Nobody was counted in the school year before, which the officer found reasonable. */
  private void judge(Person officer) {
    given.signedIn(officer);
    for (Side side : sides()) {
      var finding = findings.page(officer, FindingFilter.ofSchool(side.school().id()), 0, 1).getFirst();
      findings.judgeReasonable(officer, finding.key(), side.secret());
    }
  }

  /** The report of the half-year is submitted, that of the year is being typed. */
  private Side side(TestSchool school, UUID half, UUID year, String secret) {
    Person principal = given.signedIn(school.principal());
    Report report = reports.open(principal, school.id(), half).report();
    byte[] pdf = ("%PDF-1.4 " + secret).getBytes(StandardCharsets.UTF_8);
    UUID file = evidence.add(principal, report.id(), "ke-hoach.pdf", pdf).id();
    var saved = reports.save(principal, report.id(), report.version(), content(secret, List.of(file)));
    reports.submit(principal, report.id(), saved.version());
    Report draft = reports.open(principal, school.id(), year).report();
    reports.save(principal, draft.id(), draft.version(), content(secret, List.of()));
    given.headcount(school.id(), 2026);
    UUID issue = issues.list(principal, IssueFilter.everything()).getFirst().id();
    return new Side(school, report.id(), file, issue, commented(report.id(), secret), secret);
  }

  private UUID commented(UUID report, String secret) {
    Person officer = given.signedIn(given.officer());
    UUID comment = comments.add(officer, report, 1, "/activities/0/title", secret).id();
    comments.keep(officer, report, comment, Optional.of(secret));
    return comment;
  }

  private static ReportContent content(String secret, List<UUID> files) {
    return new ReportContent(
        new Document("36", "BC-TH", "Long Biên", LocalDate.of(2026, 11, 20), "Thực hiện Chương trình", null, null),
        new Communication(secret, List.of("111"), List.of(Channel.STAFF_ZALO)),
        List.of(new Activity(Category.COMMUNICATION, secret, null, 2, List.of(Channel.PORTAL),
            List.of(new Participants(ParticipantGroup.PUPILS, 320, 640)), null)),
        List.of(new Training(secret, null, TrainingRole.HELD, Organiser.SCHOOL, 1, null,
            List.of(new Trainees(ParticipantGroup.TEACHERS, 25)))),
        List.of(new IndicatorValue("SELF_INSPECTIONS", null, 1L, false)),
        List.of(new Funding(FundingSource.STATE_BUDGET, null, secret)),
        List.of(secret),
        List.of(new Finding(secret, Category.COMMUNICATION)),
        List.of(),
        null,
        new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"),
        null,
        files.stream().map(file -> new Evidence("/communication", file)).toList(),
        null);
  }

  public Side own() {
    return own;
  }

  public Side other() {
    return other;
  }

  public List<Side> sides() {
    return List.of(own, other);
  }

  public Map<Role, Person> people() {
    return people;
  }

  /** Every role, and somebody who has not signed in. */
  public static List<Optional<Role>> everybody() {
    return Stream.concat(Stream.of(Optional.<Role>empty()), Stream.of(Role.values()).map(Optional::of)).toList();
  }

  /** May that person read lines and texts of that side? */
  public static boolean reads(Person person, Side side) {
    return person.scope().reads(side.school().id());
  }

  /** May that person read that side's counts? */
  public static boolean counts(Person person, Side side) {
    return switch (person.scope()) {
      case Scope.Everything _, Scope.Aggregates _ -> true;
      case Scope.Schools(var ids) -> ids.contains(side.school().id());
    };
  }
}
