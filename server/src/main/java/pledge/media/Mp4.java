package pledge.media;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** MP4 as browsers record it: boxes, whole or in fragments. */
final class Mp4 {

  /** Boxes that hold boxes. */
  private static final Set<String> FOLDERS =
      Set.of("moov", "trak", "mdia", "minf", "stbl", "mvex", "moof", "traf");

  /** What a recording is made of; everything else is overwritten. */
  private static final Set<String> KNOWN =
      Set.of(
          "ftyp", "styp", "mdat", "sidx", "mfra", "mvhd", "tkhd", "edts", "mdhd", "hdlr", "smhd",
          "dinf", "stsd", "stts", "stsc", "stsz", "stz2", "stco", "co64", "sbgp", "sgpd", "mehd",
          "trex", "mfhd", "tfhd", "tfdt", "trun");

  private static final Set<String> CODECS = Set.of("mp4a", "Opus");

  private static final int DEEPEST = 8;
  private static final int HEAD = 8;

  private final byte[] file;
  private final Bytes in;
  private final Set<String> seen = new HashSet<>();
  private int tracks;
  private long timescale;
  private long duration;
  private long perSample;
  private long perSampleHere;

  Mp4(byte[] file) {
    this.file = file;
    this.in = new Bytes(file);
  }

  VoiceFile read() {
    walk(0, file.length, 0);
    if (tracks != 1 || !seen.contains("stsd")) {
      throw NotTaken.notOnlySound(tracks + " tracks");
    }
    if (timescale == 0 || duration == 0 || !seen.contains("mdat")) {
      throw NotTaken.damaged("no sound in it");
    }
    long ms = Math.ceilDiv(duration * 1000, timescale);
    return new VoiceFile("audio/mp4", Math.clamp(ms, 1, Integer.MAX_VALUE), file);
  }

  private void walk(int from, int to, int depth) {
    if (depth > DEEPEST) {
      throw NotTaken.damaged("boxes within boxes without end");
    }
    for (int at = from; at < to; ) {
      long size = in.u32(at);
      var type = in.word(at + 4);
      int body = at + HEAD;
      if (size == 1) {
        size = in.u64(body);
        body += 8;
      } else if (size == 0 && depth == 0) {
        size = to - at; // the last box goes to the end
      }
      if (size < body - at || size > to - at) {
        throw NotTaken.damaged("a box ends beyond its parent");
      }
      int end = at + (int) size;
      box(type, at, body, end, depth);
      seen.add(type);
      at = end;
    }
  }

  private void box(String type, int at, int body, int end, int depth) {
    if (type.equals("trak")) {
      tracks++;
    }
    if (type.equals("traf")) {
      perSampleHere = perSample;
    }
    if (FOLDERS.contains(type)) {
      walk(body, end, depth + 1);
    } else if (!KNOWN.contains(type)) {
      // where it was recorded, by whom, with what: becomes a box of nothing of the same size
      System.arraycopy(new byte[] {'f', 'r', 'e', 'e'}, 0, file, at + 4, 4);
      Arrays.fill(file, body, end, (byte) 0);
    } else {
      switch (type) {
        case "mdhd" -> timescale = in.u32(body + (in.u8(body) == 1 ? 20 : 12));
        case "hdlr" -> handler(body, end);
        case "stsd" -> codec(body);
        case "stts" -> wholeTable(body, end);
        case "trex" -> perSample = in.u32(body + 12);
        case "tfhd" -> fragment(body);
        case "trun" -> run(body, end);
        default -> {}
      }
    }
  }

  private void handler(int body, int end) {
    if (!in.word(body + 8).equals("soun")) {
      throw NotTaken.notOnlySound("a track of something else");
    }
    if (end > body + 24) {
      Arrays.fill(file, body + 24, end, (byte) 0); // the name of whatever wrote it
    }
  }

  private void codec(int body) {
    if (in.u32(body + 4) != 1 || !CODECS.contains(in.word(body + 12))) {
      throw NotTaken.notOnlySound("another kind of sound");
    }
  }

  private void wholeTable(int body, int end) {
    long entries = in.u32(body + 4);
    for (int at = body + 8; entries > 0 && at + 8 <= end; at += 8, entries--) {
      add(in.u32(at) * in.u32(at + 4));
    }
  }

  /** The flags say which of the optional numbers stand before the one we want. */
  private void fragment(int body) {
    int flags = in.u24(body + 1);
    if ((flags & 0x08) != 0) {
      int at = body + 8 + ((flags & 0x01) != 0 ? 8 : 0) + ((flags & 0x02) != 0 ? 4 : 0);
      perSampleHere = in.u32(at);
    }
  }

  private void run(int body, int end) {
    int flags = in.u24(body + 1);
    long samples = in.u32(body + 4);
    if ((flags & 0x100) == 0) {
      add(samples * perSampleHere);
      return;
    }
    int each = 4 * Integer.bitCount(flags & 0xf00);
    int at = body + 8 + ((flags & 0x01) != 0 ? 4 : 0) + ((flags & 0x04) != 0 ? 4 : 0);
    if (samples * each > end - at) {
      throw NotTaken.damaged("a run ends beyond its box");
    }
    for (; samples > 0; samples--, at += each) {
      add(in.u32(at));
    }
  }

  private void add(long more) {
    duration = Math.min(Long.MAX_VALUE >> 12, duration + Math.max(0, more));
  }
}
