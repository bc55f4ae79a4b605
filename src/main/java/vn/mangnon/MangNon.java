package vn.mangnon;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Măng Non: reports, review and figures of the programme against illegal child labour. */
@SpringBootApplication
public class MangNon {

  public static void main(String[] arguments) {
    SpringApplication.run(MangNon.class, arguments);
  }

  /** The time by which everything is due, recorded and shown. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
