package vn.mangnon.summary;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What db-scheduler does for figures. */
@Configuration
class SummaryTasks {

  @Bean
  RecurringTask<Void> sumsFolding(Summaries summaries) {
    return Tasks.recurring("sums-folding", FixedDelay.ofHours(1)).execute((_, _) -> summaries.foldSums());
  }
}
