package vn.mangnon.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;

/** What every page carries. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class Shell implements AppShellConfigurator {}
