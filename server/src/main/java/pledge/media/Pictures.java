package pledge.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Draws every picture anew: what comes out is made by our own encoder from pixels alone, upright,
 * with nothing of the file that came in.
 */
@Component
class Pictures {

  /** Good to look at and a quarter of the best quality's size. */
  private static final float QUALITY = 0.85f;

  /** A drawing or a screenshot stays sharp as PNG up to here; larger ones are photographs. */
  private static final int PNG_BYTES = 1_500_000;

  private final MediaSettings settings;

  Pictures(MediaSettings settings) {
    this.settings = settings;
    ImageIO.setUseCache(false);
    for (var format : PictureFile.Format.values()) {
      reader(format).dispose();
    }
  }

  /** The picture as it is stored. */
  record Drawn(String type, byte[] bytes, byte[] thumbnail, int width, int height) {}

  Drawn drawnAnew(PictureFile file) {
    long pixels = (long) file.width() * file.height();
    boolean webp = file.format() == PictureFile.Format.WEBP;
    long most = (webp ? settings.megapixelsWhole() : settings.megapixels()) * 1_000_000L;
    if (pixels > most) {
      throw NotTaken.pixels(file.width(), file.height(), most);
    }
    try {
      var upright = upright(decoded(file), file.orientation());
      var thumbnail = reduced(upright, settings.thumbnailSide());
      boolean png = file.format() == PictureFile.Format.PNG || upright.getColorModel().hasAlpha();
      var bytes = png ? png(upright) : jpeg(upright);
      if (png && bytes.length > PNG_BYTES && !upright.getColorModel().hasAlpha()) {
        bytes = jpeg(upright);
        png = false;
      }
      return new Drawn(
          png ? "image/png" : "image/jpeg",
          bytes,
          jpeg(thumbnail),
          upright.getWidth(),
          upright.getHeight());
    } catch (IOException | RuntimeException e) {
      // decoders answer a file made to hurt them with all sorts of exceptions
      throw e instanceof NotTaken known ? known : NotTaken.damaged("it can't be decoded", e);
    }
  }

  private BufferedImage decoded(PictureFile file) throws IOException {
    var reader = reader(file.format());
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes()))) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != file.width() || reader.getHeight(0) != file.height()) {
        throw NotTaken.damaged("its sizes contradict each other");
      }
      var parameters = reader.getDefaultReadParam();
      long pixels = (long) file.width() * file.height();
      int each =
          pixels <= settings.megapixelsWhole() * 1_000_000L
              ? 1
              : Math.max(
                  2, Math.ceilDiv(Math.max(file.width(), file.height()), settings.longestSide()));
      parameters.setSourceSubsampling(each, each, 0, 0);
      return reader.read(0, parameters);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(PictureFile.Format format) {
    var readers = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
    if (!readers.hasNext()) {
      throw new IllegalStateException("no decoder for " + format);
    }
    return readers.next();
  }

  /** In plain colours, the right way up, no larger than what is stored. */
  private BufferedImage upright(BufferedImage image, int orientation) {
    boolean turned = Orientation.turnsWidthIntoHeight(orientation);
    int width = turned ? image.getHeight() : image.getWidth();
    int height = turned ? image.getWidth() : image.getHeight();
    double scale = Math.min(1, (double) settings.longestSide() / Math.max(width, height));
    var way = AffineTransform.getScaleInstance(scale, scale);
    way.concatenate(Orientation.upright(orientation, image.getWidth(), image.getHeight()));
    return drawn(image, way, scaled(width, scale), scaled(height, scale), seeThrough(image));
  }

  private static int scaled(int side, double scale) {
    return Math.max(1, (int) Math.round(side * scale));
  }

  private static BufferedImage drawn(
      BufferedImage image, AffineTransform way, int width, int height, boolean seeThrough) {
    var canvas =
        new BufferedImage(
            width, height, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var pen = canvas.createGraphics();
    if (!seeThrough) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
    }
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        way.getDeterminant() == 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, way, null);
    pen.dispose();
    return canvas;
  }

  private static boolean seeThrough(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return false;
    }
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 != 0xff) {
          return true;
        }
      }
    }
    return false;
  }

  /** On white, halved again and again, since one large step would skip most pixels. */
  private static BufferedImage reduced(BufferedImage image, int longest) {
    var now = image;
    while (true) {
      double scale = (double) longest / Math.max(now.getWidth(), now.getHeight());
      double step = Math.max(0.5, Math.min(1, scale));
      now =
          drawn(
              now,
              AffineTransform.getScaleInstance(step, step),
              scaled(now.getWidth(), step),
              scaled(now.getHeight(), step),
              false);
      if (scale >= 0.5) {
        return now;
      }
    }
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", out)) {
      throw new IllegalStateException("no encoder for PNG");
    }
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
