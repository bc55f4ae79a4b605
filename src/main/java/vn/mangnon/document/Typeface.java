package vn.mangnon.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** Tinos, which is as wide as Times New Roman, is free, and has every Vietnamese letter. */
enum Typeface {
  REGULAR("Tinos_400Regular.ttf"),
  ITALIC("Tinos_400Regular_Italic.ttf"),
  BOLD("Tinos_700Bold.ttf"),
  BOLD_ITALIC("Tinos_700Bold_Italic.ttf");

  static final String FAMILY = "Tinos";

  private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

  private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

  private final String file;
  private final Font font;

  Typeface(String file) {
    this.file = file;
    try (var stream = open()) {
      font = Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (FontFormatException | IOException broken) {
      throw new IllegalStateException("The font " + file + " cannot be read", broken);
    }
  }

  InputStream open() {
    try {
      return new ClassPathResource("fonts/" + file).getInputStream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** How wide these words are, in a size of that many points. */
  double millimetres(String words, double size) {
    return width(words, size) * MILLIMETRES_PER_POINT;
  }

  /** In the unit of {@code size}. */
  double width(String words, double size) {
    return font.deriveFont((float) size).getStringBounds(words, EXACT).getWidth();
  }

  /** Makes all of them known to whatever draws by their name, {@link #FAMILY}. */
  static void register() {
    var known = GraphicsEnvironment.getLocalGraphicsEnvironment();
    for (Typeface face : values()) {
      known.registerFont(face.font);
    }
  }
}
