package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the office does and what a school sees of it at the same time: periods, requests, many reports at once. */
class OfficeIT {

  private static final String SCHOOL = "Trường Tiểu học Lý Thường Kiệt";

  private static RunningApp app;
  private static Desk desk;

  @BeforeAll
  static void open() throws IOException {
    app = new RunningApp(Files.createTempDirectory(Path.of("target"), "office-"), 12);
    desk = new Desk(app.url());
  }

  @AfterAll
  static void close() {
    desk.close();
    app.close();
  }

  @Test
  void anExtensionForOneSchoolIsThatSchoolsDueDayAtOnce() {
    Page officer = desk.signIn("phong");
    Page principal = desk.signIn("thlythuongkiet");
    assertThat(principal.getByText("18/12/2026").first()).isVisible();

    officer.navigate(desk.url() + "/periods/2026-H2");
    button(officer, "Gia hạn cho " + SCHOOL).click();
    officer.getByLabel("Hạn nộp mới").fill("27/12/2026");
    officer.getByLabel("Hạn nộp mới").press("Tab");
    Locator dialog = officer.locator("vaadin-dialog[opened]");
    assertThat(dialog.getByText("Chủ nhật").first()).isVisible();
    dialog.getByLabel("Lý do").fill("Trường đang sửa chữa");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gia hạn").setExact(true)).click();
    assertThat(officer.getByText("Hạn của " + SCHOOL + " là 27/12/2026.").first()).isVisible();

    principal.reload();
    assertThat(principal.getByText("27/12/2026").first()).isVisible();
  }

  @Test
  void theOfficePlansAYearInOneStepAndNothingTwice() {
    Page officer = desk.signIn("phong");
    officer.navigate(desk.url() + "/periods/plan?year=2033");
    Locator plan = officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Lập 3 kỳ")));
    plan.click();
    officer.waitForURL(Pattern.compile(".*/periods\\?.*2033.*|.*/periods/2033.*"));
    for (String period : List.of("6 tháng đầu năm 2033", "6 tháng cuối năm 2033", "Năm 2033")) {
      assertThat(officer.getByText(period, new Page.GetByTextOptions().setExact(true)).first()).isVisible();
    }
    officer.navigate(desk.url() + "/periods/plan?year=2033");
    assertThat(plan).hasCount(0);
  }

  @Test
  void aRequestIsWorkedOnConfirmedAndBalanced() {
    Page officer = desk.signIn("phong");
    Page principal = desk.signIn("thlythuongkiet");
    long raised = balance(officer, 1);
    String asked = "Bổ sung kế hoạch phối hợp với phường";
    officer.navigate(desk.url() + "/issues/request?school=TH-LTK");
    officer.getByLabel("Nội dung yêu cầu").fill(asked);
    if (officer.getByText(SCHOOL).count() == 0) {
      officer.getByLabel("Trường", new Page.GetByLabelOptions().setExact(true)).fill("ly thuong kiet");
      officer.getByRole(AriaRole.OPTION).first().click();
      officer.keyboard().press("Escape");
    }
    button(officer, "Gửi yêu cầu").click();
    assertThat(officer.getByText("Đã gửi yêu cầu đến trường.").first()).isVisible();

    principal.navigate(desk.url() + "/issues");
    principal.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(asked)).first().click();
    principal.waitForURL(Pattern.compile(".*/issues/.*"));
    String issue = principal.url();
    button(principal, "Đã giải quyết").click();
    dialog(principal).getByRole(AriaRole.TEXTBOX).first().fill("Đã ký kế hoạch phối hợp");
    dialog(principal).getByRole(AriaRole.BUTTON).last().click();
    assertThat(principal.getByText("Đã ký kế hoạch phối hợp").first()).isVisible();

    officer.navigate(issue);
    assertThat(officer.getByText("Đã ký kế hoạch phối hợp").first()).isVisible();
    button(officer, "Xác nhận").click();
    dialog(officer).getByRole(AriaRole.BUTTON).last().click();
    assertThat(officer.getByText("Vấn đề đã được xác nhận giải quyết").first()).isVisible();
    assertThat(balance(officer, 1)).isEqualTo(raised + 1);
    assertThat(balance(officer, 0) + balance(officer, 1) - balance(officer, 2) + balance(officer, 3))
        .isEqualTo(balance(officer, 4));
  }

  @Test
  void aSchoolIsAskedAboutAStrangeNumberWithOneClickAndItsAnswerIsSeen() {
    Page officer = desk.signIn("phong");
    officer.navigate(desk.url() + "/quality?from=2021&to=2030&q=ly thuong kiet");
    officer.locator("article.finding").first()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Hỏi lại trường"))).click();
    assertThat(dialog(officer).getByText("Gửi thành yêu cầu").first()).isVisible();
    assertThat(dialog(officer).getByRole(AriaRole.BUTTON).last()).isFocused();
    officer.keyboard().press("Enter");
    assertThat(officer.getByText("Đã hỏi lại trường.").first()).isVisible();

    Page principal = desk.signIn("thlythuongkiet");
    principal.navigate(desk.url() + "/school");
    principal.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Thông báo"))).click();
    principal.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("quản lý yêu cầu.*Đề nghị nhà trường"))).first()
        .click();
    principal.waitForURL(Pattern.compile(".*/issues/.*"));
    button(principal, "Trao đổi").click();
    dialog(principal).getByRole(AriaRole.TEXTBOX).first().fill("Trường có 670 học sinh");
    dialog(principal).getByRole(AriaRole.BUTTON).last().click();
    assertThat(principal.getByText("Trường có 670 học sinh").first()).isVisible();

    officer.navigate(desk.url() + "/quality?from=2021&to=2030&standing=answered");
    assertThat(officer.getByText(Pattern.compile("Trường trả lời.*Trường có 670 học sinh")).first()).isVisible();
  }

  @Test
  void severalReportsAreAcceptedAtOnce() {
    Page officer = desk.signIn("phong");
    officer.navigate(desk.url() + "/review");
    Locator boxes = officer.getByRole(AriaRole.CHECKBOX);
    boxes.first().check();
    officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Tiếp nhận \\d+ báo cáo"))).click();
    dialog(officer).getByRole(AriaRole.BUTTON).last().click();
    assertThat(officer.getByText(Pattern.compile("Đã tiếp nhận \\d+ báo cáo")).first()).isVisible();
  }

  @Test
  void aVerdictThatIsNotMetOpensDownToTheLineOfItsReport() {
    Page officer = desk.signIn("phong");
    officer.navigate(desk.url() + "/compliance?from=2026&to=2026&period=2026-H1");
    assertThat(officer.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Quận đạt");
    officer.getByText(Pattern.compile("^Xem \\d+ kết quả chưa đạt$")).click();
    officer.waitForURL(Pattern.compile(".*/compliance/verdicts\\?.*verdict=not-met"));
    assertThat(officer.getByText(Pattern.compile("^\\d+ đạt \\+ \\d+ đạt muộn"))).isVisible();
    officer.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\(\\d+,\\d %\\)")))
        .getByRole(AriaRole.LINK).first().click();
    officer.waitForURL(Pattern.compile(".*/reports/.*\\?at=.*indicators"));
  }

  @Test
  void aGreaterWeightIsSeenBeforeItIsSavedAndThenInTheScore() {
    Page officer = desk.signIn("phong");
    officer.navigate(desk.url() + "/compliance?from=2026&to=2026");
    String before = score(officer);
    officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nộp báo cáo đúng hạn")).first().click();
    officer.waitForURL("**/obligations/*");
    Locator weight = officer.getByLabel("Trọng số");
    weight.fill("");
    button(officer, "Xem trước thay đổi").click();
    assertThat(officer.getByRole(AriaRole.ALERT).getByText("Nhập trọng số từ 1 đến 100.")).isVisible();
    weight.fill("100");
    button(officer, "Xem trước thay đổi").click();
    String after = officer.locator(".before-after .after").textContent();
    assertThat(after).isNotEqualTo(before);
    button(officer, "Quay lại sửa").click();
    assertThat(weight).hasValue("100");
    officer.getByText("Danh mục nghĩa vụ").first().click();
    dialog(officer).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hủy")).click();
    button(officer, "Xem trước thay đổi").click();
    button(officer, "Lưu nghĩa vụ").click();
    assertThat(officer.getByText("Đã lưu nghĩa vụ “Nộp báo cáo đúng hạn”.").first()).isVisible();
    officer.navigate(desk.url() + "/compliance?from=2026&to=2026");
    assertThat(score(officer)).isEqualTo(after);
  }

  @Test
  void aSchoolIsToldItsNextStepAndReachesThePlaceOfIt() {
    Page principal = desk.signIn("thlythuongkiet");
    principal.getByRole(AriaRole.LINK, new Page.GetByRoleOptions()
        .setName("Đến nơi cần làm: Công khai Tổng đài quốc gia bảo vệ trẻ em 111")).click();
    principal.waitForURL(Pattern.compile(".*/reports/.*/edit\\?at=.*hotlines"));
    assertThat(principal.getByText("111 – Tổng đài quốc gia bảo vệ trẻ em")).isInViewport();
  }

  @Test
  void aChartIsTakenAsPictures() throws Exception {
    Page officer = desk.signIn("phong");
    officer.navigate(desk.url() + "/overview");
    Desk.seeCharts(officer);
    try (var svg = take(officer, "Hình vẽ (SVG)").createReadStream()) {
      var drawn = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg).getDocumentElement();
      assertThat(drawn.getTagName()).isEqualTo("svg");
      assertThat(drawn.getTextContent()).contains("Báo cáo theo năm", "2026");
    }
    try (var png = take(officer, "Hình ảnh (PNG)").createReadStream()) {
      assertThat(ImageIO.read(png).getWidth()).isEqualTo(2400);
    }
  }

  private static Download take(Page page, String kind) {
    page.locator("vaadin-menu-bar").filter(new Locator.FilterOptions().setHasText("Tải về")).first()
        .locator("vaadin-menu-bar-button").first().click();
    return page.waitForDownload(() -> page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(kind)).click());
  }

  /** The share in 'Quận đạt 82,4 %: …'. */
  private static String score(Page page) {
    String answer = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).textContent();
    return answer.substring("Quận đạt ".length(), answer.indexOf(':'));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
  }

  private static Locator dialog(Page page) {
    return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]").last();
  }

  /** Of 'Tồn đầu 0 + nêu ra 614 - giải quyết 512 + mở lại 35 = tồn cuối 137' the number in that place. */
  private static long balance(Page page, int place) {
    page.navigate(desk.url() + "/issues/balance?by=school");
    String equation = page.getByText(Pattern.compile("^Tồn đầu")).first().textContent();
    var numbers = Pattern.compile("[\\d.]+").matcher(equation).results()
        .map(number -> Long.parseLong(number.group().replace(".", ""))).toList();
    return numbers.get(place);
  }
}
