package vn.mangnon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections to the tests' database past the application: as its superuser, and as the owner of its tables. */
public final class TestRoles {

  private static final Path DATA = Path.of("target/test-data");

  private TestRoles() {}

  public static Connection superuser(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", superuserPassword());
  }

  public static Connection owner(String url) throws SQLException {
    return DriverManager.getConnection(url, "mangnon_owner", passwords().owner());
  }

  public static String superuserPassword() {
    return passwords().superuser();
  }

  private static DatabasePasswords passwords() {
    try {
      return DatabasePasswords.in(DATA);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
