package vn.mangnon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.mangnon.account.FirstAdministrator;
import vn.mangnon.shared.Texts;

/** Says, once everything is up, where the application is and how to come in for the first time. */
@Component
class Welcome {

  private static final Logger log = LoggerFactory.getLogger(Welcome.class);
  private static final List<String> DEMONSTRATION_ACCOUNTS =
      List.of("quantri", "phong", "lanhdao", "phuong", "thanhpho", "kiemtra", "thlythuongkiet", "vanthu");

  private final Environment environment;
  private final FirstAdministrator firstAdministrator;
  private final Texts texts;

  Welcome(Environment environment, FirstAdministrator firstAdministrator, Texts texts) {
    this.environment = environment;
    this.firstAdministrator = firstAdministrator;
    this.texts = texts;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void welcome() {
    if (environment.containsProperty("local.server.port")) {
      log.info("\n\n{}\n", String.join("\n", lines()));
    }
  }

  private List<String> lines() {
    String address = environment.getProperty(
        "mangnon.address", "http://localhost:" + environment.getRequiredProperty("local.server.port"));
    var lines = new ArrayList<>(both("start.ready", address));
    if (environment.getProperty("mangnon.demo.enabled", Boolean.class, false)) {
      lines.addAll(both("start.accounts", "mangnon-demo"));
      DEMONSTRATION_ACCOUNTS.forEach(account -> lines.add(
          "  %-16s%s".formatted(account, String.join(" / ", both("start.account." + account)))));
      lines.addAll(both("start.more-accounts"));
    } else {
      firstAdministrator.issueLink().ifPresent(secret -> {
        lines.addAll(both("start.first-administrator", FirstAdministrator.VALIDITY.toHours()));
        lines.add("  " + address + "/setup/" + secret);
      });
    }
    return lines;
  }

  private List<String> both(String key, Object... arguments) {
    return List.of(text(Texts.VIETNAMESE, key, arguments), text(Texts.ENGLISH, key, arguments));
  }

  private String text(Locale locale, String key, Object... arguments) {
    return texts.get(locale, key, arguments);
  }
}
