package vn.mangnon.ui.shell;

import java.util.Locale;

/** How something stands; never shown by its colour alone. */
public enum Tone {
  NEUTRAL, INFO, GOOD, WARNING, BAD;

  /** The class that gives a block the colours of this tone. */
  public String className() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
