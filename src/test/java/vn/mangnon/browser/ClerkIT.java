package vn.mangnon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A school's own way, from sign-in to the receipt and back: on a phone, by keyboard alone, and with few moves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClerkIT {

  private static final int MOST_INTERACTIONS = 40;
  private static final int MOST_STEPS = 400;
  private static final Pattern NEXT_STEP = Pattern.compile("^(Bắt đầu|Tiếp tục|Sửa theo góp ý)");
  private static final String TYPED = "Phổ biến Tổng đài 111 tới từng lớp";

  private static RunningApp app;
  private static Desk desk;

  @BeforeAll
  static void open() throws IOException {
    app = new RunningApp(Files.createTempDirectory(Path.of("target"), "clerk-"), 12);
    desk = new Desk(app.url());
  }

  @AfterAll
  static void close() {
    desk.close();
    app.close();
  }

  /** A person with a mouse: what is not typing is counted. */
  private static final class Hand {

    private final Page page;
    private int interactions;

    Hand(Page page) {
      this.page = page;
    }

    void click(Locator place) {
      place.click();
      interactions++;
    }

    /** Going to a field that has not the focus already is an interaction. */
    void type(Locator field, String text) {
      if (!(boolean) field.evaluate("field => field === document.activeElement")) {
        click(field);
      }
      page.keyboard().insertText(text);
    }

    void choose(String label, String option) {
      click(page.getByLabel(label).last());
      click(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)));
    }

    void press(String button) {
      click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    void tick(String box) {
      click(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(box).setExact(true)).first());
    }
  }

  @Test
  @Order(1)
  void theProgrammesFirstReportIsFilledWithFewInteractionsBesideTyping() throws IOException {
    JsonNode report = firstReport();
    Page page = desk.signIn("thlythuongkiet");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NEXT_STEP)).first().click();
    var hand = new Hand(page);
    hand.type(page.getByLabel("Số", new Page.GetByLabelOptions().setExact(true)).first(), "36");
    hand.type(page.getByLabel("Ngày ban hành"), "20/11/2026");
    hand.type(page.getByLabel("Nội dung tuyên truyền, chỉ đạo"), report.at("/communication/text").asString());
    for (String channel : List.of("Nhóm Zalo cán bộ, giáo viên, nhân viên", "Nhóm Zalo các lớp",
        "Cổng thông tin điện tử của trường", "Loa truyền thanh của phường")) {
      hand.tick(channel);
    }
    hand.tick("111 – Tổng đài quốc gia bảo vệ trẻ em");
    hand.tick("02433525662 – Trung tâm cung cấp dịch vụ công tác xã hội Hà Nội");
    List<String> categories = List.of(
        "Mạng lưới cán bộ, giáo viên, nhân viên", "Phát hiện sớm, hỗ trợ, can thiệp", "Rà soát, đề xuất chính sách",
        "Tự kiểm tra");
    for (int i = 0; i < categories.size(); i++) {
      hand.press("Thêm hoạt động");
      hand.type(page.getByLabel("Nội dung hoạt động").nth(i), report.at("/activities/" + i + "/title").asString());
      hand.choose("Nhóm hoạt động", categories.get(i));
    }
    hand.press("Thêm lớp tập huấn");
    hand.type(page.getByLabel("Nội dung tập huấn"), report.at("/trainings/0/title").asString());
    hand.click(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Trường cử người tham dự")));
    hand.choose("Đơn vị tổ chức", "Cấp quận");
    hand.press("Thêm nguồn kinh phí");
    hand.choose("Nguồn", "Ngân sách nhà nước trong dự toán chi thường xuyên");
    hand.type(page.getByLabel("Diễn giải"), report.at("/funding/0/text").asString());
    for (int i = 0; i < 2; i++) {
      hand.press("Thêm ưu điểm");
      hand.type(textbox(page, "Ưu điểm " + (i + 1)), report.at("/strengths/" + i).asString());
    }
    hand.press("Thêm tồn tại, hạn chế");
    hand.type(textbox(page, "Tồn tại, hạn chế 1"), report.at("/shortcomings/0/text").asString());
    hand.press("Kiểm tra và nộp");
    page.waitForURL(Pattern.compile(".*/check.*"));
    hand.press("Nộp báo cáo");
    hand.click(page.locator("vaadin-confirm-dialog[opened]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nộp báo cáo").setExact(true)).last());
    page.waitForURL(Pattern.compile(".*/receipt.*"));
    System.out.println("A report like the first one: " + hand.interactions + " interactions beside typing");
    assertThat(hand.interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
  }

  private static Locator textbox(Page page, String name) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static JsonNode firstReport() throws IOException {
    try (InputStream stream = ClerkIT.class.getResourceAsStream("/first-report.json")) {
      return new JsonMapper().readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Two people at once: the officer comments on a line and returns, the clerk answers, attaches and submits again. */
  @Test
  @Order(2)
  void theDistrictCommentsOnALineAndTheSchoolAnswersInPlace() {
    Page officer = desk.signIn("phong");
    Page principal = desk.signIn("thlythuongkiet");
    officer.navigate(desk.url() + "/review");
    officer.getByLabel("Tìm trường").fill("ly thuong kiet");
    officer.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Trường Tiểu học Lý Thường Kiệt"))
        .first().click();
    Locator line = officer.locator("[data-pointer='/activities/0/title']").first();
    line.click();
    officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Góp ý").setExact(true)).first().click();
    officer.getByLabel("Nội dung góp ý").fill("Ghi rõ số thành viên của mạng lưới");
    officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi góp ý").setExact(true)).click();
    assertThat(officer.getByText("Ghi rõ số thành viên của mạng lưới").first()).isVisible();
    officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trả lại").setExact(true)).first().click();
    dialogButton(officer, "Trả lại").click();
    assertThat(officer.getByText("Đã trả lại báo cáo cho").first()).isVisible();

    principal.navigate(desk.url() + "/school");
    principal.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NEXT_STEP)).first().click();
    Locator comment = principal.locator(".field-comment").first();
    assertThat(comment).containsText("Ghi rõ số thành viên của mạng lưới");
    comment.getByLabel("Nhà trường trả lời").fill("Đã ghi: 12 thành viên");
    comment.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Trả lời").setExact(true)).click();
    assertThat(comment).containsText("Đã ghi: 12 thành viên");
    var chooser = principal.waitForFileChooser(() -> principal.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đính kèm tệp: Hoạt động 1").setExact(true)).click());
    chooser.setFiles(new FilePayload("Kế hoạch 43.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
    assertThat(principal.getByText("Kế hoạch 43.pdf").first()).isVisible();
    principal.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra và nộp").setExact(true)).click();
    principal.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nộp báo cáo").setExact(true)).click();
    dialogButton(principal, "Nộp báo cáo").click();
    principal.waitForURL(Pattern.compile(".*/receipt.*"));

    officer.reload();
    assertThat(officer.getByText("Đã ghi: 12 thành viên").first()).isVisible();
    assertThat(officer.getByText("Kế hoạch 43.pdf").first()).isVisible();
    officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trả lại").setExact(true)).first().click();
    officer.getByLabel("Nội dung thêm (không bắt buộc)").fill("Bổ sung số liệu");
    dialogButton(officer, "Trả lại").click();
    assertThat(officer.getByText("Đã trả lại báo cáo cho").first()).isVisible();
  }

  private static Locator dialogButton(Page page, String name) {
    return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).last();
  }

  @Test
  @Order(3)
  void onAPhoneAndByKeyboardAloneAReportIsCorrectedAndSubmitted() {
    Page page = principalAtAPhone(ColorScheme.LIGHT);
    goTo(page, "Sửa theo góp ý");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/edit.*"));
    goTo(page, "Nội dung tuyên truyền, chỉ đạo");
    page.keyboard().press("Control+End");
    page.keyboard().type(" " + TYPED);
    goTo(page, "Học sinh: lượt người");
    page.keyboard().type("2");
    goTo(page, "Nhóm Zalo các lớp");
    page.keyboard().press("Space");
    assertThat(Desk.barriers(page)).isEmpty();
    goTo(page, "Kiểm tra và nộp");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/check.*"));
    assertThat(page.getByText(TYPED).first()).isVisible();
    assertThat(Desk.barriers(page)).isEmpty();
    goTo(page, "Nộp báo cáo");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Nộp báo cáo 6 tháng cuối năm 2026?")).isVisible();
    assertThat(dialogButton(page, "Nộp báo cáo")).isFocused();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/receipt.*"));
    assertThat(Desk.barriers(page)).isEmpty();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
  }

  /**
   * Two people again: the district asks for a report beside the plan; the principal, who alone may submit, begins and
   * submits it on a phone.
   */
  @Test
  @Order(4)
  void onAPhoneAndByKeyboardAloneAReportIsFilledFromNothing() {
    Page officer = desk.signIn("phong");
    officer.navigate(desk.url() + "/periods/request");
    officer.getByLabel("Tên báo cáo").fill("Báo cáo nhanh sau bão");
    officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lập yêu cầu").setExact(true)).click();
    assertThat(officer.getByText("Đã lập “Báo cáo nhanh sau bão”").first()).isVisible();
    officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mở ngay").setExact(true)).first().click();
    dialogButton(officer, "Mở ngay").click();
    assertThat(officer.getByText(Pattern.compile("^Đã mở .*Báo cáo nhanh")).first()).isVisible();

    Page page = principalAtAPhone(ColorScheme.DARK);
    goTo(page, "Bắt đầu");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/edit.*"));
    goTo(page, "Số");
    page.keyboard().type("51");
    goTo(page, "Ngày ban hành");
    page.keyboard().type("24/11/2026");
    goTo(page, "Nội dung tuyên truyền, chỉ đạo");
    page.keyboard().type("Nhắc cha mẹ đưa con trở lại trường");
    goTo(page, "Nhóm Zalo các lớp");
    page.keyboard().press("Space");
    goTo(page, "111 – Tổng đài");
    page.keyboard().press("Space");
    goTo(page, "Thêm hoạt động");
    page.keyboard().press("Enter");
    Locator activity = page.getByLabel("Nội dung hoạt động");
    assertThat(activity).isFocused();
    page.keyboard().type("Thăm nhà học sinh nghỉ học");
    goTo(page, "Chọn… Nhóm hoạt động");
    choose(page, "Phát hiện sớm");
    goTo(page, "Thêm ưu điểm");
    page.keyboard().press("Enter");
    page.keyboard().type("Không có học sinh bỏ học");
    goTo(page, "Họ và tên người ký");
    page.keyboard().type("Nguyễn Thị Mai");
    goTo(page, "Kiểm tra và nộp");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/check.*"));
    assertThat(Desk.barriers(page)).isEmpty();
    goTo(page, "Nộp báo cáo");
    page.keyboard().press("Enter");
    assertThat(dialogButton(page, "Nộp báo cáo")).isFocused();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/receipt.*"));
    assertThat(page.getByText("Báo cáo nhanh sau bão").first()).isVisible();
  }

  private Page principalAtAPhone(ColorScheme scheme) {
    Page page = desk.atSignIn(390, 844, scheme);
    goTo(page, "Tên đăng nhập");
    page.keyboard().type("thlythuongkiet");
    goTo(page, "Mật khẩu");
    page.keyboard().type("mangnon-demo");
    page.keyboard().press("Enter");
    page.waitForURL(address -> !address.contains("sign-in"));
    return page;
  }

  /** In a list that has the focus, by the arrows. */
  private static void choose(Page page, String option) {
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.OPTION).first().waitFor();
    for (int step = 0; step < MOST_STEPS; step++) {
      if (((String) page.evaluate(NAME_OF_FOCUSED)).startsWith(option)) {
        page.keyboard().press("Enter");
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("No option '" + option + "'");
  }

  /** Tab by Tab to the next element whose name begins so; it is in sight when it has the focus. */
  private static void goTo(Page page, String name) {
    page.locator("main, vaadin-login-form, form").first().waitFor();
    for (int step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      if (((String) page.evaluate(NAME_OF_FOCUSED)).startsWith(name)) {
        assertThat((boolean) page.evaluate("""
            () => { const r = document.activeElement.getBoundingClientRect();
                    return r.bottom > 0 && r.top < innerHeight; }""")).as(name + " is in sight").isTrue();
        return;
      }
    }
    throw new AssertionError("No way by keyboard to '" + name + "'");
  }

  private static final String NAME_OF_FOCUSED = """
      () => { const e = document.activeElement;
              const by = (e.getAttribute('aria-labelledby') ?? '').split(' ')
                  .map(id => id && document.getElementById(id)?.textContent || '').join(' ').trim();
              const label = e.labels?.[0]?.textContent ?? '';
              return (e.getAttribute('aria-label') || by || label || e.textContent || '').trim(); }""";
}
