package vn.mangnon;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import vn.mangnon.ChainVerification.Break;
import vn.mangnon.ChainVerification.End;
import vn.mangnon.shared.Texts;

/**
 * The command that verifies the recorded events, in the configured database or in the embedded one, also while the
 * application works on it. It signs in as the owner of the tables, as Liquibase does.
 */
final class VerifyAudit {

  static final String COMMAND = "verify-audit";

  private static final int SOUND = 0;
  private static final int BROKEN = 1;
  private static final int NOT_VERIFIED = 2;

  private final Texts texts = new Texts();
  private final PrintStream out;

  VerifyAudit(PrintStream out) {
    this.out = out;
  }

  /** Gives the exit code. */
  int run(String... arguments) {
    var application = new SpringApplicationBuilder(VerifyAudit.Settings.class)
        .web(WebApplicationType.NONE)
        .properties("logging.level.root=error", "mangnon.beside=true")
        .logStartupInfo(false)
        .build();
    try (var context = application.run(arguments)) {
      return verify(context.getEnvironment());
    }
  }

  /** Nothing of the application is started but its settings. */
  static final class Settings {}

  private int verify(Environment environment) {
    String url = environment.getProperty("spring.liquibase.url", environment.getRequiredProperty("spring.datasource.url"));
    String user = environment.getProperty(
        "spring.liquibase.user", environment.getProperty("spring.datasource.username", ""));
    String password = environment.getProperty(
        "spring.liquibase.password", environment.getProperty("spring.datasource.password", ""));
    try (var owner = DriverManager.getConnection(url, user, password)) {
      return tell(ChainVerification.of(owner));
    } catch (SQLException failure) {
      both("verify.failed", failure.getMessage());
      return NOT_VERIFIED;
    }
  }

  int tell(ChainVerification.Verdict verdict) {
    for (End end : verdict.ends()) {
      out.printf("%s  %8d  %s%n", end.hash(), end.position(), end.name().orElseGet(this::ofNoSchool));
    }
    if (verdict.breaks().isEmpty()) {
      both("verify.sound", verdict.events(), verdict.ends().size());
      return SOUND;
    }
    both("verify.broken", verdict.events(), verdict.breaks().size());
    verdict.breaks().forEach(this::tell);
    return BROKEN;
  }

  private void tell(Break found) {
    for (Locale locale : Texts.LOCALES) {
      String chain = found.name().orElseGet(() -> texts.get(locale, "verify.no-school"));
      String kind = found.kind().flatMap(name -> texts.find(locale, "AuditKind." + name)).or(found::kind).orElse("–");
      String at = found.at().map(Texts::moment).orElse("–");
      out.println("  " + texts.get(locale, "verify.fault." + found.fault(),
          chain, String.valueOf(found.position()), at, kind, found.chain()));
    }
  }

  private String ofNoSchool() {
    return String.join(" / ", Texts.LOCALES.stream().map(locale -> texts.get(locale, "verify.no-school")).toList());
  }

  private void both(String key, Object... arguments) {
    Texts.LOCALES.forEach(locale -> out.println(texts.get(locale, key, arguments)));
  }
}
