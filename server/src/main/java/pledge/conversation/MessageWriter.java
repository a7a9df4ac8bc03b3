package pledge.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.Heartbeats;
import pledge.platform.TooMany;

/**
 * Group commit: what arrives while the last group commits is committed together, each message with
 * its own answer. When a group fails its messages are tried singly, so that one bad message hurts
 * nobody. An answer is given only after the commit.
 */
@Component
@EnableConfigurationProperties(MessageSettings.class)
class MessageWriter implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MessageWriter.class);
  private static final long BEAT_SECONDS = 1;

  private final MessageStore store;
  private final TransactionTemplate transaction;
  private final MessageSettings settings;
  private final Heartbeats heartbeats;
  private final BlockingQueue<Waiting> queue;
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean running;

  private record Waiting(Entry entry, CompletableFuture<Appended> answer) {}

  MessageWriter(
      MessageStore store,
      TransactionTemplate transaction,
      MessageSettings settings,
      Heartbeats heartbeats) {
    this.store = store;
    this.transaction = transaction;
    this.settings = settings;
    this.heartbeats = heartbeats;
    this.queue = new ArrayBlockingQueue<>(settings.queue());
  }

  /**
   * Stores the message and returns once it is committed.
   *
   * @throws TooMany when more messages wait than the machine can take; a retry is harmless
   */
  Appended write(Entry entry) {
    var waiting = new Waiting(entry, new CompletableFuture<>());
    if (!running || !queue.offer(waiting)) {
      throw new TooMany(settings.retryAfter());
    }
    try {
      return waiting.answer().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public synchronized void start() {
    if (running) {
      return;
    }
    running = true;
    for (int i = 1; i <= settings.writers(); i++) {
      var name = "conversation.writer-" + i;
      var beat = heartbeats.register(name, java.time.Duration.ofSeconds(BEAT_SECONDS));
      writers.add(Thread.ofPlatform().name(name).start(() -> loop(beat)));
    }
  }

  /** Takes no more, commits what is in hand, ends. */
  @Override
  public synchronized void stop() {
    running = false;
    for (var writer : writers) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    writers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void loop(Heartbeats.Beat beat) {
    var group = new ArrayList<Waiting>(settings.group());
    while (running || !queue.isEmpty()) {
      try {
        var first = queue.poll(BEAT_SECONDS, TimeUnit.SECONDS);
        beat.ok();
        if (first == null) {
          continue;
        }
        group.add(first);
        queue.drainTo(group, settings.group() - 1);
        commit(group);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        group.clear();
      }
    }
  }

  private void commit(List<Waiting> group) {
    try {
      answer(group);
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        group.getFirst().answer().completeExceptionally(e);
        return;
      }
      log.warn("a group of {} messages failed and is tried singly", group.size(), e);
      for (var waiting : group) {
        try {
          answer(List.of(waiting));
        } catch (RuntimeException single) {
          waiting.answer().completeExceptionally(single);
        }
      }
    }
  }

  private void answer(List<Waiting> group) {
    var entries = group.stream().map(Waiting::entry).toList();
    List<Appended> answers = transaction.execute(status -> store.append(entries));
    if (answers == null) {
      throw new IllegalStateException("no answers from a transaction");
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).answer().complete(answers.get(i));
    }
  }
}
