package pledge.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Judges what arrives by its content alone. A body waits on the disk until it is whole, so that
 * slow senders hold no memory, and one is looked at after the other: half a second for a large
 * photograph, and then up to 100 MB.
 */
@Component
class Intake {

  private final MediaSettings settings;
  private final Pictures pictures;
  private final ReentrantLock turn = new ReentrantLock(true);

  Intake(MediaSettings settings, Pictures pictures) {
    this.settings = settings;
    this.pictures = pictures;
  }

  /** What is stored of it, to be read as often as it takes. */
  record Taken(MediaView view, Content content, byte @Nullable [] thumbnail) {}

  /**
   * @param store is called while a video's bytes still lie on the disk
   * @return its answer
   */
  <T> T take(UUID id, InputStreamSource body, Function<Taken, T> store) {
    try {
      var waiting = Files.createTempFile("pledge-media", null);
      try (var file =
          FileChannel.open(
              waiting,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE)) {
        try (var in = body.getInputStream()) {
          in.transferTo(Channels.newOutputStream(file));
        }
        return store.apply(judged(id, file));
      }
    } catch (IOException e) {
      throw NotTaken.store(e);
    }
  }

  private Taken judged(UUID id, FileChannel file) throws IOException {
    turn.lock();
    try {
      return judged(id, file, whole(file));
    } finally {
      turn.unlock();
    }
  }

  private static byte[] whole(FileChannel file) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
    for (int read = 0; bytes.hasRemaining() && read >= 0; ) {
      read = file.read(bytes, bytes.position());
    }
    return bytes.array();
  }

  private Taken judged(UUID id, FileChannel waiting, byte[] file) throws IOException {
    var picture = PictureFile.read(file);
    if (picture.isPresent()) {
      limit(file, settings.pictureBytes().toBytes());
      var drawn = pictures.drawnAnew(picture.get());
      return new Taken(
          new MediaView(
              id,
              MediaKind.PICTURE,
              drawn.type(),
              drawn.bytes().length,
              drawn.width(),
              drawn.height(),
              null),
          Content.of(drawn.bytes()),
          drawn.thumbnail());
    }
    var video = VideoFile.clean(file);
    if (video.isPresent()) {
      return watched(id, video.get(), waiting, file);
    }
    var voice = VoiceFile.read(file).orElseThrow(NotTaken::type);
    limit(file, settings.voiceBytes().toBytes());
    // a recorder told to stop at the limit stops a moment behind it
    if (voice.durationMs() > settings.voiceLength().toMillis() + 1_000) {
      throw NotTaken.duration(settings.voiceLength().toSeconds());
    }
    return new Taken(
        new MediaView(
            id,
            MediaKind.VOICE,
            voice.type(),
            voice.bytes().length,
            null,
            null,
            voice.durationMs()),
        Content.of(voice.bytes()),
        null);
  }

  /** Put back on the disk as it is now, so that it holds no memory while it is stored. */
  private Taken watched(UUID id, VideoFile video, FileChannel waiting, byte[] file)
      throws IOException {
    limit(file, settings.videoBytes().toBytes());
    if (video.durationMs() > settings.videoLength().toMillis() + 1_000) {
      throw NotTaken.duration(settings.videoLength().toSeconds());
    }
    if (video.width() < 1 || video.height() < 1) {
      throw NotTaken.damaged("pictures without a size");
    }
    if (Math.max(video.width(), video.height()) > settings.videoSide()) {
      throw NotTaken.side(video.width(), video.height(), settings.videoSide());
    }
    var clean = ByteBuffer.wrap(file);
    while (clean.hasRemaining()) {
      waiting.write(clean, clean.position());
    }
    var view =
        new MediaView(
            id,
            MediaKind.VIDEO,
            video.type(),
            file.length,
            video.width(),
            video.height(),
            video.durationMs());
    return new Taken(view, Content.of(waiting, file.length), null);
  }

  private static void limit(byte[] file, long most) {
    if (file.length > most) {
      throw NotTaken.bytes(most);
    }
  }
}
