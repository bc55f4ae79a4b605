package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Signer;

/** What a school's report says to others than the school. */
@DatabaseTest
class WhatOthersReadTest {

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired Reviews reviews;

  private TestSchool school;
  private Person officer;
  private Report draft;

  @BeforeEach
  void aSchoolWithADraft() {
    given.nothing();
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    officer = given.officer();
    UUID period = given.openHalfYear(2026, 2);
    Person principal = given.signedIn(school.principal());
    draft = reports.open(principal, school.id(), period).report();
  }

  @Test
  void smallCountsOfChildrenAreHiddenAndNothingElseIs() {
    submit(value("CHILDREN_AT_RISK", 4), value("CHILDREN_WORKING", 0), value("CHILDREN_NOTIFIED", 5),
        value("SELF_INSPECTIONS", 2));
    List<IndicatorValue> shown = List.of(
        new IndicatorValue("CHILDREN_AT_RISK", null, null, false, true), value("CHILDREN_WORKING", 0),
        value("CHILDREN_NOTIFIED", 5), value("SELF_INSPECTIONS", 2));
    given.signedIn(officer);
    assertThat(reports.read(officer, draft.id()).content().indicators()).isEqualTo(shown);
    assertThat(reports.revision(officer, draft.id(), 1).content().indicators()).isEqualTo(shown);
    assertThat(reports.readAll(officer, ReportFilter.inStates(Set.of(ReportState.SUBMITTED))).getFirst().content().indicators())
        .isEqualTo(shown);
    given.signedIn(school.clerk());
    assertThat(reports.read(school.clerk(), draft.id()).content().indicators())
        .contains(value("CHILDREN_AT_RISK", 4)).doesNotContain(shown.getFirst());
  }

  @Test
  void whatIsBeingTypedOnlyTheSchoolReads() {
    given.signedIn(officer);
    assertThat(reports.read(officer, draft.id()).content()).isEqualTo(ReportContent.EMPTY);
    submit(value("SELF_INSPECTIONS", 2));
    given.signedIn(officer);
    Report submitted = reports.find(officer, draft.id());
    reviews.returnForCorrection(officer, draft.id(), submitted.version(), "Xin xem lại");
    given.signedIn(school.principal());
    Report returned = reports.find(school.principal(), draft.id());
    reports.save(school.principal(), draft.id(), returned.version(), content(value("SELF_INSPECTIONS", 3)));
    given.signedIn(officer);
    assertThat(reports.read(officer, draft.id()).content()).isEqualTo(submitted.content());
  }

  private void submit(IndicatorValue... indicators) {
    Person principal = given.signedIn(school.principal());
    var saved = reports.save(principal, draft.id(), reports.find(principal, draft.id()).version(), content(indicators));
    reports.submit(principal, draft.id(), saved.version());
  }

  private static IndicatorValue value(String code, long value) {
    return new IndicatorValue(code, null, value, false);
  }

  private static ReportContent content(IndicatorValue... indicators) {
    return new ReportContent(
        new Document("36", "BC-TH", "Long Biên", LocalDate.of(2026, 11, 20), "Thực hiện Chương trình", null, null),
        new Communication("Tuyên truyền", List.of("111"), List.of(Channel.PORTAL)), null, null, List.of(indicators), null,
        null, null, null, null, new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
  }
}
