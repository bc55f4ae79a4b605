package vn.mangnon.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.stream.Collectors;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Preferences.Theme;

/** Who is signed in, the way to the own account, the language, the theme, and the way out. */
class PersonMenu extends MenuBar {

  PersonMenu(Person person, AuthenticationContext authentication) {
    addThemeVariants(MenuBarVariant.TERTIARY);
    addClassName("person-menu");
    getElement().setAttribute("aria-label", Words.text("shell.person"));
    var name = new Span(person.displayName());
    name.addClassName("person-name");
    var button = addItem(new Div(Symbol.USER.icon(), name));
    button.setAriaLabel(person.displayName());
    SubMenu menu = button.getSubMenu();
    menu.addItem(who(person)).setEnabled(false);
    menu.addItem(line(Symbol.SETTINGS, Words.text("own.menu")), click -> UI.getCurrent().navigate("account"));
    menu.addSeparator();
    addLanguages(menu);
    menu.addSeparator();
    addThemes(menu);
    menu.addSeparator();
    menu.addItem(line(Symbol.LOG_OUT, Words.text("shell.sign-out")), click -> authentication.logout());
  }

  private static Div who(Person person) {
    var name = new Span(person.displayName());
    var roles = new Span(person.grants().stream()
        .map(grant -> Words.name(grant.role())).distinct().collect(Collectors.joining(", ")));
    var who = new Div(name, roles);
    who.addClassName("person-who");
    return who;
  }

  private static void addLanguages(SubMenu menu) {
    for (var locale : Texts.LOCALES) {
      var item = menu.addItem(Words.text("language." + locale.getLanguage()), click -> Preferences.choose(locale));
      item.setCheckable(true);
      item.setChecked(locale.equals(Words.locale()));
    }
  }

  private static void addThemes(SubMenu menu) {
    var items = new EnumMap<Theme, MenuItem>(Theme.class);
    for (var theme : Theme.values()) {
      var item = menu.addItem(Words.name(theme), click -> {
        Preferences.choose(theme);
        items.forEach((other, choice) -> choice.setChecked(other == theme));
      });
      item.setCheckable(true);
      item.setChecked(theme == Preferences.theme());
      items.put(theme, item);
    }
  }

  private static Div line(Symbol symbol, String words) {
    var line = new Div(symbol.icon(), new Span(words));
    line.addClassName("menu-line");
    return line;
  }
}
