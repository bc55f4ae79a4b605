package vn.mangnon.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Accounts.NewAccount;
import vn.mangnon.account.Accounts;
import vn.mangnon.account.Person.Grant;
import vn.mangnon.account.Role;
import vn.mangnon.compliance.Compliance;
import vn.mangnon.issue.IssueHistory;
import vn.mangnon.organisation.Founding;
import vn.mangnon.programme.PeriodHistory;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.programme.Periods;
import vn.mangnon.programme.Programmes;
import vn.mangnon.report.Narratives;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.report.WholeOfParts;
import vn.mangnon.summary.Summaries;

/**
 * Makes the whole district in one transaction: it is there as a whole or not at all, whenever the program is stopped.
 * The same seed, number of schools and day give the same district, identifiers included.
 */
@Service
class District {

  static final String PASSWORD = "mangnon-demo";

  /** Of which the demonstration has an officer. */
  private static final String WARD = "Bồ Đề";

  private static final Logger log = LoggerFactory.getLogger(District.class);
  private static final String FIRST_PERIOD = "2021-H2";
  private static final int SCHOOLS_AT_ONCE = 20;
  private static final int CHUNKS_WORTH_A_NOTE = 15;
  private static final Instant MOMENT = Instant.parse("2021-09-01T00:00:00Z");

  private final Founding founding;
  private final Accounts accounts;
  private final Periods periods;
  private final PeriodHistory periodHistory;
  private final Programmes programmes;
  private final ReportHistory reports;
  private final Narratives narratives;
  private final IssueHistory issues;
  private final Summaries summaries;
  private final Compliance compliance;
  private final Clock clock;

  District(
      Founding founding, Accounts accounts, Periods periods, PeriodHistory periodHistory, Programmes programmes,
      ReportHistory reports, Narratives narratives, IssueHistory issues, Summaries summaries, Compliance compliance,
      Clock clock) {
    this.founding = founding;
    this.accounts = accounts;
    this.periods = periods;
    this.periodHistory = periodHistory;
    this.programmes = programmes;
    this.reports = reports;
    this.narratives = narratives;
    this.issues = issues;
    this.summaries = summaries;
    this.compliance = compliance;
    this.clock = clock;
  }

  boolean missing() {
    return founding.none();
  }

  @Transactional
  public void make(long seed, int count) {
    Instant began = Instant.now(clock);
    LocalDate today = LocalDate.now(clock);
    var calendar = new Calendar(programmes.workingDays());
    var region = new Region(seed);
    var schools = SchoolRoll.of(seed, count, region, today);
    founding.units(region.units, region.successions);
    founding.schools(schools.stream().map(DemoSchool::entry).toList());
    UUID officer = people(seed, region, schools);
    List<Plan> plans = periods(calendar.plans(seed), today);
    extensions(plans, calendar, schools, today, officer);
    history(schools, new SchoolStory.Scene(
        seed, today, calendar, plans, officer, new Phrases(), new WholeOfParts(programmes.indicators()),
        Borrowed.lenders(schools)));
    narratives.compareAll();
    summaries.rebuild();
    compliance.rebuild();
    log.info("The demonstration district of {} schools was made in {} s", count,
        Duration.between(began, Instant.now(clock)).toSeconds());
  }

  /** Some schools are entered while the stories of the next are made up. */
  private void history(List<DemoSchool> schools, SchoolStory.Scene scene) {
    var chunks = IntStream.range(0, (schools.size() + SCHOOLS_AT_ONCE - 1) / SCHOOLS_AT_ONCE)
        .mapToObj(number -> schools.subList(
            number * SCHOOLS_AT_ONCE, Math.min((number + 1) * SCHOOLS_AT_ONCE, schools.size())))
        .toList();
    try (var ahead = Executors.newSingleThreadExecutor()) {
      Function<List<DemoSchool>, Future<List<SchoolStory>>> begin = chunk -> ahead.submit(() -> chunk.stream()
          .map(school -> SchoolStory.of(school, scene))
          .toList());
      Future<List<SchoolStory>> next = begin.apply(chunks.getFirst());
      for (int number = 0; number < chunks.size(); number++) {
        List<SchoolStory> stories = result(next);
        if (number + 1 < chunks.size()) {
          next = begin.apply(chunks.get(number + 1));
        }
        reports.takeOver(stories.stream().flatMap(story -> story.reports.stream()).toList());
        issues.takeOver(stories.stream().flatMap(story -> story.issues().stream()).toList());
        if ((number + 1) % CHUNKS_WORTH_A_NOTE == 0) {
          log.info("The demonstration district: reports of {} of {} schools", (number + 1) * SCHOOLS_AT_ONCE,
              schools.size());
        }
      }
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The demonstration was interrupted", interruption);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("The demonstration could not be made up", failure.getCause());
    }
  }

  /** @return the district's officer */
  private UUID people(long seed, Region region, List<DemoSchool> schools) {
    Chance chance = Chance.of(seed, "people");
    UUID officer = chance.id(MOMENT);
    var people = new ArrayList<>(List.of(
        person(chance.id(MOMENT), "quantri", "Quản trị hệ thống", Role.ADMINISTRATOR, null),
        person(officer, "phong", "Chuyên viên phụ trách khu vực Long Biên", Role.DISTRICT_OFFICER, region.area),
        person(chance.id(MOMENT), "lanhdao", "Lãnh đạo phụ trách khu vực Long Biên", Role.DISTRICT_LEADER, region.area),
        person(chance.id(MOMENT), "thanhpho", "Chuyên viên Sở GD&ĐT Hà Nội", Role.CITY_VIEWER, region.city)));
    for (DemoSchool school : schools) {
      people.add(person(
          school.principal(), school.username(), "Hiệu trưởng " + school.entry().shortName(), Role.PRINCIPAL,
          school.id()));
      if (school.isLyThuongKiet()) {
        people.add(person(
            chance.id(MOMENT), "vanthu", "Văn thư " + school.entry().shortName(), Role.CLERK, school.id()));
      }
    }
    people.add(person(
        chance.id(MOMENT), "phuong", "Cán bộ Phòng Văn hóa - Xã hội phường " + WARD, Role.WARD_OFFICER,
        region.successor(WARD)));
    people.add(person(chance.id(MOMENT), "kiemtra", "Người kiểm tra, giám sát", Role.AUDITOR, region.area));
    accounts.createAll(people, PASSWORD);
    return officer;
  }

  private static NewAccount person(
      UUID id, String username, String displayName, Role role, @Nullable UUID unit) {
    return new NewAccount(id, username, displayName, new Grant(role, Optional.ofNullable(unit)));
  }

  private List<Plan> periods(List<Plan> plans, LocalDate today) {
    periods.plan(Calendar.PROGRAMME, plans);
    for (Plan plan : plans) {
      if (Calendar.opened(plan, today)) {
        periods.open(plan.code());
        if (Calendar.closed(plan, today)) {
          periods.close(plan.code());
        }
      }
    }
    return plans;
  }

  /** Longer for all when pupils learned at home, and for one school in the half-year that is open. */
  private void extensions(
      List<Plan> plans, Calendar calendar, List<DemoSchool> schools, LocalDate today, UUID officer) {
    for (Plan plan : plans) {
      LocalDate decided = calendar.workingDay(plan.dueOn().minusDays(3));
      if (plan.code().equals(FIRST_PERIOD) && decided.isBefore(today)) {
        periodHistory.extended(
            plan.code(), Optional.empty(), calendar.afterWorkingDays(plan.dueOn(), 5),
            "Học sinh học trực tuyến do dịch COVID-19, các trường chưa đủ số liệu.", morning(decided), officer);
      }
      boolean open = Calendar.opened(plan, today) && today.isBefore(plan.dueOn());
      if (open && plan.kind() == PeriodKind.HALF_YEAR && schools.size() > 2) {
        periodHistory.extended(
            plan.code(), Optional.of(schools.get(2).id()), calendar.afterWorkingDays(plan.dueOn(), 5),
            "Trường đang sửa chữa, học tạm tại địa điểm khác.", morning(calendar.workingDay(today.minusDays(1))),
            officer);
      }
    }
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(9, 20).atZone(Timeline.ZONE).toInstant();
  }
}
