package vn.mangnon.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.mangnon.account.Person;
import vn.mangnon.organisation.Schools;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Rejection;

/** The full workbook of the district, for whoever reads counts; lines of reports stand in it for whoever reads them. */
@Component
class WorkbookMaker implements ExportMaker<ExportOrder.Workbook> {

  private final DistrictWorkbook workbook;
  private final Schools schools;

  WorkbookMaker(DistrictWorkbook workbook, Schools schools) {
    this.workbook = workbook;
    this.schools = schools;
  }

  @Override
  public Class<ExportOrder.Workbook> orders() {
    return ExportOrder.Workbook.class;
  }

  @Override
  public void check(Person person, ExportOrder.Workbook order) {
    if (person.scope().equals(Scope.NOTHING)) {
      throw Rejection.forbidden("export.no-longer-allowed");
    }
    order.filter().school().ifPresent(school -> schools.find(person.scope(), school));
  }

  @Override
  public String fileName(ExportOrder.Workbook order, Locale language) {
    return DistrictWorkbook.fileName(order.filter(), language);
  }

  @Override
  public String mediaType() {
    return DistrictWorkbook.TYPE;
  }

  @Override
  public void make(
      Person person, ExportOrder.Workbook order, Locale language, OutputStream target, Progress progress)
      throws IOException {
    workbook.write(person, order.filter(), language, target, progress);
  }
}
