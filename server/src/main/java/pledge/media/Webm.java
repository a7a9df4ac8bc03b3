package pledge.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * WebM as browsers record it: EBML elements, the last of them often of unknown size. Overwrites in
 * the bytes what is neither pictures nor sound.
 */
final class Webm {

  static final int EBML = 0x1a45dfa3;
  private static final int DOC_TYPE = 0x4282;
  private static final int SEGMENT = 0x18538067;
  private static final int INFO = 0x1549a966;
  private static final int TIMESTAMP_SCALE = 0x2ad7b1;
  private static final int TRACKS = 0x1654ae6b;
  private static final int TRACK = 0xae;
  private static final int TRACK_TYPE = 0x83;
  private static final int CODEC = 0x86;
  private static final int CLUSTER = 0x1f43b675;
  private static final int TIMESTAMP = 0xe7;
  private static final int SIMPLE_BLOCK = 0xa3;
  private static final int BLOCK_GROUP = 0xa0;
  private static final int BLOCK = 0xa1;
  private static final int SEEK_HEAD = 0x114d9b74;
  private static final int CUES = 0x1c53bb6b;

  private static final int VIDEO = 0xe0;
  private static final int WIDTH = 0xb0;
  private static final int HEIGHT = 0xba;
  private static final int NAME = 0x536e;
  private static final int VOID = 0xec;

  private static final int PICTURES = 1;
  private static final int SOUND = 2;

  private static final Set<String> PICTURE_CODECS = Set.of("V_VP8", "V_VP9", "V_AV1");
  private static final Set<String> SOUND_CODECS = Set.of("A_OPUS", "A_VORBIS");

  /** Elements within elements: deeper than any browser writes. */
  private static final int DEEPEST = 6;

  private final byte[] file;
  private final Bytes in;
  private String docType = "";
  private long scale = 1_000_000;
  private final List<Track> tracks = new ArrayList<>();
  private long cluster;
  private long lastAt = -1;
  private long spacing;

  Webm(byte[] file) {
    this.file = file;
    this.in = new Bytes(file);
  }

  /**
   * An element's head. One of unknown size ends with its head: what it holds is then walked as if
   * it stood beside it, which comes to the same, since no id means two things.
   */
  private record Element(int id, int body, int end) {}

  private record Track(long type, String codec, int width, int height) {}

  VoiceFile voice() {
    walk(0, file.length, 0, 0);
    if (!docType.equals("webm")) {
      throw NotTaken.notOnlySound("it is no WebM");
    }
    if (tracks.size() != 1) {
      throw NotTaken.notOnlySound(tracks.size() + " tracks");
    }
    var track = tracks.getFirst();
    if (track.type() != SOUND || !track.codec().equals("A_OPUS")) {
      throw NotTaken.notOnlySound(
          "a track of " + (track.type() == SOUND ? "another sound" : "pictures"));
    }
    if (lastAt < 0) {
      throw NotTaken.damaged("no sound in it");
    }
    return new VoiceFile("audio/webm", lasts(), file);
  }

  /** Nothing where no track shows pictures. */
  Optional<VideoFile> video() {
    walk(0, file.length, 0, 0);
    if (!docType.equals("webm") || tracks.stream().noneMatch(it -> it.type() == PICTURES)) {
      return Optional.empty();
    }
    var pictures = tracks.stream().filter(it -> it.type() == PICTURES).toList();
    var sounds = tracks.stream().filter(it -> it.type() == SOUND).toList();
    if (pictures.size() != 1
        || sounds.size() > 1
        || tracks.size() > pictures.size() + sounds.size()
        || !PICTURE_CODECS.contains(pictures.getFirst().codec())
        || sounds.stream().anyMatch(it -> !SOUND_CODECS.contains(it.codec()))) {
      throw NotTaken.codec("other tracks than VP8, VP9 or AV1 with Opus or Vorbis");
    }
    if (lastAt < 0) {
      throw NotTaken.damaged("no pictures in it");
    }
    var shown = pictures.getFirst();
    return Optional.of(new VideoFile("video/webm", shown.width(), shown.height(), lasts()));
  }

  private int lasts() {
    long ms = Math.ceilDiv((lastAt + spacing) * scale, 1_000_000L);
    return Math.clamp(ms, 1, Integer.MAX_VALUE);
  }

  private void walk(int from, int to, int depth, int parent) {
    if (depth > DEEPEST) {
      throw NotTaken.damaged("elements within elements without end");
    }
    for (int at = from; at < to; ) {
      var element = element(at, to);
      switch (element.id()) {
        case EBML, SEGMENT, TRACKS, INFO, CLUSTER, BLOCK_GROUP ->
            walk(element.body(), element.end(), depth + 1, element.id());
        case DOC_TYPE -> docType = text(element);
        case TIMESTAMP_SCALE -> scale = Math.max(1, number(element));
        case TRACK -> tracks.add(track(element));
        case TIMESTAMP -> cluster = number(element);
        case SIMPLE_BLOCK, BLOCK -> block(element);
        case SEEK_HEAD, CUES -> {}
        default -> {
          // tags, attachments, chapters, titles, gaps, whatever follows the recording
          if (parent == INFO || element.id() == VOID || depth < 2) {
            blank(element);
          }
        }
      }
      at = element.end();
    }
  }

  private Element element(int at, int to) {
    int idLength = length(in.u8(at), 4);
    int id = 0;
    for (int i = 0; i < idLength; i++) {
      id = id << 8 | in.u8(at + i);
    }
    int sizeAt = at + idLength;
    int sizeLength = length(in.u8(sizeAt), 8);
    long size = in.u8(sizeAt) & (0xff >> sizeLength);
    long unknown = 0xff >> sizeLength;
    for (int i = 1; i < sizeLength; i++) {
      size = size << 8 | in.u8(sizeAt + i);
      unknown = unknown << 8 | 0xff;
    }
    int body = sizeAt + sizeLength;
    if (size == unknown && (id == SEGMENT || id == CLUSTER)) {
      return new Element(id, body, body);
    }
    if (size > to - body) {
      throw NotTaken.damaged("an element ends beyond its parent");
    }
    return new Element(id, body, body + (int) size);
  }

  /** The count of leading zeros says how many bytes a number takes. */
  private static int length(int first, int most) {
    int length = Integer.numberOfLeadingZeros(first) - 23;
    if (length > most) {
      throw NotTaken.damaged("no element");
    }
    return length;
  }

  private long number(Element element) {
    if (element.end() - element.body() > 8) {
      throw NotTaken.damaged("a number too long");
    }
    long value = 0;
    for (int i = element.body(); i < element.end(); i++) {
      value = value << 8 | in.u8(i);
    }
    return value;
  }

  private String text(Element element) {
    return new String(in.part(element.body(), element.end()), ISO_8859_1).replace("\0", "");
  }

  private Track track(Element track) {
    long type = 0;
    var codec = "";
    int width = 0;
    int height = 0;
    for (int at = track.body(); at < track.end(); ) {
      var element = element(at, track.end());
      switch (element.id()) {
        case TRACK_TYPE -> type = number(element);
        case CODEC -> codec = text(element);
        case NAME -> blank(element);
        case VIDEO -> {
          width = side(element, WIDTH);
          height = side(element, HEIGHT);
        }
        default -> {}
      }
      at = element.end();
    }
    return new Track(type, codec, width, height);
  }

  private int side(Element video, int which) {
    for (int at = video.body(); at < video.end(); ) {
      var element = element(at, video.end());
      if (element.id() == which) {
        return Math.clamp(number(element), 0, Integer.MAX_VALUE);
      }
      at = element.end();
    }
    return 0;
  }

  /** The track's number, a time relative to the cluster's, flags, the packet. */
  private void block(Element block) {
    int time = block.body() + length(in.u8(block.body()), 8);
    if (time + 3 > block.end()) {
      throw NotTaken.damaged("a block without a time");
    }
    long at = Math.max(0, cluster + (short) in.u16(time));
    if (lastAt >= 0 && at > lastAt) {
      spacing = at - lastAt;
    }
    lastAt = Math.max(lastAt, at);
  }

  private void blank(Element element) {
    Arrays.fill(file, element.body(), element.end(), (byte) 0);
  }
}
