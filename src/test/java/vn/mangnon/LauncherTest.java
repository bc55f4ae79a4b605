package vn.mangnon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ./mangnon refuses before it builds or starts anything. */
class LauncherTest {

  private record Outcome(int code, String said) {}

  @Test
  void helpNamesEveryOption() throws Exception {
    assertThat(launcher("help")).isEqualTo(launcher());
    assertThat(launcher("help").code()).isZero();
    assertThat(launcher("help").said()).contains("run", "--port", "--data", "--demo-schools", "--empty", "test");
  }

  @ParameterizedTest
  @CsvSource({
    "start,              Không có lệnh start.",
    "run --prot 80,      Không có tùy chọn --prot.",
    "run --port,         Thiếu giá trị của --port.",
    "run --port abc,     'Cổng phải từ 1 đến 65535, không phải: abc'",
    "run --port=65536,   'Cổng phải từ 1 đến 65535, không phải: 65536'",
    "run --demo-schools 0,       'Số trường phải từ 1 đến 3000, không phải: 0'",
    "run --demo-schools=3001,    'Số trường phải từ 1 đến 3000, không phải: 3001'",
    "run --data=,        Thiếu giá trị của --data.",
    "test everything,    Không có tùy chọn everything."
  })
  void aWrongWordIsNamedAndTheRightOnesAreShown(String words, String complaint) throws Exception {
    Outcome outcome = launcher(words.split(" "));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.said()).startsWith(complaint).contains("./mangnon help");
  }

  @Test
  void aTakenPortIsSaidBeforeAnythingIsBuilt() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = launcher("run", "--port", String.valueOf(taken.getLocalPort()));

      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.said()).contains(
          "Cổng " + taken.getLocalPort() + " đang được một chương trình khác dùng",
          "Port " + taken.getLocalPort() + " is in use by another program",
          "./mangnon run --port ");
    }
  }

  @Test
  void aDataFolderThatCannotBeOneIsSaid(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("một tệp"));

    Outcome outcome = launcher("run", "--port", "1", "--data", file.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.said()).contains("Không ghi được vào thư mục dữ liệu " + file, "--data");
  }

  private static Outcome launcher(String... words) throws IOException, InterruptedException {
    var command = new ProcessBuilder(Stream.concat(Stream.of("sh", "mangnon"), Stream.of(words)).toList())
        .redirectErrorStream(true);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = command.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }
}
