package pledge.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bytes go, and who takes them away. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

  private static final Duration SWEEP_EVERY = Duration.ofMinutes(15);

  @Bean
  Blobs blobs(MediaSettings settings) {
    var s3 = settings.s3();
    return s3 == null || s3.bucket().isBlank()
        ? new FolderBlobs(settings.folder().toAbsolutePath(), settings.keepFree().toBytes())
        : new S3Blobs(s3);
  }

  @Bean
  RecurringTask<Void> sweepMedia(Media media, Clock clock) {
    return Tasks.recurring("media.sweep", FixedDelay.of(SWEEP_EVERY))
        .execute((instance, context) -> media.sweep(clock.instant()));
  }
}
