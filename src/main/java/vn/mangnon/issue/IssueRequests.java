package vn.mangnon.issue;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.issue.IssueRepository.Place;
import vn.mangnon.organisation.Schools;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.shared.Rejection;

/** What the district asks of schools: an issue of each of them, followed like what their reports raise. */
@Service
@Transactional(readOnly = true)
public class IssueRequests {

  private static final int LONGEST = 4_000;

  private final IssueRepository repository;
  private final IssueQuery query;
  private final Schools schools;
  private final Reports reports;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssueRequests(
      IssueRepository repository, IssueQuery query, Schools schools, Reports reports, Audit audit,
      ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.query = query;
    this.schools = schools;
    this.reports = reports;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** @param report about which it is asked, of the one school that is asked; mostly none */
  public record Request(Set<UUID> schools, Optional<UUID> report, String text, Plan plan) {}

  /** Issues of many schools were raised at once; listeners run in the same transaction. */
  public record Raised(UUID period) {}

  /**
   * Asks those schools. Each gets an issue of its counted period of today, else of its latest one.
   *
   * @param key of this request: made again under it, it asks nobody twice
   * @return the issues of all schools that were asked
   */
  @Transactional
  public List<Issue> raise(Person person, UUID key, Request request) {
    if (!person.mayReview()) {
      throw Rejection.forbidden("issue.only-district-requests");
    }
    Request wanted = new Request(
        request.schools(), request.report(), Normalizer.normalize(request.text().strip(), Normalizer.Form.NFC),
        request.plan());
    LocalDate today = LocalDate.now(clock);
    List<Place> places = repository.places(wanted.schools(), today);
    require(person, wanted, places, today);
    Instant now = clock.instant();
    Set<UUID> raised = Set.copyOf(repository.request(key, wanted, places, now, person.id()));
    List<Issue> issues = query.requested(person.scope(), key);
    issues.stream().filter(issue -> raised.contains(issue.id())).forEach(this::record);
    tell(places, issues.stream().filter(issue -> raised.contains(issue.id())).toList());
    return issues;
  }

  private void record(Issue issue) {
    var details = new HashMap<>(Issues.values(Plan.of(issue)));
    details.put("school", issue.schoolName());
    details.put("period", issue.raisedIn());
    audit.record(AuditKind.ISSUE_REQUESTED, Issues.subject(issue), details);
  }

  /** Of many schools each period is counted once. */
  private void tell(List<Place> places, List<Issue> raised) {
    if (raised.size() == 1) {
      Issue issue = raised.getFirst();
      events.publishEvent(new Issues.Moved(issue.id(), issue.schoolId(), repository.period(issue.id())));
    } else if (!raised.isEmpty()) {
      places.stream().map(Place::period).distinct().sorted().forEach(period -> events.publishEvent(new Raised(period)));
    }
  }

  private void require(Person person, Request request, List<Place> places, LocalDate today) {
    var problems = new ArrayList<Problem>();
    if (request.text().isEmpty()) {
      problems.add(new Problem("/text", "issue.request.text-missing"));
    } else if (request.text().length() > LONGEST) {
      problems.add(new Problem("/text", "issue.request.text-too-long", LONGEST));
    }
    if (request.schools().isEmpty()) {
      problems.add(new Problem("/schools", "issue.request.schools-missing"));
    }
    if (places.size() < request.schools().size()) {
      var asked = places.stream().map(Place::school).collect(Collectors.toSet());
      problems.add(new Problem("/schools", "issue.request.no-period", request.schools().stream()
          .filter(school -> !asked.contains(school))
          .map(school -> schools.find(person.scope(), school).name())
          .collect(Collectors.joining(", "))));
    }
    if (request.report().isPresent() && !ofTheSchoolAsked(person, request)) {
      problems.add(new Problem("/report", "issue.request.other-school"));
    }
    dayGone(request.plan(), today).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw Rejection.invalid("issue.request.incomplete", problems);
    }
  }

  private boolean ofTheSchoolAsked(Person person, Request request) {
    return request.schools().equals(Set.of(reports.find(person, request.report().orElseThrow()).school().id()));
  }

  static void requireDayToCome(Plan plan, LocalDate today) {
    dayGone(plan, today).ifPresent(problem -> {
      throw Rejection.invalid(problem.key(), List.of(problem));
    });
  }

  private static Optional<Problem> dayGone(Plan plan, LocalDate today) {
    return plan.dueOn().filter(day -> day.isBefore(today)).map(_ -> new Problem("/dueOn", "issue.due-past"));
  }
}
