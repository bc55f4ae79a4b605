package vn.mangnon.ui.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.ui.shell.Words;

/** A browser and its system, as far as what the browser says of itself tells them. */
record Device(Optional<String> browser, Optional<String> system) {

  /** The first mark found counts: most browsers name the ones they descend from too. */
  private static final List<Map.Entry<String, String>> BROWSERS = List.of(
      Map.entry("coc_coc", "Cốc Cốc"), Map.entry("Edg", "Edge"), Map.entry("OPR/", "Opera"),
      Map.entry("SamsungBrowser", "Samsung Internet"), Map.entry("Firefox/", "Firefox"), Map.entry("FxiOS", "Firefox"),
      Map.entry("CriOS", "Chrome"), Map.entry("Chrome/", "Chrome"), Map.entry("Safari/", "Safari"));
  private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
      Map.entry("Windows", "Windows"), Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"),
      Map.entry("iPad", "iPad"), Map.entry("Mac OS X", "macOS"), Map.entry("CrOS", "ChromeOS"), Map.entry("Linux", "Linux"));

  static Device of(String agent) {
    return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
  }

  String words() {
    if (browser.isPresent() && system.isPresent()) {
      return Words.text("device.on", browser.get(), system.get());
    }
    return browser.or(() -> system).orElseGet(() -> Words.text("device.unknown"));
  }

  private static Optional<String> first(List<Map.Entry<String, String>> marks, String agent) {
    return marks.stream().filter(mark -> agent.contains(mark.getKey())).map(Map.Entry::getValue).findFirst();
  }
}
