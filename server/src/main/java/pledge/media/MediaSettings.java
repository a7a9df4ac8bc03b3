package pledge.media;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import pledge.access.Rate;

/**
 * Every limit of pictures, voice notes and videos.
 *
 * @param folder where they are kept when no S3 bucket is named
 * @param keepFree so much of the folder's disk is left alone: the database may live there too
 * @param pictureBytes of a picture as it arrives: a 12-megapixel photograph at its best quality
 * @param megapixels of a picture as it arrives; judged before anything is decoded
 * @param longestSide of a stored picture, in pixels; larger ones are made smaller
 * @param thumbnailSide longest side of a thumbnail, in pixels
 * @param megapixelsWhole of a picture that is decoded whole, at 3 to 8 MB each; of a larger one
 *     only every second or third pixel is taken, and a WebP that can't be read so is refused
 * @param voiceBytes of a voice note; two minutes at 192 kbit/s
 * @param voiceLength of a voice note
 * @param videoBytes of a video; some 15 seconds as a phone's camera writes them, a minute as it
 *     sends them on; the endpoints read no more
 * @param videoLength of a video
 * @param videoSide longest side of a video, in pixels: 4K
 * @param unattached how long an upload may wait for its message
 * @param rates how often somebody may upload
 * @param s3 the bucket that takes the folder's place
 */
@ConfigurationProperties("pledge.media")
record MediaSettings(
    @DefaultValue("data/media") Path folder,
    @DefaultValue("200MB") DataSize keepFree,
    @DefaultValue("10MB") DataSize pictureBytes,
    @DefaultValue("25") int megapixels,
    @DefaultValue("2560") int longestSide,
    @DefaultValue("480") int thumbnailSide,
    @DefaultValue("8") int megapixelsWhole,
    @DefaultValue("3MB") DataSize voiceBytes,
    @DefaultValue("2m") Duration voiceLength,
    @DefaultValue("32MB") DataSize videoBytes,
    @DefaultValue("1m") Duration videoLength,
    @DefaultValue("4096") int videoSide,
    @DefaultValue("24h") Duration unattached,
    @DefaultValue Rates rates,
    @Nullable S3 s3) {

  /**
   * How often somebody may upload.
   *
   * @param visitor one visitor
   * @param address everybody behind one address
   * @param staff one person of the staff
   */
  record Rates(@Nullable Rate visitor, @Nullable Rate address, @Nullable Rate staff) {

    Rate ofVisitor() {
      return visitor == null ? new Rate(20, Duration.ofMinutes(5)) : visitor;
    }

    Rate ofAddress() {
      return address == null ? new Rate(120, Duration.ofMinutes(5)) : address;
    }

    Rate ofStaff() {
      return staff == null ? new Rate(60, Duration.ofMinutes(5)) : staff;
    }
  }

  /**
   * An S3-compatible store.
   *
   * @param endpoint of a store that isn't Amazon's
   * @param prefix in front of every key
   */
  record S3(
      String bucket,
      @Nullable URI endpoint,
      @DefaultValue("us-east-1") String region,
      String accessKey,
      String secretKey,
      @DefaultValue("") String prefix) {

    @Override
    public String toString() {
      return "S3[" + bucket + " at " + (endpoint == null ? region : endpoint) + "]";
    }
  }
}
