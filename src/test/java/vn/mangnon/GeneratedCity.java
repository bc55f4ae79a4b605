package vn.mangnon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Schools with ten years of figures, laid into an empty database at once, for benchmarks. */
public final class GeneratedCity {

  private GeneratedCity() {}

  /** The read models of figures alone. */
  public static void ofFigures(String url, int schools) throws SQLException {
    lay(url, schools, List.of("generate"));
  }

  /** With the reports and lines that the figures count, and what compliance looks at. */
  public static void ofReports(String url, int schools) throws SQLException {
    lay(url, schools, List.of("generate", "generate-lines"));
  }

  private static void lay(String url, int schools, List<String> scripts) throws SQLException {
    try (var connection = TestRoles.superuser(url); var statement = connection.createStatement()) {
      statement.execute("set jit = off");
      statement.execute("set session_replication_role = replica");
      for (String script : scripts) {
        statement.execute(text("/benchmark/" + script + ".sql").replace(":schools", String.valueOf(schools)));
      }
      statement.execute("set session_replication_role = default");
      statement.execute("vacuum analyze");
    }
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
