package vn.mangnon.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.shared.Csv;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.TableJson;
import vn.mangnon.shared.Texts;

/** Bad texts through real files: none becomes a formula, none breaks the file, and each is read again as it was. */
class BadTextsTest {

  private static final Texts TEXTS = new Texts();

  private static Table table() {
    return new Table(
        "=Bảng [xấu]/*?",
        List.of(new Table.Column("=SUM(A1)", Table.Type.TEXT), new Table.Column("Số", Table.Type.COUNT)),
        BadTexts.ALL.values().stream().map(text -> Arrays.<Object>asList(text, 1L)).toList(),
        List.of("@Tổng", (long) BadTexts.ALL.size()));
  }

  private static byte[] tableWorkbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    new TableWorkbook(TEXTS).write(table(), Texts.VIETNAMESE, bytes);
    return bytes.toByteArray();
  }

  private static byte[] lineWorkbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new SXSSFWorkbook(10)) {
      var book = new LineSheet.Book(
          workbook, new SheetStyles(workbook), TEXTS, Texts.VIETNAMESE, "=1+1", LineSheet.MOST_LINES);
      List<LineColumn<String>> columns = List.of(
          LineColumn.text("=SUM(A1)", 20, text -> text), LineColumn.longText("-1", 40, text -> text),
          LineColumn.centred("Giữa", 20, text -> text));
      new LineFile(workbook, List.of(new LineSheet<>(
          book, "activities", columns, 1, BadTexts.ALL.size(), taker -> BadTexts.ALL.values().forEach(taker))))
          .write(bytes, _ -> {});
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("vn.mangnon.document.BadTexts#names")
  void aTextStaysThatTextInEveryWorkbook(String name) throws IOException {
    int place = List.copyOf(BadTexts.ALL.keySet()).indexOf(name);
    try (var ofTable = read(tableWorkbook()); var ofLines = read(lineWorkbook())) {
      assertText(ofTable.getSheetAt(0).getRow(2 + place).getCell(0), name);
      Row line = ofLines.getSheetAt(0).getRow(LineSheet.FIRST + place);
      line.forEach(cell -> assertText(cell, name));
    }
  }

  private static void assertText(Cell cell, String name) {
    assertThat(cell.getCellType()).as(cell.getAddress().toString()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).as(cell.getAddress().toString()).isEqualTo(BadTexts.harmless(name));
  }

  @Test
  void noWorkbookHoldsAFormulaThatSomebodyTyped() throws IOException {
    for (byte[] bytes : List.of(tableWorkbook(), lineWorkbook())) {
      try (var book = read(bytes)) {
        for (Sheet sheet : book) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              assertThat(cell.getCellType()).as(cell.toString()).isNotEqualTo(CellType.FORMULA);
              if (cell.getCellType() == CellType.STRING && cell.getRowIndex() > LineSheet.HEADINGS
                  && cell.getStringCellValue().matches("(?s)\\s*[=+@＝-].*")) {
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.toString()).isTrue();
              }
            }
          }
        }
      }
    }
  }

  @Test
  void anotherProgramOpensEveryWorkbook(@TempDir Path folder) throws Exception {
    var calc = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(path -> Path.of(path, "localc")).filter(Files::isExecutable).findFirst();
    assumeThat(calc).as("LibreOffice Calc is on this machine").isPresent();
    Files.write(folder.resolve("table.xlsx"), tableWorkbook());
    Files.write(folder.resolve("lines.xlsx"), lineWorkbook());
    var process = new ProcessBuilder(
        calc.orElseThrow().toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
        "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder.toString(),
        folder.resolve("table.xlsx").toString(), folder.resolve("lines.xlsx").toString())
        .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    for (String file : List.of("table.csv", "lines.csv")) {
      assertThat(Files.readString(folder.resolve(file)))
          .contains("=HYPERLINK(\"\"http://x.example\"\",\"\"Bấm vào đây\"\")", "-2+3", "@SUM(A1:A9)", "👩‍🏫 tốt 👍🏽")
          .contains("rất dài, ".repeat(2_223)).doesNotContain("Err:", "#NAME?");
    }
  }

  @Test
  void betweenCommasNoFieldBeginsAFormulaAndEveryFieldIsReadAgain() {
    String csv = Csv.of(table());
    assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
    assertThat(new String(csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(csv);
    List<List<String>> rows = fields(csv.substring(1));
    assertThat(rows).hasSize(BadTexts.ALL.size() + 2).allSatisfy(row -> assertThat(row).hasSize(2));
    assertThat(rows).allSatisfy(row -> assertThat(row.getFirst()).doesNotMatch("(?s)\\s*[=+@＝-].*"));
    List<String> names = List.copyOf(BadTexts.ALL.keySet());
    for (int i = 0; i < names.size(); i++) {
      assertThat(rows.get(i + 1).getFirst()).as(names.get(i)).isIn(
          BadTexts.harmless(names.get(i)), "'" + BadTexts.harmless(names.get(i)));
    }
  }

  /** RFC 4180, read by hand. */
  private static List<List<String>> fields(String csv) {
    var rows = new java.util.ArrayList<List<String>>();
    var row = new java.util.ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char letter = csv.charAt(i);
      if (quoted) {
        if (letter != '"') {
          field.append(letter);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          field.append(csv.charAt(i++));
        } else {
          quoted = false;
        }
      } else if (letter == '"') {
        quoted = true;
      } else if (letter == ',' || letter == '\r') {
        row.add(field.toString());
        field.setLength(0);
        if (letter == '\r') {
          rows.add(List.copyOf(row));
          row.clear();
          i++;
        }
      } else {
        field.append(letter);
      }
    }
    return rows;
  }

  @Test
  void asJsonEveryTextIsReadAgainAndNumbersAreNumbers() {
    byte[] bytes = TableJson.of(table()).getBytes(StandardCharsets.UTF_8);
    JsonNode read = JsonMapper.builder().build().readTree(bytes);
    List<String> names = List.copyOf(BadTexts.ALL.keySet());
    for (int i = 0; i < names.size(); i++) {
      assertThat(read.at("/rows/" + i + "/0").stringValue()).as(names.get(i)).isEqualTo(BadTexts.harmless(names.get(i)));
      assertThat(read.at("/rows/" + i + "/1").isIntegralNumber()).isTrue();
    }
    assertThat(read.at("/columns/0/type").stringValue()).isEqualTo("TEXT");
    assertThat(read.at("/totals/1").longValue()).isEqualTo(BadTexts.ALL.size());
  }

  @Test
  void asJsonDaysAreIsoAndWhatIsMissingIsNull() {
    var table = new Table(
        "Bảng",
        List.of(new Table.Column("Ngày", Table.Type.DATE), new Table.Column("Tỷ lệ", Table.Type.SHARE)),
        List.of(
            Arrays.asList(java.time.LocalDate.of(2026, 3, 5), new java.math.BigDecimal("0.952381")),
            Arrays.asList(Instant.EPOCH, null)),
        List.of());
    assertThat(TableJson.of(table)).isEqualTo("""
        {"title":"Bảng","columns":[{"heading":"Ngày","type":"DATE"},{"heading":"Tỷ lệ","type":"SHARE"}],\
        "rows":[["2026-03-05",0.952381],["1970-01-01T00:00:00Z",null]],"totals":[]}""");
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
