package vn.mangnon.ui.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.AllowInert;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;

/**
 * The frame of every screen. A view enters the navigation by {@code @Menu(order, title = "a.text-key",
 * icon = "symbol-name")}; people see the entries of the views that they may open.
 */
@Layout
@AnonymousAllowed
@JsModule("./idle.ts")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

  private static final Duration WARNING = Duration.ofMinutes(2);

  private final Main main = new Main();
  private final AuthenticationContext authentication;
  private Optional<Notification> warning = Optional.empty();

  MainLayout(AuthenticationContext authentication, @Value("${mangnon.idle}") Duration idle) {
    this.authentication = authentication;
    main.setId("main");
    main.getElement().setAttribute("tabindex", "-1");
    setContent(main);
    var header = new Header(skipLink(), drawerToggle(), brand());
    CurrentPerson.find().ifPresent(person -> {
      header.add(new PersonMenu(person, authentication));
      getElement().executeJs("window.endWhenIdle(this, $0, $1)",
          (double) idle.toMillis(), (double) WARNING.toMillis());
    });
    addToNavbar(header);
    addToDrawer(new Scroller(navigation()));
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.removeAll();
    main.getElement().appendChild(content.getElement());
    main.getElement().executeJs("this.scrollIntoView()");
  }

  @Override
  public void removeRouterLayoutContent(HasElement oldContent) {
    main.getElement().removeAllChildren();
  }

  /** On a phone the drawer lies over the page, so it goes when a page is chosen. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getElement().executeJs("if (this.overlay) this.drawerOpened = false");
  }

  /** Nobody has touched anything for almost as long as a session is left alone. */
  @ClientCallable
  @AllowInert
  void unattended() {
    warning = Optional.of(Notice.standing(Words.text("session.unattended", WARNING.toMinutes())));
  }

  @ClientCallable
  @AllowInert
  void attended() {
    warning.ifPresent(Notification::close);
  }

  /** Nobody is there any more; whoever comes back signs in and finds the same page. */
  @ClientCallable
  @AllowInert
  void idle() {
    getUI().ifPresent(ui -> {
      ui.getPage().reload();
      authentication.getAuthenticatedUser(Person.class).ifPresent(_ -> ui.getSession().getSession().invalidate());
    });
  }

  private static Anchor skipLink() {
    var link = new Anchor("#main", Words.text("shell.skip"));
    link.addClassName("skip-link");
    link.getElement().executeJs(
        "this.addEventListener('click', e => { e.preventDefault(); document.getElementById('main').focus(); })");
    return link;
  }

  private static DrawerToggle drawerToggle() {
    var toggle = new DrawerToggle();
    toggle.setAriaLabel(Words.text("shell.menu"));
    return toggle;
  }

  private static Anchor brand() {
    var mark = new Image("theme/mark.svg", "");
    var name = new Span("Măng Non");
    name.addClassName("brand-name");
    var brand = new Anchor("", mark, name);
    brand.getElement().setAttribute("router-link", true);
    brand.addClassName("brand");
    return brand;
  }

  private static Div navigation() {
    var navigation = new SideNav();
    navigation.getElement().setAttribute("aria-label", Words.text("shell.navigation"));
    MenuConfiguration.getMenuEntries().forEach(entry -> navigation.addItem(item(entry)));
    return new Div(navigation);
  }

  private static SideNavItem item(MenuEntry entry) {
    var item = new SideNavItem(Words.text(entry.title()), entry.menuClass());
    item.setPrefixComponent(Symbol.of(entry.icon()).icon());
    item.setMatchNested(!entry.path().equals("/"));
    return item;
  }
}
