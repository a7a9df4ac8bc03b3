package pledge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Nobody believes what was read before a change once the change is there. */
class RememberedTest {

  private final Remembered<String, String> remembered = new Remembered<>(Duration.ofHours(1), 100);
  private volatile String source = "old";
  private final CountDownLatch hasRead = new CountDownLatch(1);
  private final CountDownLatch mayReturn = new CountDownLatch(1);

  private String read(String key) {
    return source;
  }

  private String readSlowly(String key) {
    var value = source;
    hasRead.countDown();
    try {
      mayReturn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return value;
  }

  private String get(Function<String, String> load) {
    return remembered.get("key", load);
  }

  @Test
  void isReadOnceAndAgainAfterAChange() {
    assertThat(get(this::read)).isEqualTo("old");
    source = "new";
    assertThat(get(this::read)).isEqualTo("old");
    remembered.forget("key");
    assertThat(get(this::read)).isEqualTo("new");
    source = "newer";
    remembered.forgetAll();
    assertThat(get(this::read)).isEqualTo("newer");
  }

  @Test
  void whatWasBeingReadDuringTheChangeOfEverythingIsNotBelieved() throws Exception {
    var slow = CompletableFuture.supplyAsync(() -> get(this::readSlowly));
    hasRead.await();
    source = "new";
    remembered.forgetAll();
    mayReturn.countDown();
    assertThat(slow.get()).isEqualTo("old");
    assertThat(get(this::read)).isEqualTo("new");
  }

  @Test
  void whatWasBeingReadDuringTheChangeOfOneIsNotBelieved() throws Exception {
    var slow = CompletableFuture.supplyAsync(() -> get(this::readSlowly));
    hasRead.await();
    source = "new";
    var forgetting = CompletableFuture.runAsync(() -> remembered.forget("key"));
    mayReturn.countDown();
    assertThat(slow.get()).isEqualTo("old");
    forgetting.get();
    assertThat(get(this::read)).isEqualTo("new");
  }

  @Test
  void whatATransactionRememberedEndsWithIt() {
    TransactionSynchronizationManager.initSynchronization();
    try {
      remembered.forgetAll();
      source = "within";
      assertThat(get(this::read)).isEqualTo("within");
      source = "rolled back";
      for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
        synchronization.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
      }
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
    assertThat(get(this::read)).isEqualTo("rolled back");
  }
}
