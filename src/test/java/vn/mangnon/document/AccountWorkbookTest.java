package vn.mangnon.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.account.Accounts;
import vn.mangnon.account.Invitations;
import vn.mangnon.account.Invitations.Line;
import vn.mangnon.account.OneTimeLink;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;

@DatabaseTest
class AccountWorkbookTest {

  @Autowired AccountWorkbook workbook;
  @Autowired Accounts accounts;
  @Autowired Given given;

  private Person administrator;
  private Given.TestSchool school;

  @BeforeEach
  void oneSchool() {
    given.nothing();
    accounts.create("quantri", "Quản trị viên", "con mèo lười nằm trên mái",
        Set.of(new Person.Grant(Role.ADMINISTRATOR, Optional.empty())));
    administrator = given.signedIn(accounts.loadUserByUsername("quantri"));
    school = given.school("Trường Tiểu học Ái Mộ");
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theTemplateFilledInIsReadAsItWasTyped() throws IOException {
    byte[] file = filled(sheet -> {
      row(sheet, 1, " Hoa.Nguyen ", "Nguyễn Thị Hoa", "Hiệu trưởng", school.code(), "1/9/2026", "");
      sheet.createRow(3).createCell(0).setCellValue("vanthu");
      var day = sheet.getWorkbook().createCellStyle();
      day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy-mm-dd"));
      var cell = sheet.getRow(3).createCell(4);
      cell.setCellStyle(day);
      cell.setCellValue(LocalDate.of(2026, 9, 1));
      sheet.createRow(4).createCell(1).setCellValue("   ");
    });

    assertThat(workbook.read(file)).containsExactly(
        new Line(2, "hoa.nguyen", "Nguyễn Thị Hoa", "Hiệu trưởng", school.code(), "1/9/2026", ""),
        new Line(4, "vanthu", "", "", "", "01/09/2026", ""));
  }

  @Test
  void theTemplateNamesEveryRoleAndUnit() throws IOException {
    try (var template = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
      assertThat(template.getSheetAt(1).getLastRowNum()).isEqualTo(Role.values().length);
      assertThat(template.getSheetAt(2)).anySatisfy(
          row -> assertThat(row.getCell(0).getStringCellValue()).isEqualTo(school.code()));
    }
  }

  @Test
  void whatIsNoSuchSheetIsRefused() throws IOException {
    refused("sheet.not-readable", "kein Blatt".getBytes(StandardCharsets.UTF_8));
    refused("import.file.size", new byte[AccountWorkbook.LARGEST_FILE + 1]);
    refused("sheet.empty", template());
    refused("sheet.headings", filled(sheet -> sheet.getRow(0).getCell(3).setCellValue("Ghi chú")));
    refused("account.too-many-lines", filled(sheet -> {
      for (int i = 1; i <= Invitations.MOST_LINES + 1; i++) {
        row(sheet, i, "nguoi" + i, "Người " + i, "Văn thư", school.code(), "", "");
      }
    }));
  }

  @Test
  void aSmallFileThatUnpacksToAHugeOneIsRefusedBeforeItIsRead() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(nothing);
      }
    }
    assertThat(file.size()).isLessThan(AccountWorkbook.LARGEST_FILE);
    refused("sheet.too-large", file.toByteArray());
  }

  @Test
  void theListOfLinksHoldsTheAddressesAndNoFormula() throws IOException {
    var target = new ByteArrayOutputStream();
    workbook.links(
        List.of(new OneTimeLink(Ids.next(), "hoa", "=1+1", "bi-mat", Instant.parse("2026-12-01T02:00:00Z"))),
        secret -> "https://mang.non/password/" + secret, Texts.VIETNAMESE, target);

    try (var links = new XSSFWorkbook(new ByteArrayInputStream(target.toByteArray()))) {
      var row = links.getSheetAt(0).getRow(1);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("https://mang.non/password/bi-mat");
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("09:00, 01/12/2026");
    }
  }

  private byte[] template() throws IOException {
    var template = new ByteArrayOutputStream();
    workbook.template(administrator, Texts.VIETNAMESE, template);
    return template.toByteArray();
  }

  private byte[] filled(Consumer<Sheet> by) throws IOException {
    try (var sheets = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
      by.accept(sheets.getSheetAt(0));
      var file = new ByteArrayOutputStream();
      sheets.write(file);
      return file.toByteArray();
    }
  }

  private static void row(Sheet sheet, int number, String... cells) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private void refused(String key, byte[] file) {
    assertThatThrownBy(() -> workbook.read(file))
        .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.key()).isEqualTo(key));
  }
}
