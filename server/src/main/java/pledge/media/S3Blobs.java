package pledge.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of a store that speaks S3, Amazon's or another. */
final class S3Blobs implements Blobs, AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** A customer waits for it: rather told soon that it failed. */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private static final Duration ALL_TRIES = Duration.ofSeconds(20);

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  S3Blobs(MediaSettings.S3 settings) {
    this.bucket = settings.bucket();
    this.prefix = settings.prefix();
    var builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            // stores other than Amazon's don't know its newer checksums
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(config -> config.apiCallTimeout(ALL_TRIES))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER));
    var endpoint = settings.endpoint();
    if (endpoint != null) {
      builder.endpointOverride(endpoint).forcePathStyle(true);
    }
    this.client = builder.build();
  }

  @Override
  public void put(String key, Content content, String type) throws IOException {
    try {
      client.putObject(
          request -> request.bucket(bucket).key(prefix + key).contentType(type),
          RequestBody.fromContentProvider(content::open, content.length(), type));
    } catch (SdkException e) {
      throw new IOException("the store refused " + key, e);
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    try {
      return client.getObject(request -> request.bucket(bucket).key(prefix + key));
    } catch (NoSuchKeyException e) {
      throw (IOException) new FileNotFoundException(key).initCause(e);
    } catch (SdkException e) {
      throw new IOException("the store gives no " + key, e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(prefix + key));
    } catch (SdkException e) {
      throw new IOException("the store keeps " + key, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
