package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The product's one job, in a browser, by two people at once: from the school's first keystroke to the city's file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeFlowIT {

  private static final String SCHOOL = "Trường Tiểu học Lý Thường Kiệt";
  private static final String OF_SCHOOL = "&from=2026&to=2026&school=TH-LTK";

  private static final Pattern NEXT_STEP = Pattern.compile("^(Bắt đầu|Tiếp tục)");

  private static RunningApp app;
  private static Desk desk;

  @BeforeAll
  static void open() throws IOException {
    app = new RunningApp(Files.createTempDirectory(Path.of("target"), "flow-"), 12);
    desk = new Desk(app.url());
  }

  @AfterAll
  static void close() {
    desk.close();
    app.close();
  }

  @Test
  @Order(1)
  void whatWasTypedIsThereAfterTheApplicationAndTheDatabaseWereKilled() throws IOException {
    String typed = "Tuyên truyền tới từng cha mẹ học sinh, gõ xong thì mất điện: ằẵẳ ỡợ 111";
    Page clerk = desk.signIn("vanthu");
    clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NEXT_STEP)).first().click();
    clerk.getByLabel("Nội dung tuyên truyền, chỉ đạo").pressSequentially(typed);
    saved(clerk);
    app.kill();
    clerk.getByLabel("Nội dung tuyên truyền, chỉ đạo").pressSequentially(" 222");
    app.startAgain();
    Page again = desk.signIn("vanthu");
    again.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NEXT_STEP)).first().click();
    assertThat(again.getByLabel("Nội dung tuyên truyền, chỉ đạo")).hasValue(typed);

    clerk.onDialog(Dialog::accept);
    clerk.reload();
    Desk.signIn(clerk, "vanthu");
    assertThat(clerk.getByText("Đã điền lại 1 ô bạn gõ lúc mất kết nối.")).isVisible();
    saved(clerk);
    assertThat(clerk.getByLabel("Nội dung tuyên truyền, chỉ đạo")).hasValue(typed + " 222");
    again.reload();
    assertThat(again.getByLabel("Nội dung tuyên truyền, chỉ đạo")).hasValue(typed + " 222");
  }

  @Test
  @Order(2)
  void aReportBecomesAFigureOfTheDistrictAndAFileForTheCity() throws IOException {
    Page principal = desk.signIn("thlythuongkiet");
    Page officer = desk.signIn("phong");
    long activitiesBefore = figure(officer, "activities");
    long peopleBefore = figure(officer, "trainings.people");
    long openBefore = figure(officer, "issues.open");
    Page overview = desk.signIn("lanhdao");
    overview.navigate(desk.url() + "/overview");
    Locator received = overview.locator(".key-figure")
        .filter(new Locator.FilterOptions().setHasText("Báo cáo đã nhận")).locator(".key-figure-value");
    long receivedBefore = Long.parseLong(received.textContent());
    Page map = desk.signIn("kiemtra");
    map.navigate(desk.url() + "/overview/heat-map?from=2026&to=2026&q=ly+thuong+kiet");
    Locator awaited = map.locator("mangnon-heat-map [aria-label='Chưa nộp, còn hạn']");
    assertThat(awaited).hasCount(1);

    principal.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NEXT_STEP)).first().click();
    fill(principal);
    saved(principal);
    principal.reload();
    assertThat(principal.getByLabel("Nội dung hoạt động").first()).hasValue("Tuyên truyền dưới cờ về Tổng đài 111");

    submit(principal);
    assertThat(principal.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Đã nộp báo cáo");
    // who looks at the overview or at the map sees it come in, and reloads nothing
    assertThat(received).hasText(String.valueOf(receivedBefore + 1));
    assertThat(awaited).hasCount(0);

    openFromQueue(officer);
    officer.getByRole(AriaRole.BUTTON, button("Trả lại")).click();
    officer.getByLabel("Nội dung cần bổ sung, sửa").fill("Nêu rõ số học sinh tham dự");
    inDialog(officer, "Trả lại").click();
    assertThat(officer.getByText("Đã trả lại báo cáo cho").first()).isVisible();

    principal.navigate(desk.url() + "/school");
    assertThat(principal.getByText("Nêu rõ số học sinh tham dự").first()).isVisible();
    principal.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Sửa theo góp ý"))).click();
    principal.getByLabel("Học sinh: Lượt người").first().fill("700");
    principal.getByLabel("Học sinh: Lượt người").first().press("Tab");
    saved(principal);
    submit(principal);

    openFromQueue(officer);
    assertThat(officer.getByText("so với lần nộp 1").first()).isVisible();
    officer.getByRole(AriaRole.BUTTON, button("Tiếp nhận")).click();
    inDialog(officer, "Tiếp nhận").click();
    assertThat(officer.getByText("Đã tiếp nhận báo cáo của").first()).isVisible();

    assertThat(figure(officer, "activities")).isEqualTo(activitiesBefore + 1);
    assertThat(figure(officer, "trainings.people")).isEqualTo(peopleBefore + 25);
    assertThat(figure(officer, "issues.open")).isEqualTo(openBefore + 1);
    assertThat(figure(officer, "attendances")).isGreaterThanOrEqualTo(700);
    officer.navigate(desk.url() + "/lines?figure=activities" + OF_SCHOOL);
    officer.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(SCHOOL)).last().click();
    officer.waitForURL(Pattern.compile(".*/reports/.*"));
    assertThat(officer.locator("main")).containsText("Tuyên truyền dưới cờ về Tổng đài 111");
    theReportLeavesAsADocument(officer);

    theCitysFileSaysWhatTheScreenSays();
  }

  private void fill(Page page) {
    page.getByLabel("Số", new Page.GetByLabelOptions().setExact(true)).first().fill("36");
    page.getByLabel("Ngày ban hành").fill("20/11/2026");
    page.getByLabel("Ngày ban hành").press("Enter");
    page.getByLabel("Nội dung tuyên truyền, chỉ đạo").fill("Phổ biến Tổng đài quốc gia bảo vệ trẻ em 111");
    page.getByRole(AriaRole.BUTTON, button("Thêm hoạt động")).click();
    page.getByLabel("Nội dung hoạt động").first().fill("Tuyên truyền dưới cờ về Tổng đài 111");
    choose(page, "Nhóm hoạt động", "Truyền thông, tuyên truyền");
    page.getByLabel("Học sinh: Số người").first().fill("320");
    page.getByLabel("Học sinh: Lượt người").first().fill("640");
    page.getByRole(AriaRole.BUTTON, button("Thêm lớp tập huấn")).click();
    page.getByLabel("Nội dung tập huấn").fill("Nhận biết sớm trẻ em có nguy cơ");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Trường tổ chức")).check();
    choose(page, "Đơn vị tổ chức", "Nhà trường");
    page.getByLabel("Số lớp").fill("1");
    page.getByLabel("Giáo viên: Số người").last().fill("25");
    page.getByRole(AriaRole.BUTTON, button("Thêm tồn tại, hạn chế")).click();
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Tồn tại, hạn chế"))).first().fill("Chưa tuyên truyền được đến mọi cha mẹ học sinh");
    page.getByLabel("Họ và tên người ký").fill("Hiệu trưởng bản trình diễn");
    page.getByLabel("Họ và tên người ký").press("Tab");
  }

  private static void choose(Page page, String label, String option) {
    page.getByLabel(label).first().click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
  }

  /** What was typed has been acknowledged: nothing is being typed or saved any more. */
  private static void saved(Page page) {
    assertThat(page.getByText(Pattern.compile("^Đã lưu lúc")).first()).isVisible();
  }

  private static void submit(Page page) {
    page.getByRole(AriaRole.BUTTON, button("Kiểm tra và nộp")).click();
    Locator submit = page.getByRole(AriaRole.BUTTON, button("Nộp báo cáo"));
    assertThat(submit).isVisible();
    page.getByLabel("Số liệu đúng, đã kiểm tra").all().forEach(Locator::check);
    submit.click();
    inDialog(page, "Nộp báo cáo").click();
    page.waitForURL(Pattern.compile(".*/receipt.*"));
  }

  private static void openFromQueue(Page page) {
    page.navigate(desk.url() + "/review");
    page.getByLabel("Tìm trường").fill("ly thuong kiet");
    assertThat(page.getByText("Đã hiện đủ 1 mục")).isVisible();
    page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(SCHOOL)).first().click();
    assertThat(page.getByText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isVisible();
  }

  private static Locator inDialog(Page page, String name) {
    return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).last();
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** As the page of its lines says it: 'Hoạt động: 12'. */
  private static long figure(Page page, String figure) {
    page.navigate(desk.url() + "/lines?figure=" + figure + OF_SCHOOL);
    return number(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).textContent());
  }

  private static void theReportLeavesAsADocument(Page reader) throws IOException {
    Download word = reader.waitForDownload(() -> reader.getByText("Tải bản Word").click());
    try (var text = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(word.path())))) {
      assertThat(text.getText()).contains("Số: 36/BC-THLTK", "Tuyên truyền dưới cờ về Tổng đài 111", "700");
    }
    Download pdf = reader.waitForDownload(() -> reader.getByText("Tải bản PDF").click());
    try (var printed = Loader.loadPDF(pdf.path().toFile())) {
      assertThat(new PDFTextStripper().getText(printed)).contains("Số: 36/BC-THLTK", "Hiệu trưởng bản trình diễn");
    }
  }

  private static void theCitysFileSaysWhatTheScreenSays() throws IOException {
    Page city = desk.signIn("thanhpho");
    city.navigate(desk.url() + "/overview/by-school?figure=activities&from=2026&to=2026");
    long onScreen = number(city.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).textContent());
    city.navigate(desk.url() + "/overview?from=2026&to=2026");
    Download download = city.waitForDownload(() -> city.getByText("Tải bảng Excel").first().click());
    try (var workbook = WorkbookFactory.create(download.path().toFile())) {
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      var numbers = StreamSupport.stream(workbook.spliterator(), false)
          .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
          .filter(row -> row.getCell(0) != null && row.getCell(0).toString().startsWith("Tổng"))
          .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
          .map(evaluator::evaluate).filter(Objects::nonNull)
          .map(CellValue::getNumberValue).map(Double::longValue).toList();
      assertThat(numbers).contains(onScreen);
    }
  }

  private static long number(String answer) {
    Matcher number = Pattern.compile(": ([\\d.]+)$").matcher(answer);
    assertThat(number.find()).as(answer).isTrue();
    return Long.parseLong(number.group(1).replace(".", ""));
  }
}
