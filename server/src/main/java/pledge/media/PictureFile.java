package pledge.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A picture's container, read before anything is decoded: what it is, how large, which way up, and
 * the same file without what a decoder doesn't need. Metadata, comments, packed texts and whatever
 * follows the picture never reach a decoder.
 *
 * @param orientation 1 to 8, as Exif counts
 * @param bytes the picture alone
 */
record PictureFile(Format format, int width, int height, int orientation, byte[] bytes) {

  enum Format {
    JPEG,
    PNG,
    WEBP
  }

  /** Each pass over a JPEG costs a decoder as much as the whole; ordinary ones have about ten. */
  private static final int MOST_SCANS = 30;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(ISO_8859_1);

  /** The picture, or nothing when the bytes begin like none. */
  static Optional<PictureFile> read(byte[] file) {
    var in = new Bytes(file);
    if (file.length > 3 && in.u16(0) == 0xffd8 && in.u8(2) == 0xff) {
      return Optional.of(jpeg(in));
    }
    if (in.startsWith(0, PNG)) {
      return Optional.of(png(in));
    }
    if (file.length >= 16 && in.word(0).equals("RIFF") && in.word(8).equals("WEBP")) {
      return Optional.of(webp(in));
    }
    return Optional.empty();
  }

  // --- JPEG: segments, then scans --------------------------------------------------------------

  private static PictureFile jpeg(Bytes in) {
    var out = new ByteArrayOutputStream(in.length());
    out.write(0xff);
    out.write(0xd8);
    int width = 0;
    int height = 0;
    int orientation = 1;
    int scans = 0;
    int at = 2;
    while (true) {
      if (in.u8(at) != 0xff) {
        throw NotTaken.damaged("no segment at " + at);
      }
      int marker = in.u8(at + 1);
      if (marker == 0xff) {
        at++; // fill byte
        continue;
      }
      if (marker == 0xd9) {
        break;
      }
      int end = at + 2 + in.u16(at + 2);
      if (end < at + 4 || end > in.length()) {
        throw NotTaken.damaged("a segment ends beyond the file");
      }
      if (frame(marker)) {
        if (width != 0) {
          throw NotTaken.damaged("two frames");
        }
        height = in.u16(at + 5);
        width = in.u16(at + 7);
      } else if (marker == 0xe1 && in.startsWith(at + 4, EXIF)) {
        orientation = Orientation.read(in.part(at + 10, end));
      }
      if (needed(in, at, marker)) {
        out.write(in.array(), at, end - at);
      }
      at = end;
      if (marker == 0xda) {
        if (++scans > MOST_SCANS || width == 0) {
          throw NotTaken.damaged("too many scans, or one without a frame");
        }
        at = endOfScan(in, end);
        out.write(in.array(), end, at - end);
      }
    }
    out.write(0xff);
    out.write(0xd9);
    if (scans == 0) {
      throw NotTaken.damaged("no picture in it");
    }
    return sized(Format.JPEG, width, height, orientation, out.toByteArray());
  }

  private static boolean frame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** Of the segments for applications only JFIF's, Adobe's and the colour profile matter. */
  private static boolean needed(Bytes in, int at, int marker) {
    return switch (marker) {
      case 0xe0, 0xee -> true;
      case 0xe2 -> in.startsWith(at + 4, ICC);
      case 0xfe -> false;
      default -> marker < 0xe0 || marker > 0xef;
    };
  }

  private static int endOfScan(Bytes in, int from) {
    int at = from;
    while (true) {
      if (in.u8(at) == 0xff) {
        int next = in.u8(at + 1);
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return at;
        }
      }
      at++;
    }
  }

  // --- PNG: chunks -----------------------------------------------------------------------------

  private static PictureFile png(Bytes in) {
    var out = new ByteArrayOutputStream(in.length());
    out.writeBytes(PNG);
    int width = 0;
    int height = 0;
    int at = PNG.length;
    while (true) {
      long length = in.u32(at);
      var type = in.word(at + 4);
      long end = at + 12 + length;
      if (end > in.length()) {
        throw NotTaken.damaged("a chunk ends beyond the file");
      }
      if (type.equals("IHDR") != (at == PNG.length)) {
        throw NotTaken.damaged("the header isn't the first chunk");
      }
      switch (type) {
        case "IHDR" -> {
          width = in.size(at + 8);
          height = in.size(at + 12);
          out.write(in.array(), at, (int) (end - at));
        }
        case "PLTE", "tRNS", "IDAT", "IEND" -> out.write(in.array(), at, (int) (end - at));
        default -> {} // texts, times, profiles, further frames
      }
      if (type.equals("IEND")) {
        return sized(Format.PNG, width, height, 1, out.toByteArray());
      }
      at = (int) end;
    }
  }

  // --- WebP: chunks in a RIFF ------------------------------------------------------------------

  private static PictureFile webp(Bytes in) {
    long whole = 8 + in.u32le(4);
    if (whole > in.length()) {
      throw NotTaken.damaged("the file is cut off");
    }
    var chunks = new ByteArrayOutputStream(in.length());
    int[] canvas = {0, 0};
    int[] frame = {0, 0};
    int orientation = 1;
    int at = 12;
    while (at + 8 <= whole) {
      var type = in.word(at);
      long end = at + 8 + in.u32le(at + 4);
      if (end > whole) {
        throw NotTaken.damaged("a chunk ends beyond the file");
      }
      var chunk = in.part(at, (int) end);
      var body = new Bytes(Arrays.copyOfRange(chunk, 8, chunk.length));
      switch (type) {
        case "VP8X" -> {
          if ((body.u8(0) & 0x02) != 0) {
            throw NotTaken.animated();
          }
          canvas = new int[] {1 + body.u24le(4), 1 + body.u24le(7)};
          chunk[8] &= 0x10; // transparency; nothing else is kept
          add(chunks, chunk);
        }
        case "VP8 ", "VP8L" -> {
          if (frame[0] != 0) {
            throw NotTaken.damaged("two frames");
          }
          frame = type.equals("VP8 ") ? lossy(body) : lossless(body);
          add(chunks, chunk);
        }
        case "ALPH" -> add(chunks, chunk);
        case "ANIM", "ANMF" -> throw NotTaken.animated();
        case "EXIF" -> orientation = Orientation.read(afterExif(body));
        default -> {} // profiles, XMP, unknown
      }
      at = (int) (end + (end & 1));
    }
    if (frame[0] == 0 || canvas[0] != 0 && !Arrays.equals(canvas, frame)) {
      throw NotTaken.damaged("no frame, or one that doesn't fit");
    }
    var out = new ByteArrayOutputStream(chunks.size() + 12);
    out.writeBytes("RIFF".getBytes(ISO_8859_1));
    int size = chunks.size() + 4;
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(size >> shift);
    }
    out.writeBytes("WEBP".getBytes(ISO_8859_1));
    out.writeBytes(chunks.toByteArray());
    return sized(Format.WEBP, frame[0], frame[1], orientation, out.toByteArray());
  }

  private static void add(ByteArrayOutputStream out, byte[] chunk) {
    out.writeBytes(chunk);
    if ((chunk.length & 1) == 1) {
      out.write(0);
    }
  }

  private static int[] lossy(Bytes body) {
    if (body.u24le(3) != 0x2a019d) {
      throw NotTaken.damaged("no key frame");
    }
    return new int[] {body.u16le(6) & 0x3fff, body.u16le(8) & 0x3fff};
  }

  private static int[] lossless(Bytes body) {
    if (body.u8(0) != 0x2f) {
      throw NotTaken.damaged("no lossless frame");
    }
    long bits = body.u32le(1);
    return new int[] {1 + (int) (bits & 0x3fff), 1 + (int) (bits >> 14 & 0x3fff)};
  }

  private static byte[] afterExif(Bytes body) {
    return body.part(body.startsWith(0, EXIF) ? EXIF.length : 0, body.length());
  }

  private static PictureFile sized(
      Format format, int width, int height, int orientation, byte[] bytes) {
    if (width < 1 || height < 1) {
      throw NotTaken.damaged("it has no size");
    }
    return new PictureFile(format, width, height, orientation, bytes);
  }
}
