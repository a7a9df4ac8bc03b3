package pledge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.RateLimits;
import pledge.access.Visitor;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.TestPeople;

@PledgeTest
class MediaKeepingTest {

  @Autowired Media media;
  @Autowired Blobs blobs;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Intake intake;
  @Autowired RateLimits limits;
  @Autowired MediaSettings settings;
  @Autowired Clock clock;

  private final Visitor visitor = new Visitor(UUID.randomUUID(), TestPeople.WALK);
  private final WorkRef work = new WorkRef("conversation", UUID.randomUUID());

  private UUID upload() {
    return media
        .upload(visitor, "198.51.100.7", new ByteArrayResource(MediaFiles.jpeg(40, 30)))
        .id();
  }

  private boolean attach(UUID id) {
    return Boolean.TRUE.equals(
        transaction.execute(status ->
            media
                .attach(List.of(id), visitor.id(), visitor.id(), work, UUID.randomUUID())
                .isPresent()));
  }

  private boolean isThere(UUID id) {
    try (var in = blobs.open(id.toString())) {
      return in.read() >= 0;
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int rows(UUID id) {
    return jdbc.sql("select count(*) from media.media where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  @Test
  void whatNobodyAttachesGoesAfterADayAndTheRestStays() {
    var loose = upload();
    var attached = upload();
    assertThat(attach(attached)).isTrue();
    media.sweep(clock.instant().plus(Duration.ofHours(23)));
    assertThat(isThere(loose)).isTrue();
    media.sweep(clock.instant().plus(Duration.ofHours(25)));
    assertThat(isThere(loose)).isFalse();
    assertThat(rows(loose)).isZero();
    assertThat(attach(loose)).isFalse();
    assertThat(isThere(attached)).isTrue();
  }

  @Test
  void whatIsErasedIsSeenByNobodyAndItsBytesGo() {
    var id = upload();
    attach(id);
    assertThat(media.open(work, id, false)).isPresent();
    transaction.executeWithoutResult(status -> {
      media.erase(List.of(work));
      status.setRollbackOnly();
    });
    assertThat(media.open(work, id, false)).isPresent();
    assertThat(media.erase(List.of(work))).isEqualTo(1);
    assertThat(media.open(work, id, false)).isEmpty();
    assertThat(media.workOf(id)).isEmpty();
    await()
        .untilAsserted(() -> {
          assertThat(rows(id)).isZero();
          assertThat(isThere(id)).isFalse();
        });
  }

  /** The process died between the bytes and the word that they are there. */
  @Test
  void aCrashInTheMiddleLeavesNothingThatAnybodySeesOrThatStays() {
    var id = upload();
    jdbc.sql("update media.media set stored = false where id = :id").param("id", id).update();
    assertThat(attach(id)).isFalse();
    media.sweep(clock.instant().plus(Duration.ofHours(25)));
    assertThat(isThere(id)).isFalse();
  }

  @Test
  void aStoreThatFailsIsToldAndNothingIsHalfThere() {
    var failing =
        new Blobs() {
          private final Blobs good = blobs;

          @Override
          public void put(String key, Content content, String type) throws IOException {
            if (key.endsWith(".thumbnail")) {
              throw new IOException("No space left on device");
            }
            good.put(key, content, type);
          }

          @Override
          public InputStream open(String key) throws IOException {
            return good.open(key);
          }

          @Override
          public void delete(String key) throws IOException {
            good.delete(key);
          }
        };
    var full = new Media(jdbc, intake, failing, limits, settings, clock);
    assertThatThrownBy(() ->
            full.upload(visitor, "198.51.100.7", new ByteArrayResource(MediaFiles.jpeg(9, 9))))
        .isInstanceOfSatisfying(
            NotTaken.class, e -> assertThat(e.getStatusCode().value()).isEqualTo(503));
    full.sweep(clock.instant());
    assertThat(
            jdbc.sql("select count(*) from media.media where uploader = :id")
                .param("id", visitor.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aFolderKeepsRoomForTheDatabaseAndLeavesNoHalfFile(@TempDir Path folder) throws IOException {
    var key = UUID.randomUUID().toString();
    var full = new FolderBlobs(folder, Long.MAX_VALUE / 2);
    assertThatThrownBy(() -> full.put(key, Content.of(new byte[9]), "image/png"))
        .isInstanceOf(IOException.class);
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
    var roomy = new FolderBlobs(folder, 0);
    roomy.put(key, Content.of(new byte[] {1, 2, 3}), "image/png");
    try (var in = roomy.open(key)) {
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }
    roomy.delete(key);
    roomy.delete(key);
    assertThatThrownBy(() -> roomy.open(key)).isInstanceOf(FileNotFoundException.class);
  }
}
