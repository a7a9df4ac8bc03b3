package pledge.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files as browsers make them, and as nobody should send them; all made here. */
public final class MediaFiles {

  private MediaFiles() {}

  /** Red above, blue below: one sees which way up it is. */
  public static BufferedImage drawing(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height / 2);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, height / 2, width, height);
    pen.dispose();
    return image;
  }

  public static byte[] encoded(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new AssertionError("no encoder for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static BufferedImage decoded(byte[] file) {
    try {
      var image = ImageIO.read(new ByteArrayInputStream(file));
      if (image == null) {
        throw new AssertionError("no picture");
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] jpeg(int width, int height) {
    return encoded(drawing(width, height), "jpeg");
  }

  public static byte[] png(int width, int height) {
    return encoded(drawing(width, height), "png");
  }

  /** 1 × 1, lossless. */
  public static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  /** With these segments behind the beginning. */
  public static byte[] jpegWith(byte[] jpeg, byte[]... segments) {
    return joined(part(jpeg, 0, 2), joined(segments), part(jpeg, 2, jpeg.length));
  }

  /** An Exif segment with an orientation, a place and a name. */
  public static byte[] exif(int orientation) {
    var words = "31.2304N 121.4737E 手机的主人".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var tiff =
        ByteBuffer.allocate(8 + 2 + 12 + 4 + words.length)
            .put("MM".getBytes(ISO_8859_1))
            .putShort((short) 42)
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .put(words)
            .array();
    return segment(0xe1, joined("Exif\0\0".getBytes(ISO_8859_1), tiff));
  }

  public static byte[] segment(int marker, byte[] body) {
    return ByteBuffer.allocate(4 + body.length)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (2 + body.length))
        .put(body)
        .array();
  }

  public static byte[] pngChunk(String type, byte[] body) {
    var crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(body);
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(type.getBytes(ISO_8859_1))
        .put(body)
        .putInt((int) crc.getValue())
        .array();
  }

  /** Says that it is so large; a few bytes hold it. */
  public static byte[] pngBomb(int side) {
    var header =
        ByteBuffer.allocate(13).putInt(side).putInt(side).put(new byte[] {8, 2, 0, 0, 0}).array();
    return joined(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
        pngChunk("IHDR", header),
        pngChunk("IDAT", packed(new byte[1 << 20])),
        pngChunk("IEND", new byte[0]));
  }

  /** A picture with a text that unpacks to 64 MB. */
  public static byte[] pngWithPackedText() {
    var png = png(20, 20);
    var text = joined("Comment\0\0".getBytes(ISO_8859_1), packed(new byte[64 << 20]));
    return joined(part(png, 0, 33), pngChunk("zTXt", text), part(png, 33, png.length));
  }

  private static byte[] packed(byte[] content) {
    var deflater = new Deflater(9);
    deflater.setInput(content);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  // --- voice notes -----------------------------------------------------------------------------

  /** As Chrome's recorder writes it: sizes unknown, a packet every 60 ms. */
  public static byte[] webm(int packets, byte[] track, byte[]... further) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(element(0x1a45dfa3, element(0x4282, "webm".getBytes(ISO_8859_1))));
    out.writeBytes(new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 1, -1, -1, -1, -1, -1, -1, -1});
    out.writeBytes(
        element(
            0x1549a966,
            element(0x2ad7b1, new byte[] {0x0f, 0x42, 0x40}),
            element(0x5741, "Chrome".getBytes(ISO_8859_1))));
    out.writeBytes(element(0x1654ae6b, track));
    out.writeBytes(joined(further));
    for (int i = 0; i < packets; i++) {
      if (i % 100 == 0) {
        out.writeBytes(new byte[] {0x1f, 0x43, (byte) 0xb6, 0x75, 1, -1, -1, -1, -1, -1, -1, -1});
        out.writeBytes(element(0xe7, ByteBuffer.allocate(4).putInt(i * 60).array()));
      }
      int at = i % 100 * 60;
      out.writeBytes(
          element(
              0xa3,
              new byte[] {(byte) 0x81, (byte) (at >> 8), (byte) at, (byte) 0x80, 0x78, 1, 2}));
    }
    return out.toByteArray();
  }

  public static byte[] webm(int packets) {
    return webm(packets, track(2, "A_OPUS"));
  }

  public static byte[] track(int type, String codec) {
    return element(
        0xae,
        element(0xd7, new byte[] {1}),
        element(0x83, new byte[] {(byte) type}),
        element(0x86, codec.getBytes(ISO_8859_1)));
  }

  public static byte[] element(int id, byte[]... content) {
    var body = joined(content);
    var out = new ByteArrayOutputStream();
    for (int shift = 24; shift >= 0; shift -= 8) {
      if (id >>> shift != 0) {
        out.write(id >>> shift);
      }
    }
    out.writeBytes(ByteBuffer.allocate(4).putInt(0x10000000 | body.length).array());
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** As Safari's recorder writes it: in fragments, 1,024 samples of 48,000 a second each. */
  public static byte[] mp4(int packets, String handler, String codec, byte[]... further) {
    return joined(
        box("ftyp", "iso5\0\0\0\0iso5mp41".getBytes(ISO_8859_1)),
        box(
            "moov",
            box("mvhd", new byte[100]),
            box(
                "trak",
                box("tkhd", new byte[84]),
                box(
                    "mdia",
                    box("mdhd", numbers(0, 0, 0, 48_000, 0, 0)),
                    box(
                        "hdlr",
                        numbers(0, 0),
                        handler.getBytes(ISO_8859_1),
                        new byte[12],
                        "Core Media Audio\0".getBytes(ISO_8859_1)),
                    box(
                        "minf",
                        box(
                            "stbl",
                            box("stsd", numbers(0, 1), box(codec, new byte[28])),
                            box("stts", numbers(0, 0)))))),
            box("mvex", box("trex", numbers(0, 1, 1, 1024, 0, 0))),
            joined(further)),
        box(
            "moof",
            box("mfhd", numbers(0, 1)),
            box("traf", box("tfhd", numbers(0, 1)), box("trun", numbers(0, packets)))),
        box("mdat", new byte[packets]));
  }

  public static byte[] mp4(int packets) {
    return mp4(packets, "soun", "mp4a");
  }

  // --- videos ----------------------------------------------------------------------------------

  /** Where a phone was, as it writes it into a video. */
  public static final String PLACE = "+31.2304+121.4737/";

  /**
   * As an iPhone writes it, upright: QuickTime with a track of pictures, one of sound and one of
   * places, the place once more in boxes of their own, and words where no sample lies.
   *
   * @param seconds of 30 pictures each
   * @param codec of the pictures
   */
  public static byte[] video(int seconds, String codec, byte[]... further) {
    var place = PLACE.getBytes(ISO_8859_1);
    var ftyp = box("ftyp", "qt  \0\0\0\0qt  ".getBytes(ISO_8859_1));
    int pictures = 30 * seconds;
    int sounds = 43 * seconds;
    var first = new byte[4 * pictures];
    java.util.Arrays.fill(first, (byte) 'P');
    var second = new byte[2 * sounds];
    java.util.Arrays.fill(second, (byte) 'S');
    int at = ftyp.length + 8 + 8 + place.length;
    return joined(
        ftyp,
        box("wide"),
        box("mdat", place, first, second, place),
        box(
            "moov",
            box("mvhd", numbers(0, 7, 7), new byte[88]),
            videoTrack(
                "vide",
                codec,
                1920,
                1080,
                600,
                numbers(0, 1, pictures, 20),
                numbers(0, 1, 1, pictures, 1),
                numbers(0, 4, pictures),
                numbers(0, 1, at)),
            videoTrack(
                "soun",
                "mp4a",
                0,
                0,
                44_100,
                numbers(0, 1, sounds, 1024),
                numbers(0, 1, 1, sounds, 1),
                numbers(0, 2, sounds),
                numbers(0, 1, at + first.length)),
            videoTrack(
                "meta",
                "mebx",
                0,
                0,
                600,
                numbers(0, 1, 1, 600),
                numbers(0, 1, 1, 1, 1),
                numbers(0, place.length, 1),
                numbers(0, 1, at + first.length + second.length)),
            box("udta", box("\u00a9xyz", place)),
            box("meta", box("ilst", place)),
            joined(further)));
  }

  public static byte[] video(int seconds) {
    return video(seconds, "avc1");
  }

  private static byte[] videoTrack(
      String handler,
      String codec,
      int width,
      int height,
      int timescale,
      byte[] stts,
      byte[] stsc,
      byte[] stsz,
      byte[] stco) {
    return box(
        "trak",
        box(
            "tkhd",
            numbers(0, 7, 7, 1, 0, 0, 0, 0, 0, 0),
            numbers(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000),
            numbers(width << 16, height << 16)),
        box(
            "mdia",
            box("mdhd", numbers(0, 7, 7, timescale, 0, 0)),
            box(
                "hdlr",
                numbers(0, 0),
                handler.getBytes(ISO_8859_1),
                new byte[12],
                "Core Media\0".getBytes(ISO_8859_1)),
            box(
                "minf",
                box("dinf", box("dref", numbers(0, 1), box("url ", numbers(1)))),
                box(
                    "stbl",
                    box("stsd", numbers(0, 1), box(codec, new byte[78])),
                    box("stts", stts),
                    box("stsc", stsc),
                    box("stsz", stsz),
                    box("stco", stco)))));
  }

  /** As a browser records it: VP8 and Opus. */
  public static byte[] webmVideo(int packets, byte[]... further) {
    var shown =
        element(
            0xae,
            element(0xd7, new byte[] {1}),
            element(0x83, new byte[] {1}),
            element(0x86, "V_VP8".getBytes(ISO_8859_1)),
            element(0xe0, element(0xb0, new byte[] {2, -128}), element(0xba, new byte[] {1, -32})));
    return webm(packets, joined(shown, track(2, "A_OPUS")), further);
  }

  public static byte[] box(String type, byte[]... content) {
    var body = joined(content);
    return ByteBuffer.allocate(8 + body.length)
        .putInt(8 + body.length)
        .put(type.getBytes(ISO_8859_1))
        .put(body)
        .array();
  }

  private static byte[] numbers(int... values) {
    var out = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      out.putInt(value);
    }
    return out.array();
  }

  public static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public static byte[] part(byte[] of, int from, int to) {
    return java.util.Arrays.copyOfRange(of, from, to);
  }
}
