package vn.mangnon.shared;

import java.util.Locale;

/** A text kept in Vietnamese and in English. */
public record LocalText(String vi, String en) {

  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : vi;
  }
}
