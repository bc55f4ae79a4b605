package vn.mangnon.document;

import java.util.UUID;
import vn.mangnon.summary.SummaryFilter;

/** What somebody wants to be made, kept as it was asked for; what is in it is decided when it is made. */
public sealed interface ExportOrder {

  ExportKind kind();

  /** Of every report received for a period, its official document; and a list of the schools. */
  record Documents(UUID period, DocumentFormat format) implements ExportOrder {

    @Override
    public ExportKind kind() {
      return ExportKind.REPORT_DOCUMENTS;
    }
  }

  /** By what the filter breaks down is of no effect. */
  record Workbook(SummaryFilter filter) implements ExportOrder {

    public Workbook {
      filter = filter.whole();
    }

    @Override
    public ExportKind kind() {
      return ExportKind.DISTRICT_WORKBOOK;
    }
  }
}
