package pledge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against S3Proxy, which checks signatures, in a process of its own on this machine. */
class S3BlobsTest {

  private static final String KEY = "a-key";
  private static final String SECRET = "a-secret";

  @TempDir static Path folder;
  private static Process store;
  private static URI address;

  @BeforeAll
  static void start() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    address = URI.create("http://127.0.0.1:" + port);
    var properties = folder.resolve("s3proxy.properties");
    Files.writeString(
        properties,
        """
        s3proxy.endpoint=%s
        s3proxy.authorization=aws-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=transient-nio2
        jclouds.identity=none
        jclouds.credential=none
        """
            .formatted(address, KEY, SECRET));
    var arguments = folder.resolve("arguments");
    Files.writeString(
        arguments,
        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m -cp \"target/s3-store/*:"
            + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            + "\"");
    store =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "@" + arguments,
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          if (!store.isAlive()) {
            throw new AssertionError(Files.readString(folder.resolve("log")));
          }
          try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
          } catch (IOException e) {
            return false;
          }
        });
    try (var owner =
        S3Client.builder()
            .endpointOverride(address)
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
            .build()) {
      owner.createBucket(request -> request.bucket("pictures"));
    }
  }

  @AfterAll
  static void end() throws InterruptedException {
    store.destroy();
    if (!store.waitFor(10, TimeUnit.SECONDS)) {
      store.destroyForcibly();
    }
  }

  private static S3Blobs blobs(String bucket, String secret) {
    return new S3Blobs(new MediaSettings.S3(bucket, address, "us-east-1", KEY, secret, "shop/"));
  }

  @Test
  void storesReadsAndRemovesInAnS3Store() throws IOException {
    try (var blobs = blobs("pictures", SECRET)) {
      var key = UUID.randomUUID().toString();
      var picture = MediaFiles.jpeg(600, 400);
      blobs.put(key, Content.of(picture), "image/jpeg");
      blobs.put(key, Content.of(picture), "image/jpeg");
      try (var in = blobs.open(key)) {
        assertThat(in.readAllBytes()).isEqualTo(picture);
      }
      blobs.delete(key);
      blobs.delete(key);
      assertThatThrownBy(() -> blobs.open(key)).isInstanceOf(FileNotFoundException.class);
    }
  }

  @Test
  void aStoreThatRefusesIsAFailureAndNotASilence() {
    try (var wrong = blobs("pictures", "another-secret")) {
      assertThatThrownBy(() -> wrong.put("k", Content.of(new byte[1]), "image/png"))
          .isInstanceOf(IOException.class);
    }
    try (var nowhere = blobs("no-such-bucket", SECRET)) {
      assertThatThrownBy(() -> nowhere.put("k", Content.of(new byte[1]), "image/png"))
          .isInstanceOf(IOException.class);
    }
  }
}
