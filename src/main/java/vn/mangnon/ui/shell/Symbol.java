package vn.mangnon.ui.shell;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The icons of the product, drawn in the colour of the text beside them; each is a symbol of theme/icons.svg. */
public enum Symbol {
  HOUSE, LAYOUT_DASHBOARD, CHART_COLUMN, FILE_TEXT, FILES, FILE_PEN_LINE, INBOX, SCHOOL, BUILDING_2, CALENDAR_DAYS,
  LIST_CHECKS, LIST_TODO, CIRCLE_ALERT, TRIANGLE_ALERT, CIRCLE_CHECK, CIRCLE_X, CIRCLE_MINUS, INFO, CHECK, X, PLUS,
  SEARCH, DOWNLOAD, UPLOAD, PRINTER, PENCIL, TRASH_2, UNDO_2, HISTORY, EYE, LOG_OUT, USER, USERS, SETTINGS, LANGUAGES,
  SUN, MOON, MONITOR, MENU, CHEVRON_RIGHT, CHEVRON_LEFT, CHEVRON_DOWN, ARROW_RIGHT, TABLE, FILTER, SEND, LOCK, CLOCK,
  MESSAGE_SQUARE, CIRCLE, CIRCLE_DASHED, CIRCLE_DOT, BAN, BELL, PAPERCLIP, FLAG, REFRESH_CW, ROTATE_CCW, IMAGE,
  MEGAPHONE, GRADUATION_CAP, BANKNOTE, MAP_PIN, CIRCLE_HELP, SHIELD, SAVE, TRENDING_UP;

  /** A new icon, hidden from screen readers: the words beside it say the same. */
  public SvgIcon icon() {
    var icon = new SvgIcon("theme/icons.svg", symbol());
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }

  /** The same as a piece of HTML. */
  public String html() {
    return "<vaadin-icon src=\"theme/icons.svg\" symbol=\"%s\" aria-hidden=\"true\"></vaadin-icon>".formatted(symbol());
  }

  /** As it is called in theme/icons.svg and in {@code @Menu(icon = …)}. */
  String symbol() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Symbol of(String symbol) {
    return valueOf(symbol.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
