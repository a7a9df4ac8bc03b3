package pledge.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MP4 and QuickTime as phones write them: whole, H.264 with AAC. Of the pictures' and the sound's
 * bytes those stay that a sample of a kept track names; tracks of places, captions and the like go
 * with theirs.
 */
final class Mp4Video {

  /** Longer than any limit, and room to multiply it by milliseconds. */
  private static final long ENDLESS = Long.MAX_VALUE >> 12;

  /** Boxes that hold boxes. */
  private static final Set<String> FOLDERS = Set.of("moov", "trak", "mdia", "minf", "stbl", "edts");

  /** What pictures and sound need to be played; everything else is overwritten. */
  private static final Set<String> KNOWN =
      Set.of(
          "ftyp", "mdat", "mvhd", "tkhd", "elst", "mdhd", "hdlr", "vmhd", "smhd", "dinf", "stsd",
          "stts", "ctts", "cslg", "stss", "stps", "sdtp", "stsc", "stsz", "stco", "co64", "sbgp",
          "sgpd");

  private static final Set<String> PICTURES = Set.of("avc1", "avc3");
  private static final Set<String> SOUND = Set.of("mp4a");

  private static final int HEAD = 8;
  private static final int DEEPEST = 6;

  /** Beside pictures and sound: the tables of a minute take some 100 KB. */
  private static final int MOST_BESIDE = 4 << 20;

  private static final int LONGEST_NAME_OF_KIND = 64;
  private static final int LONGEST_DESCRIPTION = 16 << 10;
  private static final int MOST_SAMPLES = 200_000;
  private static final int MOST_BOXES = 2_000;

  private final byte[] file;
  private final Bytes in;
  private final List<Box> content = new ArrayList<>();
  private final List<Track> tracks = new ArrayList<>();
  private int boxes;
  private long beside;
  private long sampled;

  Mp4Video(byte[] file) {
    this.file = file;
    this.in = new Bytes(file);
  }

  private record Box(String type, int at, int body, int end) {}

  /** What its boxes say of a track. */
  private static final class Track {
    final Box box;
    String handler = "";
    String codec = "";
    int width;
    int height;
    long timescale;
    long duration;
    @Nullable Box chunks;
    @Nullable Box perChunk;
    @Nullable Box sizes;

    Track(Box box) {
      this.box = box;
    }
  }

  /** Whether one of its tracks shows pictures; what isn't made of boxes is none. */
  static boolean isOne(byte[] file) {
    var all = new Mp4Video(file);
    for (int at = 0; at < file.length; ) {
      var box = all.box(at, file.length, 0);
      if (box.type().equals("moov")) {
        return all.names(box, "vide");
      }
      at = box.end();
    }
    return false;
  }

  private boolean names(Box box, String word) {
    var wanted = word.getBytes(ISO_8859_1);
    for (int at = box.body(); at <= box.end() - wanted.length; at++) {
      if (in.startsWith(at, wanted)) {
        return true;
      }
    }
    return false;
  }

  VideoFile clean() {
    walk(0, file.length, 0, null);
    if (beside > MOST_BESIDE) {
      throw NotTaken.metadata();
    }
    var pictures = only("vide", PICTURES);
    if (pictures == null) {
      throw NotTaken.codec("no track of pictures in H.264");
    }
    var sound = only("soun", SOUND);
    var kept = new BitSet(file.length);
    for (var track : tracks) {
      if (track == pictures || track == sound) {
        samples(track, kept);
      } else {
        overwrite(track.box);
      }
    }
    if (content.isEmpty() || kept.isEmpty()) {
      throw NotTaken.damaged("no pictures in it");
    }
    content.forEach(mdat -> keep(mdat, kept));
    if (pictures.timescale == 0 || pictures.duration == 0) {
      throw NotTaken.damaged("no pictures in it");
    }
    long ms = Math.max(ms(pictures), sound == null ? 0 : ms(sound));
    return new VideoFile(
        "video/mp4", pictures.width, pictures.height, Math.clamp(ms, 1, Integer.MAX_VALUE));
  }

  private static long ms(Track track) {
    return track.timescale == 0 ? 0 : Math.ceilDiv(track.duration * 1000, track.timescale);
  }

  /**
   * The first such track that browsers play; two of pictures are a file made for something else.
   */
  private @Nullable Track only(String handler, Set<String> codecs) {
    var such = tracks.stream().filter(track -> track.handler.equals(handler)).toList();
    var played = such.stream().filter(track -> codecs.contains(track.codec)).toList();
    if (played.isEmpty() && !such.isEmpty()) {
      throw NotTaken.codec("a track in " + such.getFirst().codec.replaceAll("[^A-Za-z0-9]", "?"));
    }
    if (handler.equals("vide") && such.size() > 1) {
      throw NotTaken.codec("two tracks of pictures");
    }
    return played.isEmpty() ? null : played.getFirst();
  }

  private void walk(int from, int to, int depth, @Nullable Track track) {
    if (depth > DEEPEST) {
      throw NotTaken.damaged("boxes within boxes without end");
    }
    for (int at = from; at < to; ) {
      var box = box(at, to, depth);
      if (++boxes > MOST_BOXES) {
        throw NotTaken.metadata();
      }
      read(box, depth, track);
      at = box.end();
    }
  }

  private Box box(int at, int to, int depth) {
    long size = in.u32(at);
    var type = in.word(at + 4);
    int body = at + HEAD;
    if (size == 1) {
      size = in.u64(body);
      body += 8;
    } else if (size == 0 && depth == 0) {
      size = to - at; // the last box goes to the end
    } else if (size == 0 && to - at == 4) {
      return new Box("", at, to, to); // QuickTime ends a list with four zeros
    }
    if (size < body - at || size > to - at) {
      throw NotTaken.damaged("a box ends beyond its parent");
    }
    return new Box(type, at, body, at + (int) size);
  }

  private void read(Box box, int depth, @Nullable Track track) {
    var type = box.type();
    if (type.equals("moof")) {
      throw NotTaken.codec("it is cut in fragments, as a stream is");
    }
    if (type.equals("mdat") && depth == 0) {
      content.add(box);
      return;
    }
    beside += depth == 0 ? box.end() - box.at() : 0;
    if (FOLDERS.contains(type)) {
      var inner = track;
      if (type.equals("trak")) {
        inner = new Track(box);
        tracks.add(inner);
      }
      walk(box.body(), box.end(), depth + 1, inner);
    } else if (!type.isEmpty() && !KNOWN.contains(type)) {
      overwrite(box);
    } else if (track != null) {
      of(track, box);
    } else if (type.equals("mvhd")) {
      times(box);
    } else if (type.equals("ftyp") && box.end() - box.at() > LONGEST_NAME_OF_KIND) {
      throw NotTaken.damaged("a kind of file without end");
    }
  }

  private void of(Track track, Box box) {
    int body = box.body();
    switch (box.type()) {
      case "tkhd" -> {
        times(box);
        shown(track, box);
      }
      case "mdhd" -> {
        times(box);
        track.timescale = in.u32(body + (in.u8(body) == 1 ? 20 : 12));
      }
      case "hdlr" -> handler(track, box);
      case "dinf" -> ownData(box);
      case "stsd" -> described(track, box);
      case "stts" -> track.duration = lasting(box);
      case "stco", "co64" -> track.chunks = box;
      case "stsc" -> track.perChunk = box;
      case "stsz" -> track.sizes = box;
      default -> {}
    }
  }

  /** When it was recorded is nobody's business. */
  private void times(Box box) {
    int bytes = in.u8(box.body()) == 1 ? 16 : 8;
    in.part(box.body() + 4, box.body() + 4 + bytes);
    Arrays.fill(file, box.body() + 4, box.body() + 4 + bytes, (byte) 0);
  }

  /** Its sides as they are shown: turned, where the camera was held upright. */
  private void shown(Track track, Box box) {
    int width = (int) (in.u32(box.end() - 8) >> 16);
    int height = (int) (in.u32(box.end() - 4) >> 16);
    boolean turned = in.u32(box.end() - 44) == 0 && in.u32(box.end() - 40) != 0;
    track.width = turned ? height : width;
    track.height = turned ? width : height;
  }

  /** QuickTime names a second one, of the data, which says nothing of the track. */
  private void handler(Track track, Box box) {
    if (track.handler.isEmpty()) {
      track.handler = in.word(box.body() + 8);
    }
    if (box.end() > box.body() + 24) {
      Arrays.fill(file, box.body() + 24, box.end(), (byte) 0); // the name of whatever wrote it
    }
  }

  /** Its data is in the file itself, nowhere else. */
  private void ownData(Box dinf) {
    if (dinf.end() - dinf.at() > LONGEST_NAME_OF_KIND
        || !in.word(dinf.body() + 4).equals("dref")
        || in.u32(dinf.body() + 12) != 1
        || (in.u8(dinf.body() + 27) & 1) != 1) {
      throw NotTaken.damaged("its data lies elsewhere");
    }
  }

  private void described(Track track, Box box) {
    if (in.u32(box.body() + 4) != 1 || box.end() - box.at() > LONGEST_DESCRIPTION) {
      throw NotTaken.codec("a track described more than once");
    }
    track.codec = in.word(box.body() + 12);
  }

  private long lasting(Box box) {
    long sum = 0;
    long entries = in.u32(box.body() + 4);
    for (int at = box.body() + 8; entries > 0 && at + 8 <= box.end(); at += 8, entries--) {
      long these = in.u32(at) * in.u32(at + 4); // negative beyond 2^63
      sum = these < 0 ? ENDLESS : Math.min(ENDLESS, sum + these);
    }
    return sum;
  }

  /** Where the samples of a track lie: chunk by chunk, so many in each, so large each. */
  private void samples(Track track, BitSet kept) {
    var chunks = track.chunks;
    var perChunk = track.perChunk;
    var sizes = track.sizes;
    if (chunks == null || perChunk == null || sizes == null) {
      throw NotTaken.damaged("a track without its tables");
    }
    boolean wide = chunks.type().equals("co64");
    int inChunks = entries(chunks, wide ? 8 : 4, chunks.body() + 8);
    int runs = entries(perChunk, 12, perChunk.body() + 8);
    long alike = in.u32(sizes.body() + 4);
    int all = in.size(sizes.body() + 8);
    if (all > MOST_SAMPLES || alike == 0 && (long) all * 4 > sizes.end() - sizes.body() - 12) {
      throw NotTaken.damaged("more samples than it holds");
    }
    int sample = 0;
    for (int chunk = 0, run = 0; chunk < inChunks && sample < all; chunk++) {
      while (run + 1 < runs && in.u32(perChunk.body() + 8 + 12 * (run + 1)) <= chunk + 1) {
        run++;
      }
      if (runs == 0) {
        throw NotTaken.damaged("chunks without samples");
      }
      long many = in.u32(perChunk.body() + 8 + 12 * run + 4);
      long at =
          wide ? in.u64(chunks.body() + 8 + 8 * chunk) : in.u32(chunks.body() + 8 + 4 * chunk);
      for (long i = 0; i < many && sample < all; i++, sample++) {
        long size = alike != 0 ? alike : in.u32(sizes.body() + 12 + 4 * sample);
        if (at < 0 || size > file.length || at + size > file.length) {
          throw NotTaken.damaged("it is cut off");
        }
        sampled += size;
        if (sampled > file.length) {
          // each byte belongs to one sample; many that share the same ones would take minutes to
          // mark
          throw NotTaken.damaged("more samples than it holds");
        }
        kept.set((int) at, (int) (at + size));
        at += size;
      }
    }
  }

  private int entries(Box box, int each, int from) {
    int entries = in.size(box.body() + 4);
    if ((long) entries * each > box.end() - from) {
      throw NotTaken.damaged("a table ends beyond its box");
    }
    return entries;
  }

  /** Whatever no sample names goes. */
  private void keep(Box mdat, BitSet kept) {
    for (int at = kept.nextClearBit(mdat.body()); at < mdat.end(); ) {
      int next = kept.nextSetBit(at);
      int end = next < 0 ? mdat.end() : Math.min(next, mdat.end());
      Arrays.fill(file, at, end, (byte) 0);
      at = kept.nextClearBit(end);
    }
  }

  /** Where it was recorded, by whom, with what: becomes a box of nothing of the same size. */
  private void overwrite(Box box) {
    System.arraycopy("free".getBytes(ISO_8859_1), 0, file, box.at() + 4, 4);
    Arrays.fill(file, box.body(), box.end(), (byte) 0);
  }
}
