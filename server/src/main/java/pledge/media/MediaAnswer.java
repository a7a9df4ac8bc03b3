package pledge.media;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How stored bytes are answered: with the type that we gave them and no other, never as a page, in
 * a sandbox where no script runs, saved rather than shown when somebody opens the address itself. A
 * browser may keep them but asks each time whether it still may look.
 */
final class MediaAnswer extends AbstractResource {

  private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private final Blobs blobs;
  private final String key;
  private final int bytes;

  private MediaAnswer(Blobs blobs, String key, int bytes) {
    this.blobs = blobs;
    this.key = key;
    this.bytes = bytes;
  }

  static ResponseEntity<Resource> of(Blobs blobs, String key, String type, int bytes) {
    var ending = type.substring(type.indexOf('/') + 1);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(key)
        .header("Content-Security-Policy", SANDBOX)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Resource-Policy", "same-site")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(key + "." + ending).build().toString())
        .body(new MediaAnswer(blobs, key, bytes));
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return blobs.open(key);
  }

  @Override
  public long contentLength() {
    return bytes;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public String getDescription() {
    return "media " + key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MediaAnswer answer && answer.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
