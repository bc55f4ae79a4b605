package vn.mangnon.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.mangnon.audit.Actor;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Scope;

/**
 * Somebody who acts, with the roles in force now.
 *
 * @param overseen schools that lie in the wards of a ward officer
 * @param readOnly whether this person writes nothing, whatever the roles say: a token may be for reading alone
 */
public record Person(
    UUID id, String username, String displayName, String passwordHash, boolean active, Set<Grant> grants,
    Set<UUID> overseen, boolean readOnly)
    implements UserDetails, ActingScope.Bearer, Actor {

  private static final Set<Role> SEES_EVERYTHING =
      EnumSet.of(Role.ADMINISTRATOR, Role.DISTRICT_OFFICER, Role.DISTRICT_LEADER, Role.AUDITOR);
  private static final Set<Role> FILLS = EnumSet.of(Role.PRINCIPAL, Role.CLERK);
  private static final Set<Role> REVIEWS = EnumSet.of(Role.DISTRICT_OFFICER, Role.DISTRICT_LEADER);

  /** A role at a unit; empty for roles over the whole installation. */
  public record Grant(Role role, Optional<UUID> unit) {}

  @Override
  public Scope scope() {
    if (has(SEES_EVERYTHING)) {
      return Scope.EVERYTHING;
    }
    Set<UUID> read = Stream.concat(schools().stream(), overseen.stream()).collect(Collectors.toUnmodifiableSet());
    return has(Set.of(Role.CITY_VIEWER)) ? new Scope.Aggregates(read) : new Scope.Schools(read);
  }

  @Override
  public Scope writes() {
    if (readOnly) {
      return Scope.NOTHING;
    }
    return has(REVIEWS) ? Scope.EVERYTHING : new Scope.Schools(schools());
  }

  /** The same person, who from here on only reads. */
  public Person reading() {
    return new Person(id, username, displayName, passwordHash, active, grants, overseen, true);
  }

  /** Schools whose reports this person fills. */
  public Set<UUID> schools() {
    return unitsOf(FILLS);
  }

  public boolean mayFill(UUID school) {
    return !readOnly && unitsOf(FILLS).contains(school);
  }

  /** A clerk fills; the principal submits. */
  public boolean maySubmit(UUID school) {
    return !readOnly && unitsOf(Set.of(Role.PRINCIPAL)).contains(school);
  }

  public boolean mayReview() {
    return !readOnly && has(REVIEWS);
  }

  /** Where the office wants its leader's word, this is whose. */
  public boolean mayCountersign() {
    return !readOnly && has(Set.of(Role.DISTRICT_LEADER));
  }

  /** May decide how the office reviews. */
  public boolean maySetReview() {
    return !readOnly && has(EnumSet.of(Role.DISTRICT_LEADER, Role.ADMINISTRATOR));
  }

  public boolean mayManageAccounts() {
    return !readOnly && has(Set.of(Role.ADMINISTRATOR));
  }

  @Override
  public boolean mayAudit() {
    return has(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR));
  }

  private boolean has(Set<Role> roles) {
    return grants.stream().anyMatch(grant -> roles.contains(grant.role()));
  }

  private Set<UUID> unitsOf(Set<Role> roles) {
    return grants.stream()
        .filter(grant -> roles.contains(grant.role()))
        .flatMap(grant -> grant.unit().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return grants.stream().map(Grant::role).distinct().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public boolean isEnabled() {
    return active;
  }
}
