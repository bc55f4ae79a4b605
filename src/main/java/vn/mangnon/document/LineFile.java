package vn.mangnon.document;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook as a file whose sheets of lines are filled while it is written, so that no line is held in memory. */
final class LineFile {

  /** What a harder pressed file saves is not worth what it takes. */
  private static final int PRESSED = 4;
  private static final int BUFFER = 1 << 16;

  private final SXSSFWorkbook workbook;
  private final List<LineSheet<?>> sheets;

  LineFile(SXSSFWorkbook workbook, List<LineSheet<?>> sheets) {
    this.workbook = workbook;
    this.sheets = sheets;
  }

  /** @param written told how many lines stand in the file, now and then */
  void write(OutputStream target, LongConsumer written) throws IOException {
    var book = new ByteArrayOutputStream();
    // its entries are small, and the JDK does not read what is made for larger ones
    workbook.setZip64Mode(Zip64Mode.Never);
    workbook.write(book);
    Set<String> open = sheets.stream().flatMap(sheet -> sheet.parts.stream()).map(this::entry).collect(Collectors.toSet());
    Map<String, String> toFill = new HashMap<>();
    var zip = new ZipOutputStream(target);
    zip.setLevel(PRESSED);
    try (var in = new ZipInputStream(new ByteArrayInputStream(book.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (open.contains(entry.getName())) {
          toFill.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } else {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(zip);
          zip.closeEntry();
        }
      }
    }
    long[] lines = {0};
    Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
    for (LineSheet<?> sheet : sheets) {
      fill(sheet, zip, out, toFill, () -> {
        if (++lines[0] % 1_000 == 0) {
          written.accept(lines[0]);
        }
      });
    }
    zip.finish();
    zip.flush();
  }

  private <L> void fill(
      LineSheet<L> sheet, ZipOutputStream zip, Writer out, Map<String, String> toFill, Runnable counted)
      throws IOException {
    var lines = new LineParts<>(sheet, out, new LineParts.Entries() {
      @Override
      public String open(SXSSFSheet part) throws IOException {
        zip.putNextEntry(new ZipEntry(entry(part)));
        return toFill.get(entry(part));
      }

      @Override
      public void close() throws IOException {
        out.flush();
        zip.closeEntry();
      }
    });
    lines.write(counted);
  }

  private String entry(SXSSFSheet sheet) {
    return workbook.getXSSFWorkbook().getSheet(sheet.getSheetName()).getPackagePart().getPartName().getName().substring(1);
  }
}
