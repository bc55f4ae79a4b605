package vn.mangnon.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.shared.Rejection;

/** The schools of the district, their wards and their sizes. */
@Service
@Transactional(readOnly = true)
public class Schools {

  private final SchoolQuery query;
  private final Clock clock;

  Schools(SchoolQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Schools whose code or name holds {@code search}, whatever its accents and case; in the order of their names. */
  public List<School> list(Scope scope, String search) {
    return query.schools(scope, search.strip(), LocalDate.now(clock));
  }

  public School find(Scope scope, UUID id) {
    return query.school(scope, id, LocalDate.now(clock)).orElseThrow(() -> Rejection.notFound("organisation.no-school"));
  }

  public School find(Scope scope, String code) {
    return query.school(scope, code, LocalDate.now(clock))
        .orElseThrow(() -> Rejection.notFound("organisation.no-school-of-code", code));
  }

  /** The wards that hold schools of this scope, today's and former ones, in the order of their names. */
  public List<School.Ward> wards(Scope scope) {
    return query.wards(scope);
  }

  /** Those of them in which no school of this scope lies any more. */
  public Set<UUID> formerWards(Scope scope) {
    return query.formerWards(scope, LocalDate.now(clock));
  }

  /** The office that supervised the school on that day. */
  public Optional<String> supervisingOffice(UUID school, LocalDate day) {
    return query.supervisingOffice(school, day);
  }

  /** The office that supervised each of the schools on the day given for it; those without any are absent. */
  public Map<UUID, String> supervisingOffices(Map<UUID, LocalDate> days) {
    return query.supervisingOffices(days);
  }

  /** Of an office, a ward or a school. */
  public Optional<String> unitName(UUID unit) {
    return query.unitName(unit);
  }

  /** By school year, the earliest first; a year without any count is absent. */
  public SortedMap<Integer, Headcount> headcounts(Scope scope, UUID school) {
    return query.headcounts(scope, school);
  }
}
