package vn.mangnon.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as it runs for its users; it can be killed and started again. */
final class RunningApp implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Path PACKAGED = Path.of("target", "mangnon.jar");
  private static final Path UNPACKED = Path.of("target", "running-app");
  private static final Path LOADED_CLASSES = UNPACKED.resolve("classes.aot");

  private final Path data;
  private final int port;
  private final List<String> options;
  private Process process;

  /** Starts the application with the demonstration of that many schools; the data lie in {@code data}. */
  RunningApp(Path data, int schools, String... options) {
    this.data = data;
    this.port = freePort();
    this.options = new ArrayList<>(List.of(
        "--server.port=" + port, "--mangnon.data=" + data.toAbsolutePath(), "--mangnon.demo.schools=" + schools));
    this.options.addAll(List.of(options));
    this.process = start();
  }

  /**
   * Unpacked, quickly compiled rather than well, and with its classes kept as a first start loaded them, it starts with
   * a sixth of the work: tests start it often.
   */
  private static synchronized void prepareOnce() throws IOException {
    Path unpacked = UNPACKED.resolve(PACKAGED.getFileName());
    // unpacking keeps the time at which it was packaged
    if (Files.exists(LOADED_CLASSES) && Files.getLastModifiedTime(unpacked).equals(Files.getLastModifiedTime(PACKAGED))) {
      return;
    }
    await(new ProcessBuilder(
        JAVA, "-Djarmode=tools", "-jar", PACKAGED.toString(), "extract", "--destination", UNPACKED.toString(), "--force"));
    Path data = Files.createTempDirectory(UNPACKED, "first-start-");
    var command = java("-XX:AOTCacheOutput=" + LOADED_CLASSES, "-Dspring.context.exit=onRefresh");
    command.addAll(List.of("--server.port=0", "--mangnon.data=" + data.toAbsolutePath(), "--mangnon.demo.enabled=false"));
    await(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(data.resolve("app.log").toFile()));
    // it ends as soon as it is up, and leaves its database behind
    killDatabase(data);
  }

  private static void await(ProcessBuilder command) throws IOException {
    command.start().onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static List<String> java(String... options) {
    var command = new ArrayList<>(List.of(JAVA, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", UNPACKED.resolve(PACKAGED.getFileName()).toString()));
    return command;
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** kill -9 of the application, then of PostgreSQL. */
  void kill() throws IOException {
    process.destroyForcibly();
    killDatabase();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** kill -9 of the application alone; PostgreSQL goes on without it. */
  void killApplication() {
    process.destroyForcibly();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** kill -9 of PostgreSQL alone, which the application starts again. */
  void killDatabase() throws IOException {
    killDatabase(data);
  }

  private static void killDatabase(Path data) throws IOException {
    Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(postmaster).ifPresent(server -> {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly();
      server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    });
  }

  void startAgain() {
    process = start();
  }

  private Process start() {
    try {
      prepareOnce();
      var command = java("-XX:AOTCache=" + LOADED_CLASSES);
      command.addAll(options);
      Files.createDirectories(data);
      Process started = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("app.log").toFile()))
          .start();
      awaitHealth(started);
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void awaitHealth(Process started) throws IOException {
    var health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health")).timeout(Duration.ofSeconds(5)).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var client = HttpClient.newHttpClient()) {
      while (started.isAlive() && System.nanoTime() < deadline) {
        try {
          if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException _) {
          started.waitFor(100, TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    started.destroyForcibly();
    throw new IllegalStateException("The application did not start:\n" + Files.readString(data.resolve("app.log")));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
