package vn.mangnon.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.sum;
import static vn.mangnondb.Tables.FORM;
import static vn.mangnondb.Tables.INDICATOR;
import static vn.mangnondb.Tables.INDICATOR_VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.programme.Forms.Entry;
import vn.mangnon.programme.Forms.NewIndicator;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection.Reason;
import vn.mangnon.shared.Rejection;

@DatabaseTest
class FormsTest {

  private static final LocalDate FROM = LocalDate.of(2026, 12, 20);
  private static final LocalText NAME = new LocalText("Biểu mẫu năm 2027", "Form of 2027");
  private static final LocalText RENAMED = new LocalText("Số lần tự kiểm tra", "Times of self-inspection");
  private static final NewIndicator NEW = new NewIndicator(
      new LocalText("Lượt tư vấn tâm lý", "Counselling sessions"), new LocalText("lượt", "times"), Aggregation.SUM,
      false, List.of());

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Forms forms;
  @Autowired Programmes programmes;
  @Autowired Periods periods;
  @Autowired Reports reports;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  private TestSchool school;
  private Person officer;

  @BeforeEach
  void aDistrict() {
    given.nothing();
    school = given.school("Trường Tiểu học Ái Mộ B");
    officer = given.signedIn(given.officer());
  }

  /** The forms belong to no school, so that an empty database has them still. */
  @AfterEach
  void onlyTheFirstFormIsLeft() {
    given.nothing();
    clock.set(TestClock.TODAY);
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> {
      db.deleteFrom(FORM).where(FORM.VALID_FROM.ne(LocalDate.of(2021, 1, 1))).execute();
      db.update(FORM).setNull(FORM.VALID_TO).execute();
      db.deleteFrom(INDICATOR).where(INDICATOR.CODE.startsWith("COUNSELLING")).execute();
    }));
  }

  @Test
  void aReportIsShownOnTheFormOfItsPeriodAndAddsUpWithThoseOfOtherForms() {
    given.openHalfYear(2022, 1);
    List<Indicator> first = programmes.indicators(periods.find("2022-H1"));
    assertThat(first).isEqualTo(programmes.indicators());

    Form made = forms.create(officer, NAME, FROM);
    var entries = new ArrayList<>(made.asked().stream().map(Entry::of).toList());
    entries.removeIf(entry -> entry.code().equals("GUIDANCE_DOCUMENTS"));
    entries.replaceAll(entry ->
        entry.code().equals("SELF_INSPECTIONS") ? new Entry(entry.code(), Optional.of(RENAMED)) : entry);
    entries.addFirst(entries.removeLast());
    Form changed = forms.add(officer, forms.change(officer, made, NAME, entries), NEW);
    given.openHalfYear(2027, 1);

    List<Indicator> second = programmes.indicators(periods.find("2027-H1"));
    assertThat(second).isEqualTo(changed.indicators()).hasSameSizeAs(first)
        .extracting(Indicator::code).startsWith("CHILDREN_IN_EDUCATION").endsWith("COUNSELLING_SESSIONS")
        .doesNotContain("GUIDANCE_DOCUMENTS");
    assertThat(second).filteredOn(asked -> asked.code().equals("SELF_INSPECTIONS"))
        .extracting(Indicator::name).containsExactly(RENAMED);
    assertThat(programmes.indicators(periods.find("2022-H1"))).as("the old one stays as it was").isEqualTo(first);
    assertThat(programmes.indicators()).hasSize(first.size() + 1);

    submit("2022-H1", value("SELF_INSPECTIONS", 2), value("GUIDANCE_DOCUMENTS", 5));
    submit("2027-H1", value("SELF_INSPECTIONS", 3), value("COUNSELLING_SESSIONS", 7));
    assertThat(sums()).isEqualTo(Map.of("SELF_INSPECTIONS", 5, "GUIDANCE_DOCUMENTS", 5, "COUNSELLING_SESSIONS", 7));
  }

  @Test
  void aVersionBeginsAfterEveryOpenedPeriodAndStaysAsItWasOnceItIsUsed() {
    given.openHalfYear(2026, 2);
    Form first = forms.list().getFirst();
    assertThat(first.openedPeriods()).isEqualTo(1);
    assertThat(forms.earliestNext()).isEqualTo(LocalDate.of(2026, 12, 15));
    refused(Reason.INVALID, () -> forms.create(officer, NAME, LocalDate.of(2026, 12, 14)));
    refused(Reason.CONFLICT, () -> forms.change(officer, first, NAME, List.of(entry("SELF_INSPECTIONS"))));
    refused(Reason.CONFLICT, () -> forms.add(officer, first, NEW));
    refused(Reason.CONFLICT, () -> forms.delete(officer, first));

    Form made = forms.create(officer, NAME, FROM);
    assertThat(forms.create(officer, NAME, FROM)).as("asked for twice").isEqualTo(made);
    assertThat(forms.list()).extracting(Form::validTo)
        .containsExactly(Optional.empty(), Optional.of(FROM.minusDays(1)));
    refused(Reason.INVALID, () -> forms.change(officer, made, NAME, List.of()));
    refused(Reason.INVALID, () -> forms.change(officer, made, NAME, List.of(entry("NO_SUCH"))));
    refused(Reason.INVALID, () -> forms.change(
        officer, made, NAME, List.of(entry("SELF_INSPECTIONS"), entry("SELF_INSPECTIONS"))));
    Form changed = forms.change(officer, made, NAME, List.of(entry("SELF_INSPECTIONS")));
    refused(Reason.CONFLICT, () -> forms.change(officer, made, NAME, List.of(entry("PLAN_ISSUED"))));
    forms.delete(officer, changed);
    forms.delete(officer, changed);
    assertThat(forms.list()).containsExactly(first);
  }

  @Test
  void onlyTheOfficeMakesForms() {
    Form first = forms.list().getFirst();
    var others = List.of(school.principal(), given.auditor(), given.holder(Role.ADMINISTRATOR), officer.reading());
    for (Person other : others) {
      refused(Reason.FORBIDDEN, () -> forms.create(other, NAME, FROM));
      refused(Reason.FORBIDDEN, () -> forms.change(other, first, NAME, List.of(entry("PLAN_ISSUED"))));
      refused(Reason.FORBIDDEN, () -> forms.add(other, first, NEW));
      refused(Reason.FORBIDDEN, () -> forms.delete(other, first));
    }
  }

  private static Entry entry(String code) {
    return new Entry(code, Optional.empty());
  }

  private static IndicatorValue value(String code, long value) {
    return new IndicatorValue(code, null, value, false);
  }

  private void submit(String code, IndicatorValue... values) {
    Period period = periods.find(code);
    clock.set(period.windowTo());
    Person principal = given.signedIn(school.principal());
    var draft = reports.open(principal, school.id(), period.id()).report();
    var content = new ReportContent(
        new Document("36", "BC-TH", "Long Biên", period.windowTo(), "Thực hiện Chương trình", null, null),
        new Communication("Tuyên truyền", List.of("111"), List.of()), List.of(), List.of(), List.of(values), List.of(),
        List.of(), List.of(), List.of(), null, new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));
    var saved = reports.save(principal, draft.id(), draft.version(), content);
    reports.submit(principal, draft.id(), saved.version());
    given.signedIn(officer);
  }

  private Map<String, Integer> sums() {
    var sums = new TreeMap<String, Integer>();
    var total = sum(INDICATOR_VALUE.VALUE).convertFrom(BigDecimal::intValueExact);
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> sums.putAll(db
        .select(INDICATOR_VALUE.INDICATOR_CODE, total)
        .from(INDICATOR_VALUE)
        .groupBy(INDICATOR_VALUE.INDICATOR_CODE)
        .fetchMap(INDICATOR_VALUE.INDICATOR_CODE, total))));
    return sums;
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Rejection.class,
        rejection -> assertThat(rejection.reason()).as(rejection.getMessage()).isEqualTo(reason));
  }
}
