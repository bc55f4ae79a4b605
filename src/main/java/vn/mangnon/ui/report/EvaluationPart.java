package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Finding;

/** IV: strengths, shortcomings and recommendations, line by line. */
final class EvaluationPart extends FormPart {

  private final RowList<String> strengths = new RowList<>(
      "/strengths", "form.strength", () -> new TextRow(edited()), "", edited()).slim();
  private final RowList<Finding> shortcomings = findings("/shortcomings", "form.shortcoming");
  private final RowList<Finding> recommendations = findings("/recommendations", "form.recommendation");

  EvaluationPart(Runnable edited) {
    super(ReportPart.EVALUATION, edited);
    add(
        noStories(),
        subheading("form.strength"), strengths,
        subheading("form.shortcoming"), note("form.shortcoming.hint"), shortcomings,
        subheading("form.recommendation"), note("form.recommendation.hint"), recommendations);
  }

  private RowList<Finding> findings(String pointer, String words) {
    return new RowList<>(pointer, words, () -> new FindingRow(edited()), new Finding(null, null), edited()).slim();
  }

  @Override
  void show(ReportContent content) {
    strengths.show(content.strengths());
    shortcomings.show(content.shortcomings());
    recommendations.show(content.recommendations());
  }

  List<String> strengths() {
    return strengths.read();
  }

  List<Finding> shortcomings() {
    return shortcomings.read();
  }

  List<Finding> recommendations() {
    return recommendations.read();
  }

  @Override
  Optional<Component> at(String pointer) {
    return strengths.at(pointer)
        .or(() -> shortcomings.at(pointer))
        .or(() -> recommendations.at(pointer));
  }
}
