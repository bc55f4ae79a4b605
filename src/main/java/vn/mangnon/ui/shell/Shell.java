package vn.mangnon.ui.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page carries. */
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("theme/tokens.css")
@StyleSheet("theme/shell.css")
@StyleSheet("theme/blocks.css")
@StyleSheet("theme/charts.css")
@StyleSheet("theme/print.css")
@NpmPackage(value = "@fontsource/be-vietnam-pro", version = "5.3.0")
@JsModule("./fonts.ts")
public class Shell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Măng Non");
    settings.addLink("icon", "theme/mark.svg");
    settings.addMetaTag("color-scheme", "light dark");
  }
}
