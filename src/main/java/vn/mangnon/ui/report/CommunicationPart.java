package vn.mangnon.ui.report;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.mangnon.report.Channel;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.ui.shell.Words;

/** I.1: what was made known, by which channels, and which hotlines were given. */
final class CommunicationPart extends FormPart {

  private static final String CHILDREN = "111";
  private static final String SOCIAL_WORK = "02433525662";

  private final TextArea text = field(
      "/communication/text", Fields.text("form.communication.text", "form.communication.text.hint"));
  private final CheckboxGroup<Channel> channels =
      field("/communication/channels", Fields.several("form.communication.channels", Channel.class));
  private final CheckboxGroup<String> hotlines = field(
      "/communication/hotlines", new CheckboxGroup<>(Words.text("form.communication.hotlines")));
  private final TextField others = field(
      "/communication/otherHotlines",
      Fields.line("form.communication.other-hotlines", "form.communication.other-hotlines.hint"));

  CommunicationPart(Runnable edited) {
    super(ReportPart.COMMUNICATION, edited);
    hotlines.setItems(CHILDREN, SOCIAL_WORK);
    hotlines.setItemLabelGenerator(number -> Words.text("form.hotline." + number));
    hotlines.addThemeVariants(CheckboxGroupVariant.HELPER_ABOVE);
    text.setMinRows(4);
    add(text, noStories(), channels, hotlines, others);
  }

  @Override
  void show(ReportContent content) {
    Communication communication = content.communication();
    text.setValue(Fields.shown(communication.text()));
    channels.setValue(new HashSet<>(communication.channels()));
    hotlines.setValue(communication.hotlines().stream().filter(CommunicationPart::known).collect(Collectors.toSet()));
    if (!others().equals(unknown(communication))) {
      others.setValue(String.join(", ", unknown(communication)));
    }
  }

  Communication read() {
    var given = new ArrayList<String>();
    List.of(CHILDREN, SOCIAL_WORK).stream().filter(hotlines.getValue()::contains).forEach(given::add);
    given.addAll(others());
    return new Communication(
        Fields.typed(text.getValue()), given, Fields.inOrder(Channel.class, channels.getValue()));
  }

  private List<String> others() {
    return Arrays.stream(others.getValue().split("[,;]"))
        .map(String::strip)
        .filter(number -> !number.isEmpty())
        .toList();
  }

  private static List<String> unknown(Communication communication) {
    return communication.hotlines().stream().filter(number -> !known(number)).toList();
  }

  private static boolean known(String hotline) {
    return hotline.equals(CHILDREN) || hotline.equals(SOCIAL_WORK);
  }
}
