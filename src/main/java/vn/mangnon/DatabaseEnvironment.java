package vn.mangnon;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where no database is configured ({@code spring.datasource.url}), starts the embedded one in {@code mangnon.data}.
 * Liquibase works as the owner of the tables; the application as a role that owns nothing.
 */
class DatabaseEnvironment implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.containsProperty("spring.datasource.url")) {
      return;
    }
    String name = environment.getProperty("mangnon.database", "mangnon");
    var database = EmbeddedDatabase.in(Path.of(environment.getProperty("mangnon.data", "data")));
    database.prepare(name);
    SpringApplication.getShutdownHandlers().add(database::close);
    environment.getPropertySources().addLast(new MapPropertySource("embedded-database", Map.of(
        "spring.datasource.url", database.url(name),
        "spring.datasource.username", "mangnon_app",
        "spring.datasource.password", "",
        "spring.liquibase.url", database.url(name),
        "spring.liquibase.user", "mangnon_owner",
        "spring.liquibase.password", "",
        "mangnon.embedded", true)));
  }
}
