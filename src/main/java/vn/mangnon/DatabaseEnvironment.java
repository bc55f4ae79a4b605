package vn.mangnon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where no database is configured ({@code spring.datasource.url}), starts the embedded one in {@code mangnon.data}.
 * Liquibase works as the owner of the tables; the application as a role that owns nothing. A command that works beside
 * the application ({@code mangnon.beside}) finds the database that it has started.
 */
class DatabaseEnvironment implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.containsProperty("spring.datasource.url")) {
      return;
    }
    String name = environment.getProperty("mangnon.database", "mangnon");
    Path folder = Path.of(environment.getProperty("mangnon.data", "data"));
    String url = environment.getProperty("mangnon.beside", Boolean.class, false)
        ? EmbeddedDatabase.urlOfRunning(folder, name).orElseGet(() -> start(folder, name))
        : start(folder, name);
    DatabasePasswords passwords = passwords(folder);
    environment.getPropertySources().addLast(new MapPropertySource("embedded-database", Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", "mangnon_app",
        "spring.datasource.password", passwords.application(),
        "spring.liquibase.url", url,
        "spring.liquibase.user", "mangnon_owner",
        "spring.liquibase.password", passwords.owner(),
        "mangnon.embedded", true)));
  }

  private static DatabasePasswords passwords(Path folder) {
    try {
      return DatabasePasswords.in(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException("The passwords of the database in " + folder + " could not be read", failure);
    }
  }

  private static String start(Path folder, String name) {
    var database = EmbeddedDatabase.in(folder);
    database.prepare(name);
    SpringApplication.getShutdownHandlers().add(database::close);
    return database.url(name);
  }
}
