package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import vn.mangnon.compliance.Grading;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Words;

/** How verdicts become scores and bands. */
class MethodPanel extends Panel {

  MethodPanel(Grading grading) {
    super(Words.text("compliance.method"));
    addClassName("compliance-method");
    add(new Paragraph(Words.text("compliance.method.verdict")),
        new Paragraph(Words.text(
            "compliance.method.share", ComplianceWords.percent(BigDecimal.valueOf(grading.lateCredit())))),
        new Paragraph(Words.text("compliance.method.bands", grading.bands().stream()
            .map(band -> Words.text("compliance.method.band", band.name(), ComplianceWords.range(band, grading.bands())))
            .collect(Collectors.joining(", ")))));
  }
}
