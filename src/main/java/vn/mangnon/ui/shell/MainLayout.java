package vn.mangnon.ui.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedRuntimeException;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Notices;
import vn.mangnon.account.Person;
import vn.mangnon.document.LongExports;
import vn.mangnon.report.ReviewQueue;

/**
 * The frame of every screen. A view enters the navigation by {@code @Menu(order, title = "a.text-key",
 * icon = "symbol-name")}; people see the entries of the views that they may open.
 */
@Layout
@AnonymousAllowed
@JsModule("./idle.ts")
@JsModule("./notices.ts")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

  private static final Logger log = LoggerFactory.getLogger(MainLayout.class);
  private static final Duration WARNING = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  private final Main main = new Main();
  private final AuthenticationContext authentication;
  private final Optional<Bell> bell;
  private final Optional<MenuCount> toDecide;
  private final Optional<MenuCount> newFiles;
  private Optional<Notification> warning = Optional.empty();

  MainLayout(
      AuthenticationContext authentication, Notices notices, ReviewQueue queue, LongExports exports,
      @Value("${mangnon.idle}") Duration idle) {
    this.authentication = authentication;
    bell = CurrentPerson.find().filter(person -> !person.schools().isEmpty()).map(person -> new Bell(notices, person));
    toDecide = CurrentPerson.find().filter(Person::mayReview)
        .map(person -> new MenuCount("notice.to-decide", () -> queue.toDecide(person)));
    newFiles = CurrentPerson.find().map(person -> new MenuCount("export.new", () -> exports.countNew(person)));
    main.setId("main");
    main.getElement().setAttribute("tabindex", "-1");
    setContent(main);
    var header = new Header(skipLink(), drawerToggle(), brand());
    CurrentPerson.find().ifPresent(person -> {
      var corner = new Div();
      corner.addClassName("corner");
      bell.ifPresent(corner::add);
      corner.add(new PersonMenu(person, authentication));
      header.add(corner);
      getElement().executeJs("window.endWhenIdle(this, $0, $1)",
          (double) idle.toMillis(), (double) WARNING.toMillis());
      getElement().executeJs("window.askForNews(this, $0, $1)",
          (double) BETWEEN_LOOKS.toMillis(), (double) idle.minus(WARNING).toMillis());
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
    toDecide.ifPresent(MenuCount::look);
  }

  /** After something was done on that page: how much still waits. */
  public static void countAnew(Component page) {
    page.getUI().stream().flatMap(Component::getChildren)
        .filter(MainLayout.class::isInstance).map(MainLayout.class::cast)
        .forEach(layout -> {
          layout.toDecide.ifPresent(MenuCount::look);
          layout.newFiles.ifPresent(MenuCount::look);
        });
  }

  /** While the database is away there is no news; the next look comes soon. */
  @ClientCallable
  @AllowInert
  void lookForNews() {
    try {
      bell.ifPresent(Bell::look);
      toDecide.ifPresent(MenuCount::look);
      if (newFiles.filter(MenuCount::look).isPresent()) {
        Notice.told(Words.text("export.told"), "exports");
      }
    } catch (NestedRuntimeException unanswered) {
      log.debug("No look for news", unanswered);
    }
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

  private Div navigation() {
    var navigation = new SideNav();
    navigation.getElement().setAttribute("aria-label", Words.text("shell.navigation"));
    MenuConfiguration.getMenuEntries().forEach(entry -> navigation.addItem(item(entry)));
    return new Div(navigation);
  }

  private SideNavItem item(MenuEntry entry) {
    var item = new SideNavItem(Words.text(entry.title()), entry.menuClass());
    item.setPrefixComponent(Symbol.of(entry.icon()).icon());
    item.setMatchNested(!entry.path().equals("/"));
    switch (entry.path().replaceFirst("^/", "")) {
      case "review" -> toDecide.ifPresent(item::setSuffixComponent);
      case "exports" -> newFiles.ifPresent(item::setSuffixComponent);
      default -> {}
    }
    return item;
  }
}
