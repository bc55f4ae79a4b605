package vn.mangnon.document;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What db-scheduler does for exports: makes each that was asked for, and takes old files away. */
@Configuration
class LongExportTasks {

  /** One for each export, under its id. */
  static final TaskDescriptor<Void> MAKING = TaskDescriptor.of("export");

  private static final Duration UNTIL_ITS_TURN = Duration.ofSeconds(2);
  private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);

  /** Who was making it and is heard of no more is taken for dead, and it begins anew. */
  @Bean
  CustomTask<Void> exportMaking(LongExportRun run) {
    return Tasks.custom(MAKING)
        .onDeadExecutionRevive()
        .onFailure((over, operations) -> operations.reschedule(over, over.getTimeDone().plus(BEFORE_NEXT_TRY)))
        .execute((instance, context) -> switch (
            run.run(UUID.fromString(instance.getId()), () -> context.getSchedulerState().isShuttingDown())) {
          case OVER -> new CompletionHandler.OnCompleteRemove<>();
          case ITS_TURN_COMES -> (over, operations) ->
              operations.reschedule(over, over.getTimeDone().plus(UNTIL_ITS_TURN));
        });
  }

  @Bean
  RecurringTask<Void> exportExpiry(LongExportRun run) {
    return Tasks.recurring("export-expiry", FixedDelay.ofHours(1)).execute((_, _) -> run.expire());
  }
}
