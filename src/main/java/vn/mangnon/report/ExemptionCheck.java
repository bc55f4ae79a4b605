package vn.mangnon.report;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.programme.Obligations;
import vn.mangnon.shared.Rejection;

/** A school that has submitted its report is not exempted from it any more. */
@Component
class ExemptionCheck {

  private final ReportRepository repository;

  ExemptionCheck(ReportRepository repository) {
    this.repository = repository;
  }

  /** Waits for a submission that is under way. */
  @EventListener
  @Transactional
  void onExempting(Obligations.Exempting exempting) {
    var scope = exempting.by().scope();
    repository.find(scope, exempting.school(), exempting.period())
        .flatMap(report -> repository.lock(scope, report.id()))
        .filter(report -> report.revision() > 0)
        .ifPresent(report -> {
          throw Rejection.conflict("obligation.submitted-already", report.school().name());
        });
  }
}
