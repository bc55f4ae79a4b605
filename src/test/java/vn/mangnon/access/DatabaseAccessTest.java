package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.access.TwoSchools.Side;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.issue.Issue;
import vn.mangnon.issue.IssueFilter;
import vn.mangnon.issue.Issues;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.Comments;
import vn.mangnon.report.ReportFilter;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.report.Reviews;
import vn.mangnon.shared.Rejection;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;

/** What the database itself lets every role read and write, whatever a query or a service forgets. */
@DatabaseTest
@Import(TwoSchools.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAccessTest {

  private static final Field<UUID> SCHOOL_ID = field(name("school_id"), SQLDataType.UUID);

  /** What row-level security refuses, as PostgreSQL tells it. */
  private static final String REFUSED = "42501";

  /** @param counts whether it holds counts without texts, which readers of aggregates may read of every school */
  private record Protected(Table<Record> table, boolean counts) {}

  @Autowired Given given;
  @Autowired TwoSchools scene;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;
  @Autowired Reports reports;
  @Autowired Reviews reviews;
  @Autowired Comments comments;
  @Autowired Issues issues;
  @Autowired Schools schools;
  @Autowired Summaries summaries;

  private List<Protected> tables;

  @BeforeAll
  void layTheScene() {
    scene.lay();
    tables = db.fetch("select tablename, qual like '%AGGREGATES%' from pg_policies where policyname = 'own_schools' order by 1")
        .map(row -> new Protected(table(name(row.get(0, String.class))), row.get(1, Boolean.class)));
  }

  @Test
  void everyRoleReadsAndWritesRowsOfItsOwnUnitAlone() {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (Protected guarded : tables) {
      for (Optional<Role> role : TwoSchools.everybody()) {
        for (Side side : scene.sides()) {
          Optional<Person> person = role.map(scene.people()::get);
          person.ifPresentOrElse(given::signedIn, SecurityContextHolder::clearContext);
          boolean reads = person.filter(reader ->
              guarded.counts() ? TwoSchools.counts(reader, side) : TwoSchools.reads(reader, side)).isPresent();
          boolean writes = person.filter(writer -> writer.writes().reads(side.school().id())).isPresent();
          String cell = role.map(Role::name).orElse("STRANGER") + ", " + guarded.table()
              + (side == scene.own() ? " of the own unit" : " of another");
          expect(reads, read(guarded, side) > 0, cell + ": read", wrong);
          expect(writes, updates(guarded, side), cell + ": update", wrong);
          expect(writes, deletes(guarded, side), cell + ": delete", wrong);
          expect(writes, inserts(guarded, side), cell + ": insert", wrong);
          cells += 4;
        }
      }
    }
    System.out.println("Database: " + cells + " cells of role, table, unit and statement, " + wrong.size() + " wrong");
    assertThat(wrong).isEmpty();
  }

  private static void expect(boolean meant, boolean happened, String cell, List<String> wrong) {
    if (meant != happened) {
      wrong.add(cell + (happened ? " was possible" : " was not possible"));
    }
  }

  private int read(Protected guarded, Side side) {
    return transaction.execute(_ -> db.fetchCount(guarded.table(), SCHOOL_ID.eq(side.school().id())));
  }

  private boolean updates(Protected guarded, Side side) {
    return possible(() -> db.update(guarded.table())
        .set(SCHOOL_ID, SCHOOL_ID).where(SCHOOL_ID.eq(side.school().id())).execute() > 0);
  }

  private boolean deletes(Protected guarded, Side side) {
    return possible(() -> db.deleteFrom(guarded.table()).where(SCHOOL_ID.eq(side.school().id())).execute() > 0);
  }

  /** A row without anything but its school: let through, it fails only for what it lacks. */
  private boolean inserts(Protected guarded, Side side) {
    return possible(() -> db.insertInto(guarded.table(), SCHOOL_ID).values(side.school().id()).execute() > 0);
  }

  /** In a transaction that leaves nothing behind. Refused for another reason than the reader, it was possible. */
  private boolean possible(java.util.function.BooleanSupplier statement) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      status.setRollbackOnly();
      try {
        return statement.getAsBoolean();
      } catch (DataAccessException | org.jooq.exception.DataAccessException refused) {
        return !sqlState(refused).equals(REFUSED);
      }
    }));
  }

  private static String sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.sql.SQLException sql) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  @Test
  void nobodyWritesTheSumsOverAllSchools() {
    for (Optional<Role> role : TwoSchools.everybody()) {
      role.map(scene.people()::get).ifPresentOrElse(given::signedIn, SecurityContextHolder::clearContext);
      for (String changes : List.of("period_change", "category_change", "turn_change")) {
        assertThat(possible(() -> db.deleteFrom(table(name(changes))).execute() >= 0)).as(role + " " + changes).isFalse();
        assertThat(possible(() -> db.insertInto(table(name(changes))).defaultValues().execute() > 0))
            .as(role + " " + changes).isFalse();
      }
    }
  }

  /**
   * The services are asked in the name of somebody who sees everything, as if they had forgotten every condition; the
   * transaction is still that of the person who is signed in.
   */
  @Test
  void servicesThatForgetTheirScopeStillLeakNothing() {
    for (Role role : List.of(Role.PRINCIPAL, Role.CLERK, Role.WARD_OFFICER, Role.CITY_VIEWER)) {
      Person person = scene.people().get(role);
      Person unlimited = new Person(
          person.id(), person.username(), person.displayName(), "", true,
          Set.of(new Person.Grant(Role.DISTRICT_OFFICER, Optional.empty())), Set.of(), false);
      assertThat(unlimited.scope()).isEqualTo(Scope.EVERYTHING);
      given.signedIn(person);
      Side other = scene.other();
      Set<UUID> readable = TwoSchools.reads(person, scene.own()) ? Set.of(scene.own().school().id()) : Set.of();

      assertThatThrownBy(() -> reports.find(unlimited, other.report())).isInstanceOf(Rejection.class);
      assertThatThrownBy(() -> issues.find(unlimited, other.issue())).isInstanceOf(Rejection.class);
      assertThatThrownBy(() -> reviews.accept(unlimited, other.report(), 1)).isInstanceOf(Rejection.class);
      assertThat(reports.revisions(unlimited, other.report())).isEmpty();
      assertThat(comments.list(unlimited, other.report())).isEmpty();
      assertThat(reports.history(unlimited, other.report())).isEmpty();
      assertThat(reports.list(unlimited, ReportFilter.inStates(Set.of(ReportState.SUBMITTED))))
          .extracting(item -> item.school().id()).containsOnlyOnceElementsOf(readable).hasSameSizeAs(readable);
      assertThat(issues.list(unlimited, IssueFilter.everything()))
          .extracting(Issue::schoolId).containsExactlyInAnyOrderElementsOf(readable);
      assertThat(summaries.lines(Scope.EVERYTHING, Figure.ACTIVITIES, SummaryFilter.everything(), 100, 0).lines())
          .extracting(line -> line.school().id()).containsExactlyInAnyOrderElementsOf(readable);
      boolean countsAll = TwoSchools.counts(person, other);
      // sums over all schools are nothing to who may not count them all
      assertThat(summaries.of(Scope.EVERYTHING, SummaryFilter.everything()).total().activities().orElse(0))
          .isEqualTo(countsAll ? 2 : 0);
      assertThat(summaries.of(Scope.EVERYTHING, SummaryFilter.everything().by(Dimension.SCHOOL)).total().activities()
          .orElse(0)).isEqualTo(countsAll ? 2 : 1);
      assertThat(schools.headcounts(Scope.EVERYTHING, other.school().id()).isEmpty()).isEqualTo(!countsAll);
    }
  }
}
