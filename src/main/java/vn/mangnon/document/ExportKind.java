package vn.mangnon.document;

/** The files that take long to make; each is made by an {@link ExportMaker} of its own. */
public enum ExportKind {
  /** The documents of all reports received for a period, in one archive. */
  REPORT_DOCUMENTS(ExportOrder.Documents.class),
  /** Every figure of the district, in one workbook. */
  DISTRICT_WORKBOOK(ExportOrder.Workbook.class);

  private final Class<? extends ExportOrder> order;

  ExportKind(Class<? extends ExportOrder> order) {
    this.order = order;
  }

  /** What is asked for when one of this kind is. */
  Class<? extends ExportOrder> order() {
    return order;
  }
}
