package pledge.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static pledge.media.MediaFiles.box;
import static pledge.media.MediaFiles.element;
import static pledge.media.MediaFiles.encoded;
import static pledge.media.MediaFiles.exif;
import static pledge.media.MediaFiles.joined;
import static pledge.media.MediaFiles.jpeg;
import static pledge.media.MediaFiles.jpegWith;
import static pledge.media.MediaFiles.mp4;
import static pledge.media.MediaFiles.part;
import static pledge.media.MediaFiles.png;
import static pledge.media.MediaFiles.segment;
import static pledge.media.MediaFiles.track;
import static pledge.media.MediaFiles.webm;
import static pledge.media.MediaFiles.webp;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** What is taken, what is refused, and that nothing of the file that came in is kept. */
class HostileFilesTest {

  private static final String SCRIPT = "<html><script>alert(1)</script></html>";

  private static final MediaSettings SETTINGS =
      new Binder(new MapConfigurationPropertySource())
          .bindOrCreate("pledge.media", MediaSettings.class);

  private final Intake intake = new Intake(SETTINGS, new Pictures(SETTINGS));

  /** What would be stored. */
  private record Kept(MediaView view, byte[] bytes, byte @Nullable [] thumbnail) {}

  private Kept take(byte[] file) {
    return intake.take(
        UUID.randomUUID(),
        new ByteArrayResource(file),
        taken -> {
          try (var in = taken.content().open()) {
            return new Kept(taken.view(), in.readAllBytes(), taken.thumbnail());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static Stream<Arguments> refused() {
    var words = SCRIPT.getBytes(UTF_8);
    return Stream.of(
        arguments("nothing", new byte[0], "type"),
        arguments("a page", words, "type"),
        arguments(
            "an SVG with a script",
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(UTF_8),
            "type"),
        arguments("a GIF with a script", joined("GIF89a/*".getBytes(UTF_8), words), "type"),
        arguments("a zip", joined(new byte[] {'P', 'K', 3, 4}, new byte[500]), "type"),
        arguments("a PDF", "%PDF-1.7".getBytes(UTF_8), "type"),
        arguments("a BMP", encoded(MediaFiles.drawing(9, 9), "bmp"), "type"),
        arguments("a program", joined(new byte[] {0x7f, 'E', 'L', 'F'}, new byte[99]), "type"),
        arguments(
            "PNG's first bytes before a page", joined(part(png(9, 9), 0, 8), words), "damaged"),
        arguments(
            "JPEG's first bytes before a page", joined(part(jpeg(9, 9), 0, 3), words), "damaged"),
        arguments("a PNG of 30,000 × 30,000", MediaFiles.pngBomb(30_000), "pixels"),
        arguments("a PNG of 2³¹ × 2³¹", MediaFiles.pngBomb(Integer.MIN_VALUE), "damaged"),
        arguments("half a PNG", half(png(200, 200)), "damaged"),
        arguments("half a JPEG", half(jpeg(200, 200)), "damaged"),
        arguments("half a WebP", half(webp()), "damaged"),
        arguments(
            "a PNG without its header",
            joined(part(png(9, 9), 0, 8), part(png(9, 9), 33, 90)),
            "damaged"),
        arguments("a JPEG that lies about its size", lyingJpeg(), "damaged"),
        arguments("an animated WebP", animatedWebp(), "animated"),
        arguments("a WebM of pictures without a size", webm(9, track(1, "V_VP8")), "damaged"),
        arguments("a WebM of another sound", webm(9, track(2, "A_PCM/INT/LIT")), "not-only-sound"),
        arguments(
            "a Matroska",
            element(0x1a45dfa3, element(0x4282, "matroska".getBytes(UTF_8))),
            "not-only-sound"),
        arguments("a WebM without sound", webm(0), "damaged"),
        arguments("a WebM of three minutes", webm(3_000), "duration"),
        arguments("half a WebM's element", part(webm(9), 0, webm(9).length - 3), "damaged"),
        arguments("an MP4 of pictures in fragments", mp4(9, "vide", "avc1"), "codec"),
        arguments("an MP4 of another sound", mp4(9, "soun", "ac-3"), "not-only-sound"),
        arguments("an MP4 of three minutes", mp4(180 * 48), "duration"),
        arguments("half an MP4", half(mp4(90)), "damaged"),
        arguments("an MP4 that is a page", joined(part(mp4(1), 0, 12), words), "damaged"),
        arguments("a deep MP4", nested(), "damaged"),
        arguments("a video in HEVC", MediaFiles.video(2, "hvc1"), "codec"),
        arguments("a video of two minutes", MediaFiles.video(120), "duration"),
        arguments("half a video", half(MediaFiles.video(2)), "damaged"),
        arguments("a video with a page behind it", joined(MediaFiles.video(1), words), "damaged"),
        arguments(
            "a video of nothing but metadata",
            MediaFiles.video(1, "avc1", box("udta", new byte[5 << 20])),
            "metadata"),
        arguments(
            "a video of very many boxes",
            MediaFiles.video(
                1,
                "avc1",
                joined(java.util.Collections.nCopies(3_000, box("free")).toArray(byte[][]::new))),
            "metadata"),
        arguments("a video whose data lies elsewhere", elsewhere(), "damaged"),
        arguments("a video whose samples lie behind its end", beyond(), "damaged"),
        arguments("a video whose samples are the same bytes", overlapping(), "damaged"),
        arguments(
            "a WebM of captions",
            webm(9, joined(track(1, "V_VP8"), track(17, "S_TEXT/WEBVTT"))),
            "codec"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedWithAReason(String what, byte[] file, String reason) {
    assertThatThrownBy(() -> take(file))
        .isInstanceOfSatisfying(
            NotTaken.class,
            e -> {
              assertThat(e.getBody().getProperties()).containsEntry("reason", reason);
              assertThat(e.getStatusCode().value()).isIn(413, 415, 422);
            });
  }

  @Test
  void nothingOfTheFileThatCameInIsKept() {
    var secrets = SCRIPT.getBytes(UTF_8);
    var jpeg =
        joined(
            jpegWith(
                jpeg(300, 200),
                exif(1),
                segment(0xfe, secrets),
                segment(0xe1, joined("http://ns.adobe.com/xap/1.0/\0".getBytes(UTF_8), secrets)),
                segment(0xed, secrets)),
            secrets);
    var png = MediaFiles.png(300, 200);
    var chatty =
        joined(
            part(png, 0, 33),
            MediaFiles.pngChunk("tEXt", secrets),
            MediaFiles.pngChunk("eXIf", secrets),
            part(png, 33, png.length),
            secrets);
    for (var file : new byte[][] {jpeg, chatty}) {
      var taken = take(file);
      for (var stored : new byte[][] {taken.bytes(), Objects.requireNonNull(taken.thumbnail())}) {
        assertThat(new String(stored, ISO_8859_1))
            .doesNotContain("script", "alert", "Exif", "121.4737", "adobe.com/xap");
      }
      assertThat(taken.view().width()).isEqualTo(300);
    }
  }

  @Test
  void hugeMetadataCostsNothing() {
    var much = new byte[100][];
    for (int i = 0; i < much.length; i++) {
      much[i] = segment(0xe1, new byte[65_000]);
    }
    assertThat(take(jpegWith(jpeg(30, 20), much)).bytes().length).isLessThan(3_000);
    assertThat(take(MediaFiles.pngWithPackedText()).bytes().length).isLessThan(3_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPictureIsTurnedUpright(int orientation) {
    var taken = take(jpegWith(jpeg(400, 200), exif(orientation)));
    boolean turned = orientation > 4;
    assertThat(taken.view().width()).isEqualTo(turned ? 200 : 400);
    assertThat(taken.view().height()).isEqualTo(turned ? 400 : 200);
    var image = MediaFiles.decoded(taken.bytes());
    // where the camera's upper edge, which is red, belongs
    var edge =
        switch (orientation) {
          case 1, 2 -> image.getRGB(200, 20);
          case 3, 4 -> image.getRGB(200, 180);
          case 5, 8 -> image.getRGB(20, 200);
          default -> image.getRGB(180, 200);
        };
    var colour = new Color(edge);
    assertThat(colour.getRed()).as("of %s", colour).isGreaterThan(200);
    assertThat(colour.getBlue()).as("of %s", colour).isLessThan(60);
  }

  @Test
  void largePicturesAreMadeSmallerAndSeeThroughOnesStaySo() {
    var large = take(jpeg(5_000, 2_000)).view();
    assertThat(large.width()).isEqualTo(2_500);
    assertThat(large.height()).isEqualTo(1_000);
    assertThat(large.type()).isEqualTo("image/jpeg");
    var glass = new BufferedImage(50, 40, BufferedImage.TYPE_INT_ARGB);
    var taken = take(encoded(glass, "png"));
    assertThat(taken.view().type()).isEqualTo("image/png");
    assertThat(new Color(MediaFiles.decoded(taken.bytes()).getRGB(5, 5), true).getAlpha()).isZero();
    assertThat(
            new Color(MediaFiles.decoded(Objects.requireNonNull(taken.thumbnail())).getRGB(5, 5)))
        .isEqualTo(Color.WHITE);
    var webp = take(webp()).view();
    assertThat(webp.kind()).isEqualTo(MediaKind.PICTURE);
    assertThat(webp.width()).isEqualTo(1);
  }

  @Test
  void voiceNotesAreTakenAndTimedByTheirPackets() {
    var chrome = take(webm(150)).view();
    assertThat(chrome.kind()).isEqualTo(MediaKind.VOICE);
    assertThat(chrome.type()).isEqualTo("audio/webm");
    assertThat(chrome.durationMs()).isEqualTo(9_000);
    var safari = take(mp4(469)).view();
    assertThat(safari.type()).isEqualTo("audio/mp4");
    assertThat(safari.durationMs()).isBetween(10_000, 10_010);
  }

  @Test
  void aVoiceNoteLosesItsTagsAndPlaces() {
    var place = "+31.2304+121.4737/".getBytes(UTF_8);
    var webm = webm(5, track(2, "A_OPUS"), element(0x1254c367, place), element(0x1941a469, place));
    var mp4 = mp4(5, "soun", "mp4a", box("udta", box("\u00a9xyz", place)));
    for (var file : new byte[][] {webm, mp4}) {
      var taken = take(file);
      assertThat(taken.bytes()).hasSameSizeAs(file);
      assertThat(new String(taken.bytes(), ISO_8859_1)).doesNotContain("121.4737", "Core Media");
    }
  }

  @Test
  void aVideoKeepsItsPicturesAndSoundAndNothingElse() {
    var file = MediaFiles.video(2, "avc1", box("uuid", SCRIPT.getBytes(UTF_8)));
    var taken = take(file);
    assertThat(taken.view().kind()).isEqualTo(MediaKind.VIDEO);
    assertThat(taken.view().type()).isEqualTo("video/mp4");
    assertThat(taken.view().width()).as("held upright").isEqualTo(1080);
    assertThat(taken.view().height()).isEqualTo(1920);
    assertThat(taken.view().durationMs()).isEqualTo(2_000);
    assertThat(taken.bytes()).hasSameSizeAs(file);
    var kept = new String(taken.bytes(), ISO_8859_1);
    assertThat(kept).doesNotContain("121.4737", "script", "Core Media", "\u00a9xyz", "mebx");
    assertThat(kept).contains("P".repeat(240)).contains("S".repeat(172));
    var webm =
        take(MediaFiles.webmVideo(30, element(0x1254c367, MediaFiles.PLACE.getBytes(UTF_8))));
    assertThat(webm.view().type()).isEqualTo("video/webm");
    assertThat(webm.view().width()).isEqualTo(640);
    assertThat(webm.view().height()).isEqualTo(480);
    assertThat(webm.view().durationMs()).isEqualTo(1_800);
    assertThat(new String(webm.bytes(), ISO_8859_1)).doesNotContain("121.4737", "Chrome");
  }

  /** The same video, its data reference saying that it is not in this file. */
  private static byte[] elsewhere() {
    var file = MediaFiles.video(1);
    int at = new String(file, ISO_8859_1).indexOf("url ") + 7;
    file[at] = 0;
    return file;
  }

  /**
   * Pictures and sound each claim three quarters of the file for one sample, from its beginning.
   */
  private static byte[] overlapping() {
    var file = MediaFiles.video(1);
    var boxes = new String(file, ISO_8859_1);
    var numbers = java.nio.ByteBuffer.wrap(file);
    for (int track = 0, at = 0; track < 2; track++) {
      int sizes = boxes.indexOf("stsz", at);
      int chunks = boxes.indexOf("stco", at);
      numbers.putInt(sizes + 8, file.length / 4 * 3).putInt(sizes + 12, 1).putInt(chunks + 12, 0);
      at = chunks + 4;
    }
    return file;
  }

  private static byte[] beyond() {
    var file = MediaFiles.video(1);
    int at = new String(file, ISO_8859_1).indexOf("stco") + 12;
    file[at] = 0x7f;
    return file;
  }

  /**
   * Whatever is done to a good file, the answer is a picture, a voice note, a video or a refusal.
   */
  @Test
  void damageOfEveryKindEndsInAnAnswer() {
    var random = new Random(20261122);
    var good =
        new byte[][] {
          jpeg(64, 48),
          png(64, 48),
          webp(),
          webm(20),
          mp4(20),
          MediaFiles.video(1),
          MediaFiles.webmVideo(20)
        };
    int rounds = Boolean.getBoolean("pledge.deep") ? 20_000 : 400;
    int refused = 0;
    for (int i = 0; i < rounds; i++) {
      var file = good[i % good.length].clone();
      for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        file = part(file, 0, random.nextInt(file.length));
      }
      try {
        take(file);
      } catch (NotTaken e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static byte[] half(byte[] file) {
    return part(file, 0, file.length / 2);
  }

  /** The frame says 40,000 × 40,000 a second time. */
  private static byte[] lyingJpeg() {
    var jpeg = jpeg(20, 20);
    return jpegWith(
        jpeg,
        segment(
            0xc0,
            new byte[] {8, (byte) 0x9c, 0x40, (byte) 0x9c, 0x40, 3, 1, 34, 0, 2, 17, 1, 3, 17, 1}));
  }

  private static byte[] animatedWebp() {
    var extended = new byte[18];
    System.arraycopy("VP8X".getBytes(UTF_8), 0, extended, 0, 4);
    extended[4] = 10;
    extended[8] = 2;
    var webp = webp();
    var file = joined(part(webp, 0, 12), extended, part(webp, 12, webp.length));
    file[4] = (byte) (file.length - 8);
    return file;
  }

  private static byte[] nested() {
    var box = box("trak", new byte[0]);
    for (int i = 0; i < 20; i++) {
      box = box("moov", box);
    }
    return joined(box("ftyp", new byte[8]), box);
  }
}
