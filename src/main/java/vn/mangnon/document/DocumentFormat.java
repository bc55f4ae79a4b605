package vn.mangnon.document;

import java.util.function.Function;

/** What an official document is written as. */
public enum DocumentFormat {
  WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordFile::of),
  PDF("pdf", "application/pdf", PdfFile::of);

  private final String ending;
  private final String mediaType;
  private final Function<OfficialDocument, byte[]> writer;

  DocumentFormat(String ending, String mediaType, Function<OfficialDocument, byte[]> writer) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** Of the file's name. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  byte[] write(OfficialDocument document) {
    return writer.apply(document);
  }
}
