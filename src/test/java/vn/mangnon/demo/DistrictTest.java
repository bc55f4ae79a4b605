package vn.mangnon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORT_EVENT;
import static vn.mangnondb.Tables.REPORT_REVISION;
import static vn.mangnondb.Tables.REPORTING_PERIOD;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.UNIT;
import static vn.mangnondb.Tables.UNIT_LINEAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Accounts;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Schools;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Completeness;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportFilter;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;

@DatabaseTest
class DistrictTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired District district;
  @Autowired Periods periods;
  @Autowired Accounts accounts;
  @Autowired Schools schools;
  @Autowired Reports reports;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;
  @Autowired JsonMapper json;

  @ParameterizedTest
  @CsvSource({
    "1, 20210927, 2026-11-23", "7, 1, 2021-10-04", "7, 2, 2023-07-15", "7, 3, 2025-12-20", "7, 4, 2031-03-01",
    "100, 20210927, 2026-11-23"
  })
  void everyReportIsCompleteAndNothingHappensBeforeItsTime(int count, long seed, LocalDate today) {
    make(count, seed, today);
    within(() -> {
      assertThat(db.fetchCount(SCHOOL)).isEqualTo(count);
      for (var revision : db.fetch(REPORT_REVISION)) {
        var content = json.readValue(revision.getContent().data(), ReportContent.class);
        assertThat(Completeness.missing(content)).isEmpty();
        assertThat(Completeness.impossible(content)).isEmpty();
      }
    });
  }

  private void make(int count, long seed, LocalDate today) {
    given.nothing();
    clock.set(today);
    ActingScope.asProgram(() -> district.make(seed, count));
  }

  private void within(Runnable work) {
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> work.run()));
  }
}
