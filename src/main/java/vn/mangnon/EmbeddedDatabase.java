package vn.mangnon;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real PostgreSQL, run from packaged binaries for an installation that has configured no database.
 * Its data lie in one folder and survive restarts; a server left behind by a killed application is found and used
 * again, and a server that dies under the running application is started again on the same port.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Map<Path, EmbeddedDatabase> RUNNING = new ConcurrentHashMap<>();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);
  private static final Map<String, String> SETTINGS = Map.of(
      // the packaged default is off; what was acknowledged must survive a power cut
      "fsync", "on",
      "synchronous_commit", "on",
      "full_page_writes", "on",
      "max_connections", "100",
      "shared_buffers", "256MB",
      "work_mem", "32MB",
      // nothing is left in /tmp, and nobody else's leftovers there are in the way
      "unix_socket_directories", "",
      "timezone", "Asia/Ho_Chi_Minh");

  /** Another process works on that folder. */
  static final class FolderInUse extends RuntimeException {

    private final transient Path folder;

    private FolderInUse(Path folder) {
      super(folder + " is in use");
      this.folder = folder;
    }

    Path folder() {
      return folder;
    }
  }

  /** Whoever signs in over the loopback address gives a password; there is no other way in. */
  private static final String ADMISSION = """
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final Path folder;
  private final FileChannel lock;
  private final int port;
  private final DatabasePasswords passwords;
  private volatile boolean closing;

  private EmbeddedDatabase(Path folder, FileChannel lock, int port, DatabasePasswords passwords) {
    this.folder = folder;
    this.lock = lock;
    this.port = port;
    this.passwords = passwords;
  }

  /** The server of that folder, started when it does not run yet; one for each folder and process. */
  static EmbeddedDatabase in(Path folder) {
    return RUNNING.computeIfAbsent(folder.toAbsolutePath().normalize(), EmbeddedDatabase::begin);
  }

  private static EmbeddedDatabase begin(Path folder) {
    try {
      Files.createDirectories(folder);
      // neither the data nor the unpacked programs are anybody else's business
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      FileChannel lock = lock(folder);
      Optional<Integer> left = portOfRunningServer(folder);
      var database = new EmbeddedDatabase(folder, lock, left.isPresent() ? left.get() : freePort(), DatabasePasswords.in(folder));
      if (left.isEmpty()) {
        database.start();
      } else {
        log.info("Found the database server that an earlier run left behind on port {}", left.get());
      }
      Thread.ofPlatform().daemon().name("database-watch").start(database::watch);
      return database;
    } catch (IOException failure) {
      throw new UncheckedIOException("The database in " + folder + " could not be started", failure);
    }
  }

  /** The operating system lets go of it when this process ends, in whatever way. */
  private static FileChannel lock(Path folder) throws IOException {
    var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new FolderInUse(folder);
    }
    return channel;
  }

  /** Where the server of that folder answers, if another process has started it. */
  static Optional<String> urlOfRunning(Path folder, String name) {
    try {
      return portOfRunningServer(folder.toAbsolutePath().normalize()).map(port -> url(port, name));
    } catch (IOException failure) {
      throw new UncheckedIOException("The database in " + folder + " could not be found", failure);
    }
  }

  /** Creates the roles and the database of that name unless they are there. */
  void prepare(String name) {
    try (Connection connection = connect(port, passwords); var statement = connection.createStatement()) {
      statement.execute("""
          do $$ begin
            if not exists (select from pg_roles where rolname = 'mangnon_owner') then
              create role mangnon_owner login createrole;
            end if;
            if not exists (select from pg_roles where rolname = 'mangnon_app') then
              create role mangnon_app login;
            end if;
          end $$""");
      closeToStrangers(statement);
      try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database \"" + name + "\" owner mangnon_owner template template0 encoding 'UTF8'");
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException("The database " + name + " could not be prepared", failure);
    }
  }

  /** A server is made open to everybody on this machine; it is closed before it holds anything. */
  private void closeToStrangers(Statement statement) throws SQLException, IOException {
    Path admission = folder.resolve("postgres").resolve("pg_hba.conf");
    if (Files.readString(admission).equals(ADMISSION)) {
      return;
    }
    statement.execute("alter role postgres password '" + passwords.superuser() + "'");
    statement.execute("alter role mangnon_owner password '" + passwords.owner() + "'");
    statement.execute("alter role mangnon_app password '" + passwords.application() + "'");
    Files.writeString(admission, ADMISSION);
    statement.execute("select pg_reload_conf()");
  }

  String url(String name) {
    return url(port, name);
  }

  private static String url(int port, String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?reWriteBatchedInserts=true";
  }

  private static Connection connect(int port, DatabasePasswords passwords) throws SQLException {
    return DriverManager.getConnection(url(port, "postgres"), "postgres", passwords.superuser());
  }

  private void start() throws IOException {
    var builder = EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
        .setLocaleConfig("locale", "C.UTF-8")
        .setConnectConfig("password", passwords.superuser())
        .setPGStartupWait(PATIENCE)
        .setRegisterShutdownHook(false)
        .setPort(port);
    SETTINGS.forEach(builder::setServerConfig);
    builder.start();
  }

  private void watch() {
    while (!closing) {
      try {
        Thread.sleep(WATCH_INTERVAL);
        if (!closing && !answers()) {
          log.warn("The database server does not answer; starting it again");
          restart();
        }
      } catch (IOException | RuntimeException failure) {
        log.warn("The database server could not be started yet: {}", failure.getMessage());
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /**
   * With the options that it was started with, by PostgreSQL's own means. While processes of the dead server are still
   * there it refuses, and is asked again a moment later.
   */
  private void restart() throws IOException, InterruptedException {
    Path data = folder.resolve("postgres");
    forgetAnotherProgram(data.resolve("postmaster.pid"));
    Path server = Path.of(Files.readString(data.resolve("postmaster.opts")).split(" \"", 2)[0].strip());
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL does not run as root
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(
        server.resolveSibling("pg_ctl").toString(), "restart", "-m", "immediate", "-w", "-t",
        String.valueOf(PATIENCE.toSeconds()), "-D", data.toString()));
    int exit = new ProcessBuilder(command)
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start().waitFor();
    if (exit != 0) {
      throw new IOException("pg_ctl ended with " + exit);
    }
  }

  /** A refused connection means a dead server; a busy or starting one answers, if only with an error. */
  private boolean answers() {
    try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  /** A server that still recovers from being killed is waited for. */
  private static Optional<Integer> portOfRunningServer(Path folder) throws IOException {
    Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
    if (!Files.isReadable(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 4) {
      return Optional.empty();
    }
    if (forgetAnotherProgram(pidFile)) {
      return Optional.empty();
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    int port = Integer.parseInt(lines.get(3).strip());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isPresent() && process.get().isAlive() && System.nanoTime() < deadline) {
      if (serves(folder, port)) {
        return Optional.of(port);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return Optional.empty();
  }

  /** After a power cut the number may belong to another program; PostgreSQL would take that for itself. */
  private static boolean forgetAnotherProgram(Path pidFile) throws IOException {
    if (!Files.isReadable(pidFile)) {
      return false;
    }
    boolean other = Files.readAllLines(pidFile).stream().findFirst()
        .flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
        .flatMap(found -> found.info().command())
        .filter(command -> !command.endsWith("postgres"))
        .isPresent();
    if (other) {
      Files.delete(pidFile);
    }
    return other;
  }

  private static boolean serves(Path folder, int port) throws IOException {
    try (Connection connection = connect(port, DatabasePasswords.in(folder));
        var statement = connection.createStatement();
        var setting = statement.executeQuery("show data_directory")) {
      setting.next();
      return Path.of(setting.getString(1)).toRealPath().equals(folder.resolve("postgres").toRealPath());
    } catch (SQLException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    closing = true;
    RUNNING.remove(folder);
    try (lock) {
      stop();
    } catch (IOException | InterruptedException failure) {
      log.warn("The database server in {} did not stop: {}", folder, failure.getMessage());
    }
  }

  /** SIGINT to the postmaster is PostgreSQL's fast shutdown. */
  private void stop() throws IOException, InterruptedException {
    Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
    if (!Files.isReadable(pidFile)) {
      return;
    }
    String pid = Files.readAllLines(pidFile).getFirst().strip();
    new ProcessBuilder("kill", "-INT", pid).inheritIO().start().waitFor();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Files.exists(pidFile) && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
  }
}
