package pledge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class HeartbeatsTest {

  // guarantee 16
  @Test
  void aWorkerThatHangsTurnsHealthRed() {
    var heartbeats = new Heartbeats();
    heartbeats.register("alive", Duration.ofHours(1));
    assertThat(heartbeats.health().getStatus()).isEqualTo(Status.UP);
    heartbeats.register("stuck", Duration.ofMillis(1));
    await().untilAsserted(() -> assertThat(heartbeats.health().getStatus()).isEqualTo(Status.DOWN));
    assertThat(heartbeats.health().getDetails()).containsOnlyKeys("stuck");
  }

  // guarantee 16
  @Test
  void aWorkerThatFailsIsTriedAgainAndBeatsOnlyWhenItWorks() throws InterruptedException {
    var heartbeats = new Heartbeats();
    var worked = new CountDownLatch(1);
    var worker =
        new Worker("flaky", Duration.ofMillis(1), heartbeats) {
          private boolean failed;

          @Override
          protected boolean work() {
            if (!failed) {
              failed = true;
              throw new IllegalStateException("the first round fails");
            }
            worked.countDown();
            return false;
          }
        };
    worker.start();
    worked.await();
    worker.stop();
    assertThat(worker.isRunning()).isFalse();
  }
}
