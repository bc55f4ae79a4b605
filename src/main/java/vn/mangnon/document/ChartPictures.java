package vn.mangnon.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.icepear.echarts.serializer.EChartsSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.shared.Language;
import vn.mangnon.shared.Table;

/**
 * Draws charts for documents as the screen draws them: the same options, by ECharts itself, on a JavaScript engine in
 * this process. The engine is made for the first chart, which takes seconds, and kept; it draws one chart at a time.
 */
@Component
class ChartPictures implements DisposableBean {

  private static final int KEPT = 40;

  /** Pixels of the picture for each of the drawing: as fine as paper shows it. */
  private static final int FINENESS = 3;

  /** {@code --chart-due: light-dark(#8a948d, #97a39b);} */
  private static final Pattern COLOUR = Pattern.compile("(--[a-z-]+): light-dark\\((#[0-9a-f]{6}),");
  private static final Pattern FONT = Pattern.compile("(bold|[6-9]00)?.*?([\\d.]+)px.*");

  private final JsonMapper json;
  private final Map<String, String> colours = COLOUR.matcher(resource("META-INF/resources/theme/tokens.css")).results()
      .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  /** The last ones, by what was drawn: a report is written as Word and as PDF, and read more than once. */
  private final Map<String, byte[]> drawn = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
      return size() > KEPT;
    }
  };
  private Optional<Context> engine = Optional.empty();

  ChartPictures(JsonMapper json) {
    this.json = json;
  }

  /** How wide words are, asked by ECharts. It alone may be called from there. */
  public static final class Measure {

    /** @param font of CSS, such as 13px Tinos; the width is in its pixels */
    @HostAccess.Export
    public double of(String words, String font) {
      var parts = FONT.matcher(font);
      boolean read = parts.matches();
      Typeface face = read && parts.group(1) != null ? Typeface.BOLD : Typeface.REGULAR;
      return face.width(words, read ? Double.parseDouble(parts.group(2)) : 13);
    }
  }

  /**
   * A chart as PNG.
   *
   * @param width and {@code height} of the drawing, whose text is 13 high
   */
  synchronized byte[] draw(ChartFigure figure, Language language, int width, int height) {
    String paper = json.writeValueAsString(new TreeMap<>(Map.of(
        "option", new EChartsSerializer().toJson(figure.option()),
        "language", language.locale().toLanguageTag(),
        "missing", figure.missing(),
        "types", figure.table().columns().stream().map(Table.Column::type).map(Enum::name).collect(Collectors.joining(",")),
        "opens", false,
        "width", width, "height", height,
        "font", Typeface.FAMILY,
        "colours", new TreeMap<>(colours))));
    return drawn.computeIfAbsent(paper, _ -> picture(svg(paper), figure.table().title(), width, height));
  }

  private static byte[] picture(String svg, String title, int width, int height) {
    try (var png = new ByteArrayOutputStream()) {
      var transcoder = new PNGTranscoder();
      transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width * FINENESS);
      transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) height * FINENESS);
      var drawing = new TranscoderInput(new StringReader(svg));
      // its style sheet has to lie somewhere; nothing is read from there
      drawing.setURI("file:///chart.svg");
      transcoder.transcode(drawing, new TranscoderOutput(png));
      return png.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (TranscoderException broken) {
      throw new IllegalStateException("The chart '" + title + "' cannot be made a picture", broken);
    }
  }

  /** Makes the engine before somebody waits for it, on a thread of its own. */
  void prepare() {
    Thread.ofPlatform().daemon().name("charts").priority(Thread.MIN_PRIORITY).start(this::warm);
  }

  private synchronized void warm() {
    engine();
  }

  private String svg(String paper) {
    Value drawn = engine().eval("js", "charts").getMember("draw").execute(paper, measure());
    // words stand in the middle of their line; Batik knows no such baseline
    return drawn.asString().replace("dominant-baseline=\"central\"", "dy=\"0.32em\"");
  }

  private Value measure() {
    return engine().eval("js", "measure => (words, font) => measure.of(words, font)").execute(new Measure());
  }

  private Context engine() {
    Context ready = engine.orElseGet(ChartPictures::begin);
    engine = Optional.of(ready);
    return ready;
  }

  private static Context begin() {
    Typeface.register();
    var context = Context.newBuilder("js").engine(Script.ENGINE).allowHostAccess(HostAccess.EXPLICIT).build();
    context.eval(Script.SOURCE);
    return context;
  }

  /** Read once in a process, whoever draws. */
  private static final class Script {

    static final Engine ENGINE = Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    static final Source SOURCE = Source.newBuilder("js", resource("charts/charts.js"), "charts.js").buildLiteral();
  }

  @Override
  public synchronized void destroy() {
    engine.ifPresent(context -> context.close(true));
  }

  private static String resource(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
