package vn.mangnon;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Work that outlives a request and a restart of the program. db-scheduler keeps in PostgreSQL what is to be done, each
 * node takes some of it, and what a node was doing when it died another one begins anew.
 */
@Configuration
class Jobs {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  /** Without so many heartbeats a node is taken for dead. */
  private static final int MISSED_HEARTBEATS = 6;
  /** Work that is told of the end stops by itself. */
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

  /** What is scheduled in a transaction is there when that transaction is committed, and not before. */
  @Bean(destroyMethod = "")
  Scheduler scheduler(
      DataSource dataSource, List<CustomTask<?>> once, List<RecurringTask<?>> recurring,
      @Value("${mangnon.jobs}") int threads) {
    return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.<Task<?>>copyOf(once))
        .startTasks(recurring)
        .threads(Math.max(1, threads))
        .pollingInterval(BETWEEN_LOOKS)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(TIME_TO_STOP)
        .build();
  }

  /** Begins when the application is complete, and ends before anything that it needs does. */
  @Bean
  SmartLifecycle working(Scheduler scheduler, @Value("${mangnon.jobs}") int threads) {
    return new SmartLifecycle() {

      private boolean running;

      @Override
      public void start() {
        if (threads > 0) {
          scheduler.start();
        }
        running = true;
      }

      @Override
      public void stop() {
        if (threads > 0) {
          scheduler.stop();
        }
        running = false;
      }

      @Override
      public boolean isRunning() {
        return running;
      }
    };
  }
}
