package vn.mangnon;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Măng Non: reports, review and figures of the programme against illegal child labour. */
@SpringBootApplication
public class MangNon {

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(VerifyAudit.COMMAND)) {
      System.exit(new VerifyAudit(System.out).run(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
    SpringApplication.run(MangNon.class, arguments);
  }

  /** The time by which everything is due, recorded and shown. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
