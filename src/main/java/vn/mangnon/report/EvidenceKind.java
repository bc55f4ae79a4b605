package vn.mangnon.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The kinds of files that may be attached to a report, told by what is in them and never by their names. */
public enum EvidenceKind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  WORD_97("application/msword", "doc"),
  EXCEL_97("application/vnd.ms-excel", "xls");

  /** Entries looked at for the main part, which stands near the beginning of every office document. */
  private static final int MOST_ENTRIES = 1_000;

  private final String mediaType;
  private final String extension;

  EvidenceKind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  public boolean image() {
    return this == PNG || this == JPEG;
  }

  /** Empty for every other kind of file, and for one that is damaged. */
  static Optional<EvidenceKind> of(byte[] content) {
    return switch (FileMagic.valueOf(content)) {
      case PDF -> Optional.of(PDF);
      case PNG -> Optional.of(PNG);
      case JPEG -> Optional.of(JPEG);
      case OOXML -> ofPackage(content);
      case OLE2 -> ofCompound(content);
      default -> Optional.empty();
    };
  }

  private static Optional<EvidenceKind> ofPackage(byte[] content) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null && entries < MOST_ENTRIES; entry = zip.getNextEntry()) {
        entries++;
        if (entry.getName().equals("word/document.xml")) {
          return Optional.of(WORD);
        }
        if (entry.getName().equals("xl/workbook.xml")) {
          return Optional.of(EXCEL);
        }
      }
      return Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<EvidenceKind> ofCompound(byte[] content) {
    try (var compound = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      if (compound.getRoot().hasEntryCaseInsensitive("WordDocument")) {
        return Optional.of(WORD_97);
      }
      return compound.getRoot().hasEntryCaseInsensitive("Workbook") ? Optional.of(EXCEL_97) : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
