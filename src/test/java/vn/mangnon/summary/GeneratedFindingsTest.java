package vn.mangnon.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.Seeds;
import vn.mangnon.TestClock;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Founding.Counted;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.summary.GeneratedDistrict.Pair;
import vn.mangnon.summary.GeneratedDistrict.SchoolYear;

/**
 * Every finding of a school by itself equals one found independently, in Java, in what the schools submitted. What
 * needs many schools like it is tested by hand in {@link FindingsTest}. The seed is the name of the failing test.
 */
@DatabaseTest
class GeneratedFindingsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Set<FindingRule> OF_MANY_SCHOOLS = Set.of(FindingRule.FAR_FROM_PEERS, FindingRule.UNUSUAL_ZERO);
  private static final Set<ParticipantGroup> STAFF =
      Set.of(ParticipantGroup.MANAGERS, ParticipantGroup.TEACHERS, ParticipantGroup.STAFF);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired ReportHistory history;
  @Autowired Issues issues;
  @Autowired Summaries summaries;
  @Autowired FindingQuery query;
  @Autowired TransactionTemplate transaction;

  /** @param place where outlying figures are found once; empty for other rules */
  private record Found(
      UUID school, String period, FindingRule rule, String subject, @Nullable Long value, @Nullable Long other,
      String place) {}

  static LongStream seeds() {
    return Seeds.of(15);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyFindingIsFoundInTheReportsAsWell(long seed) {
    var district = new GeneratedDistrict(seed, given, clock, periods, history, issues, summaries);
    Set<UUID> all = district.pairs.stream().map(pair -> pair.school().id()).collect(Collectors.toSet());
    List<Finding> found = Objects.requireNonNull(transaction.execute(_ -> query.page(
        Scope.EVERYTHING, FindingFilter.of(SummaryFilter.everything()), TODAY, 0, Integer.MAX_VALUE, all)));
    assertThat(found.stream().filter(finding -> !OF_MANY_SCHOOLS.contains(finding.rule())).map(finding -> new Found(
            finding.school().id(), finding.period(), finding.rule(), finding.key().subject(), number(finding.value()),
            number(finding.other()), finding.rule().kind() == FindingKind.OUTLIER ? finding.pointer() : "")))
        .containsExactlyInAnyOrderElementsOf(expected(district));
  }

  private static @Nullable Long number(Optional<Finding.Amount> amount) {
    return amount.map(Finding.Amount::number).orElse(null);
  }

  private static List<Found> expected(GeneratedDistrict district) {
    var found = new ArrayList<Found>();
    for (Pair pair : district.pairs) {
      Optional<ReportContent> content = content(pair);
      heads(district, pair, found);
      if (content.isEmpty()) {
        if (pair.period().dueOn().isBefore(TODAY)) {
          found.add(found(pair, FindingRule.REPORT_MISSING, "", days(pair, TODAY), null));
        }
        continue;
      }
      LocalDate first = pair.past().orElseThrow().submissions().getFirst().at().atZone(ZONE).toLocalDate();
      if (first.isAfter(pair.period().dueOn())) {
        found.add(found(pair, FindingRule.REPORT_LATE, "", days(pair, first), null));
      }
      lines(pair, content.get(), found);
      if (pair.counted()) {
        outliers(district, pair, content.get(), found);
      } else {
        parts(district, pair, content.get(), found);
      }
    }
    return found;
  }

  private static long days(Pair pair, LocalDate until) {
    return until.toEpochDay() - pair.period().dueOn().toEpochDay();
  }

  private static Found found(Pair pair, FindingRule rule, String subject, @Nullable Long value, @Nullable Long other) {
    return new Found(pair.school().id(), pair.period().code(), rule, subject, value, other, "");
  }

  private static Optional<ReportContent> content(Pair pair) {
    return pair.past().filter(past -> !past.submissions().isEmpty()).map(past -> past.submissions().getLast().content());
  }

  private static Counted headsOf(GeneratedDistrict district, Pair pair) {
    int year = pair.period().schoolYear().start();
    return district.heads.getOrDefault(new SchoolYear(pair.school().id(), year), new Counted(year, null, null, null));
  }

  private static void heads(GeneratedDistrict district, Pair pair, List<Found> found) {
    boolean first = district.pairs.stream()
        .filter(other -> other.school().equals(pair.school())
            && other.period().schoolYear().equals(pair.period().schoolYear()))
        .min(Comparator.comparing((Pair other) -> other.period().windowFrom())
            .thenComparing(other -> other.period().windowTo()))
        .filter(pair::equals).isPresent();
    Counted heads = headsOf(district, pair);
    var missing = new ArrayList<String>();
    if (heads.staff() == null) {
      missing.add("STAFF");
    }
    if (heads.pupils() == null) {
      missing.add("PUPILS");
    }
    if (heads.parents() == null) {
      missing.add("PARENTS");
    }
    if (first && !missing.isEmpty()) {
      found.add(found(pair, FindingRule.HEADCOUNT_UNKNOWN, String.join(",", missing), null, null));
    }
  }

  /** Within one report. */
  private static void lines(Pair pair, ReportContent content, List<Found> found) {
    for (IndicatorValue value : content.indicators()) {
      LongStream people = switch (value.code()) {
        case "PEOPLE_INFORMED" -> content.activities().stream().flatMap(activity -> activity.participants().stream())
            .filter(line -> line.group() == value.group() && line.people() != null).mapToLong(line -> line.people());
        case "PEOPLE_TRAINED" -> content.trainings().stream().flatMap(training -> training.participants().stream())
            .filter(line -> line.group() == value.group() && line.people() != null).mapToLong(line -> line.people());
        default -> LongStream.empty();
      };
      people.max().ifPresent(most -> {
        if (value.value() != null && value.value() < most) {
          found.add(found(pair, FindingRule.BELOW_LINES, figure(value), value.value(), most));
        }
      });
    }
    more(pair, content, FindingRule.MORE_SUPPORTED_THAN_NOTIFIED, "CHILDREN_SUPPORTED", "CHILDREN_NOTIFIED", found);
    more(pair, content, FindingRule.MORE_IN_EDUCATION_THAN_SUPPORTED, "CHILDREN_IN_EDUCATION", "CHILDREN_SUPPORTED", found);
  }

  private static void more(
      Pair pair, ReportContent content, FindingRule rule, String part, String whole, List<Found> found) {
    Optional<IndicatorValue> value = value(content, known -> known.code().equals(part));
    Optional<IndicatorValue> of = value(content, known -> known.code().equals(whole));
    if (value.isPresent() && of.isPresent() && value.get().value() != null) {
      long limit = Objects.requireNonNullElse(of.get().value(), 0L);
      if (value.get().value() > limit) {
        found.add(found(pair, rule, part, value.get().value(), limit));
      }
    }
  }

  private static Optional<IndicatorValue> value(ReportContent content, Predicate<IndicatorValue> wanted) {
    return content.indicators().stream().filter(wanted).findFirst();
  }

  private static String figure(IndicatorValue value) {
    return value.code() + (value.group() == null ? "" : ":" + value.group());
  }

  /** Against the school's size and its own earlier reports; at each place the rule that weighs most. */
  private static void outliers(GeneratedDistrict district, Pair pair, ReportContent content, List<Found> found) {
    var here = new ArrayList<Found>();
    Counted heads = headsOf(district, pair);
    for (int i = 0; i < content.trainings().size(); i++) {
      var training = content.trainings().get(i);
      long trained = training.participants().stream().filter(line -> line.people() != null).mapToLong(line -> line.people()).sum();
      if (heads.staff() != null && trained > heads.staff()) {
        here.add(at(pair, FindingRule.MORE_TRAINED_THAN_STAFF, training.title(), trained, (long) heads.staff(),
            "/trainings/" + i + "/participants/0/people"));
      }
    }
    for (String code : List.of("PEOPLE_INFORMED", "PEOPLE_TRAINED")) {
      people(pair, content, code, "ALL_STAFF", STAFF, heads.staff(), here);
      people(pair, content, code, "PUPILS", Set.of(ParticipantGroup.PUPILS), heads.pupils(), here);
      people(pair, content, code, "PARENTS", Set.of(ParticipantGroup.PARENTS), heads.parents(), here);
    }
    figures(content).forEach((figure, now) -> {
      List<Long> earlier = district.pairs.stream()
          .filter(other -> other.school().equals(pair.school()) && other.period().kind() == pair.period().kind()
              && other.period().windowTo().isBefore(pair.period().windowFrom()))
          .sorted(Comparator.comparing(other -> other.period().windowTo()))
          .flatMap(other -> content(other).stream())
          .flatMap(other -> Stream.ofNullable(figures(other).get(figure)).map(Figure::value))
          .toList();
      if (!earlier.isEmpty() && earlier.getLast() > 0 && now.value() >= 20 && now.value() >= 10 * earlier.getLast()) {
        here.add(at(pair, FindingRule.TENFOLD, figure, now.value(), earlier.getLast(), now.place()));
      } else if (earlier.size() >= 4) {
        BigDecimal median = median(earlier.stream().map(BigDecimal::valueOf).toList());
        BigDecimal spread = median(earlier.stream().map(value -> median.subtract(BigDecimal.valueOf(value)).abs()).toList())
            .multiply(new BigDecimal("1.4826"));
        BigDecimal far = BigDecimal.valueOf(now.value()).subtract(median).abs();
        BigDecimal usual = spread.multiply(BigDecimal.valueOf(5))
            .max(median.divide(BigDecimal.TWO)).max(BigDecimal.valueOf(20));
        if (median.signum() > 0 && far.compareTo(usual) > 0) {
          here.add(at(pair, FindingRule.FAR_FROM_OWN, figure, now.value(),
              median.setScale(0, RoundingMode.HALF_UP).longValueExact(), now.place()));
        }
      }
    });
    here.stream().collect(Collectors.groupingBy(Found::place)).values().forEach(ofPlace ->
        found.add(ofPlace.stream().min(Comparator.comparing(Found::rule)).orElseThrow()));
  }

  private static Found at(Pair pair, FindingRule rule, String subject, long value, long other, String place) {
    return new Found(pair.school().id(), pair.period().code(), rule, subject, value, other, place);
  }

  private static void people(
      Pair pair, ReportContent content, String code, String those, Set<ParticipantGroup> groups, @Nullable Integer there,
      List<Found> here) {
    var values = content.indicators().stream()
        .filter(value -> value.code().equals(code) && value.value() != null && groups.contains(value.group()))
        .toList();
    long people = values.stream().mapToLong(IndicatorValue::value).sum();
    if (there != null && !values.isEmpty() && people > there) {
      var greatest = values.stream().reduce((one, other) -> other.value() > one.value() ? other : one).orElseThrow();
      here.add(at(pair, FindingRule.MORE_THAN_THERE_ARE, code + ":" + those, people, there,
          "/indicators/" + content.indicators().indexOf(greatest)));
    }
  }

  private record Figure(long value, String place) {}

  private static Map<String, Figure> figures(ReportContent content) {
    var figures = new LinkedHashMap<String, Figure>();
    for (int i = 0; i < content.indicators().size(); i++) {
      IndicatorValue value = content.indicators().get(i);
      if (value.value() != null && !value.code().startsWith("CHILDREN_")) {
        figures.put(figure(value), new Figure(value.value(), "/indicators/" + i));
      }
    }
    var sessions = new LinkedHashMap<String, Long>();
    var attendances = new LinkedHashMap<String, Long>();
    for (int i = 0; i < content.activities().size(); i++) {
      var activity = content.activities().get(i);
      if (activity.sessions() != null) {
        sessions.put("/activities/" + i + "/sessions", (long) activity.sessions());
      }
      for (int line = 0; line < activity.participants().size(); line++) {
        Integer counted = activity.participants().get(line).attendances();
        if (counted != null) {
          attendances.put("/activities/" + i + "/participants/" + line + "/attendances", (long) counted);
        }
      }
    }
    sum(sessions).ifPresent(sum -> figures.put("SESSIONS", sum));
    sum(attendances).ifPresent(sum -> figures.put("ATTENDANCES", sum));
    return figures;
  }

  /** At the first of its greatest lines. */
  private static Optional<Figure> sum(Map<String, Long> lines) {
    return lines.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(greatest -> new Figure(lines.values().stream().mapToLong(Long::longValue).sum(), greatest.getKey()));
  }

  private static BigDecimal median(List<BigDecimal> values) {
    var sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO);
  }

  /** The year beside its half-years, where all that are due were received. */
  private static void parts(GeneratedDistrict district, Pair year, ReportContent content, List<Found> found) {
    var due = district.pairs.stream()
        .filter(other -> other.school().equals(year.school()) && other.counted()
            && !other.period().windowFrom().isBefore(year.period().windowFrom())
            && !other.period().windowTo().isAfter(year.period().windowTo()))
        .sorted(Comparator.comparing(other -> other.period().windowTo()))
        .toList();
    var halves = due.stream().flatMap(half -> content(half).stream()).toList();
    if (halves.isEmpty() || halves.size() < due.size()) {
      return;
    }
    for (IndicatorValue value : content.indicators()) {
      var given = halves.stream()
          .flatMap(half -> value(half, known -> figure(known).equals(figure(value))).stream())
          .filter(known -> known.value() != null).map(IndicatorValue::value).toList();
      if (value.value() != null && !given.isEmpty()) {
        long sum = given.stream().mapToLong(Long::longValue).sum();
        long most = given.stream().mapToLong(Long::longValue).max().orElseThrow();
        switch (value.code()) {
          case "PEOPLE_INFORMED", "PEOPLE_TRAINED" -> {
            if (value.value() < most) {
              found.add(found(year, FindingRule.PEOPLE_FELL, figure(value), value.value(), most));
            } else if (value.value() > sum) {
              found.add(found(year, FindingRule.PARTS_DIFFER, figure(value), value.value(), sum));
            }
          }
          case "CHILDREN_AT_RISK", "CHILDREN_WORKING" -> differs(year, value, given.getLast(), found);
          default -> differs(year, value, sum, found);
        }
      }
    }
    var listed = trained(content);
    var ofHalves = halves.stream().map(GeneratedFindingsTest::trained).flatMap(Optional::stream).reduce(Long::sum);
    if (listed.isPresent() && ofHalves.isPresent() && !listed.equals(ofHalves)) {
      found.add(found(year, FindingRule.PARTS_DIFFER, "LISTED_TRAINED", listed.get(), ofHalves.get()));
    }
  }

  private static void differs(Pair year, IndicatorValue value, long expected, List<Found> found) {
    if (value.value() != expected) {
      found.add(found(year, FindingRule.PARTS_DIFFER, figure(value), value.value(), expected));
    }
  }

  private static Optional<Long> trained(ReportContent content) {
    return content.trainings().stream().flatMap(training -> training.participants().stream())
        .flatMap(line -> Stream.ofNullable(line.people())).map(Integer::longValue).reduce(Long::sum);
  }
}
