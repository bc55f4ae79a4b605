package vn.mangnon.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.mangnon.account.Account;
import vn.mangnon.account.Invitations;
import vn.mangnon.account.Invitations.Line;
import vn.mangnon.account.OneTimeLink;
import vn.mangnon.account.People;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.shared.Harmless;
import vn.mangnon.shared.Plain;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.Texts;

/** The sheet by which many people are invited at once: its template, its reading, and the list of their links. */
@Service
public class AccountWorkbook {

  public static final String TYPE = SummaryWorkbook.TYPE;
  public static final int LARGEST_FILE = 1 << 20;

  private static final int LARGEST_UNPACKED = 8 << 20;
  private static final int MOST_ENTRIES = 100;
  private static final int MOST_UNITS = 10_000;
  private static final List<String> COLUMNS = List.of("username", "name", "role", "unit", "from", "to");
  private static final int[] WIDTHS = {24, 38, 36, 20, 14, 14};

  private final People people;
  private final Texts texts;

  AccountWorkbook(People people, Texts texts) {
    this.people = people;
    this.texts = texts;
  }

  /** An empty sheet to fill in, with the roles and units that can be named in it. */
  public void template(Person actor, Locale locale, OutputStream target) throws IOException {
    List<Account.Unit> units = people.units(actor, "", 0, MOST_UNITS);
    try (var workbook = new XSSFWorkbook()) {
      var styles = new SheetStyles(workbook);
      Sheet sheet = workbook.createSheet(texts.get(locale, "sheet.accounts"));
      headings(sheet, styles, COLUMNS.stream().map(column -> texts.get(locale, "sheet." + column)).toList(), WIDTHS);
      CellStyle asText = workbook.createCellStyle();
      asText.setDataFormat(workbook.createDataFormat().getFormat("@"));
      for (int i = 0; i < COLUMNS.size(); i++) {
        sheet.setDefaultColumnStyle(i, asText);
      }
      var roles = workbook.createSheet(texts.get(locale, "sheet.roles"));
      headings(roles, styles,
          List.of(texts.get(locale, "sheet.role"), texts.get(locale, "sheet.unit-kind")), 36, 60);
      for (Role role : Role.values()) {
        row(roles, styles, texts.name(locale, role), role.heldAt().stream()
            .map(kind -> texts.name(locale, kind)).reduce((some, other) -> some + "; " + other).orElse(""));
      }
      var helper = sheet.getDataValidationHelper();
      var choice = helper.createValidation(
          helper.createFormulaListConstraint("'%s'!$A$2:$A$%d".formatted(roles.getSheetName(), Role.values().length + 1)),
          new CellRangeAddressList(1, Invitations.MOST_LINES, 2, 2));
      choice.setShowErrorBox(true);
      sheet.addValidationData(choice);
      var known = workbook.createSheet(texts.get(locale, "sheet.units"));
      headings(known, styles, List.of(texts.get(locale, "sheet.unit"), texts.get(locale, "sheet.unit-name"),
          texts.get(locale, "sheet.unit-kind")), 24, 60, 24);
      units.forEach(unit -> row(known, styles, unit.code(), unit.name(), texts.name(locale, unit.kind())));
      workbook.write(target);
    }
  }

  /** The lines that are filled in, as they were typed. What is no such sheet, or too large a one, is refused. */
  public List<Line> read(byte[] file) {
    if (file.length > LARGEST_FILE) {
      throw Rejection.invalid("import.file.size", List.of());
    }
    try {
      unpacksHarmlessly(file);
      try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
        return lines(workbook.getSheetAt(0));
      }
    } catch (IOException | RuntimeException failure) {
      if (failure instanceof Rejection rejection) {
        throw rejection;
      }
      throw Rejection.invalid("sheet.not-readable", List.of());
    }
  }

  /** A small file can unpack to more than the memory holds; so it is unpacked once without keeping anything. */
  private static void unpacksHarmlessly(byte[] file) throws IOException {
    long unpacked = 0;
    int entries = 0;
    byte[] part = new byte[8192];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        entries++;
        for (int length = zip.read(part); length >= 0; length = zip.read(part)) {
          unpacked += length;
          if (unpacked > LARGEST_UNPACKED || entries > MOST_ENTRIES) {
            throw Rejection.invalid("sheet.too-large", List.of());
          }
        }
      }
    }
  }

  private List<Line> lines(Sheet sheet) {
    Map<String, Integer> columns = columns(sheet.getRow(0));
    DataFormatter cells = asShown();
    var lines = new ArrayList<Line>();
    for (Row row : sheet) {
      UnaryOperator<String> of = column -> text(row.getCell(columns.get(column)), cells);
      var line = new Line(
          row.getRowNum() + 1, of.apply("username").toLowerCase(Locale.ROOT), of.apply("name"), of.apply("role"),
          of.apply("unit"), of.apply("from"), of.apply("to"));
      boolean empty = COLUMNS.stream().map(of).allMatch(String::isEmpty);
      if (row.getRowNum() > 0 && !empty) {
        lines.add(line);
      }
      if (lines.size() > Invitations.MOST_LINES) {
        throw Rejection.invalid("account.too-many-lines", List.of(), Invitations.MOST_LINES);
      }
    }
    if (lines.isEmpty()) {
      throw Rejection.invalid("sheet.empty", List.of());
    }
    return lines;
  }

  /** Found by their headings in either language, whatever their order. */
  private Map<String, Integer> columns(@Nullable Row headings) {
    DataFormatter cells = asShown();
    var columns = new HashMap<String, Integer>();
    for (String column : COLUMNS) {
      Optional<Integer> found = Optional.empty();
      for (Cell cell : headings == null ? List.<Cell>of() : headings) {
        String heading = Plain.of(text(cell, cells));
        if (Texts.LOCALES.stream().anyMatch(locale -> Plain.of(texts.get(locale, "sheet." + column)).equals(heading))) {
          found = Optional.of(cell.getColumnIndex());
        }
      }
      columns.put(column, found.orElseThrow(() -> Rejection.invalid(
          "sheet.headings", List.of(), texts.get(Texts.VIETNAMESE, "sheet." + column))));
    }
    return columns;
  }

  private static DataFormatter asShown() {
    var cells = new DataFormatter(Locale.ROOT);
    cells.setUseCachedValuesForFormulaCells(true);
    return cells;
  }

  /** A day as dd/MM/yyyy, whichever way its cell shows it. */
  private static String text(@Nullable Cell cell, DataFormatter cells) {
    if (cell == null) {
      return "";
    }
    if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
      return Texts.date(day);
    }
    return Normalizer.normalize(cells.formatCellValue(cell), Normalizer.Form.NFC).strip();
  }

  /** The links to hand out, each under the address that {@code linkOf} makes of its secret. */
  public void links(List<OneTimeLink> links, UnaryOperator<String> linkOf, Locale locale, OutputStream target)
      throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var styles = new SheetStyles(workbook);
      Sheet sheet = workbook.createSheet(texts.get(locale, "sheet.links"));
      headings(sheet, styles, List.of(
          texts.get(locale, "sheet.username"), texts.get(locale, "sheet.name"), texts.get(locale, "sheet.link"),
          texts.get(locale, "sheet.expires")), 24, 38, 90, 20);
      links.forEach(link -> row(sheet, styles,
          link.username(), link.displayName(), linkOf.apply(link.secret()), Texts.moment(link.expiresAt())));
      workbook.write(target);
    }
  }

  private static void headings(Sheet sheet, SheetStyles styles, List<String> headings, int... widths) {
    Row row = sheet.createRow(0);
    for (int i = 0; i < headings.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(headings.get(i));
      cell.setCellStyle(styles.heading);
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    sheet.createFreezePane(0, 1);
  }

  private static void row(Sheet sheet, SheetStyles styles, String... values) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(Harmless.inWorkbook(values[i]));
      cell.setCellStyle(styles.ofText(values[i]));
    }
  }
}
