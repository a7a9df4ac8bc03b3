package pledge.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The vectors of sentences. Those of stored texts are kept in the database, so that a later start
 * only reads them; the model is loaded when the first one is needed and stays.
 */
@Component
class Sentences implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);

  /** Part of each digest: another model's vectors are never mistaken for this one's. */
  private static final String MODEL = "bge-small-zh-v1.5-q\n";

  /** Rows written at once: 256 × 512 bytes. */
  private static final int BATCH = 256;

  private final JdbcClient jdbc;
  private final boolean wanted;
  private @Nullable SentenceModel model;
  private boolean failed;
  private List<float[]> outside = List.of();

  Sentences(JdbcClient jdbc, KnowledgeSettings settings) {
    this.jdbc = jdbc;
    this.wanted = settings.sentenceModel();
  }

  /** The vector of a customer's words; empty when there is no model on this machine. */
  Optional<float[]> of(String text) {
    return model().map(model -> model.vector(text));
  }

  /** The vectors of stored texts, from the database where it has them; empty without a model. */
  Map<String, float[]> ofStored(Collection<String> texts) {
    if (texts.isEmpty() || model().isEmpty()) {
      return Map.of();
    }
    var byDigest = new LinkedHashMap<String, String>();
    texts.forEach(text -> byDigest.put(digest(text), text));
    var vectors = new HashMap<String, float[]>();
    read(byDigest, vectors);
    var missing =
        byDigest.entrySet().stream()
            .filter(entry -> !vectors.containsKey(entry.getValue()))
            .toList();
    for (int from = 0; from < missing.size(); from += BATCH) {
      var batch = missing.subList(from, Math.min(from + BATCH, missing.size()));
      var made = new ArrayList<byte[]>();
      for (var entry : batch) {
        var packed = pack(model().orElseThrow().vector(entry.getValue()));
        made.add(packed);
        vectors.put(entry.getValue(), unpack(packed));
      }
      write(batch.stream().map(Map.Entry::getKey).toList(), made);
    }
    return vectors;
  }

  /** The vectors of {@link Outside}; empty without a model. */
  synchronized List<float[]> outside() {
    if (outside.isEmpty()) {
      outside = List.copyOf(ofStored(Outside.sentences()).values());
    }
    return outside;
  }

  private void read(Map<String, String> byDigest, Map<String, float[]> vectors) {
    jdbc.sql(
            """
            select encode(digest, 'hex') as digest, vector
            from knowledge.sentence
            where digest in (select decode(hex, 'hex') from unnest(:digests::text[]) as hex)
            """)
        .param("digests", byDigest.keySet().toArray(String[]::new))
        .query((row, index) -> {
          var text = byDigest.get(row.getString("digest"));
          if (text != null) {
            vectors.put(text, unpack(row.getBytes("vector")));
          }
          return true;
        })
        .list();
  }

  private void write(List<String> digests, List<byte[]> vectors) {
    jdbc.sql(
            """
            insert into knowledge.sentence (digest, vector)
            select decode(digest, 'hex'), decode(vector, 'hex')
            from unnest(:digests::text[], :vectors::text[]) as made (digest, vector)
            on conflict do nothing
            """)
        .param("digests", digests.toArray(String[]::new))
        .param("vectors", vectors.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
        .update();
  }

  private synchronized Optional<SentenceModel> model() {
    if (model == null && wanted && !failed) {
      try {
        model = new SentenceModel();
      } catch (IllegalStateException e) {
        failed = true;
        LOG.warn("questions are answered only when put as they are stored", e);
      }
    }
    return Optional.ofNullable(model);
  }

  /** One byte a number and the scale before them: a quarter of the size, the angle stays. */
  static byte[] pack(float[] vector) {
    float largest = 0;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    var buffer = ByteBuffer.allocate(Float.BYTES + vector.length);
    buffer.putFloat(largest);
    for (float value : vector) {
      buffer.put((byte) Math.round(value / largest * Byte.MAX_VALUE));
    }
    return buffer.array();
  }

  static float[] unpack(byte[] packed) {
    var buffer = ByteBuffer.wrap(packed);
    float scale = buffer.getFloat() / Byte.MAX_VALUE;
    var vector = new float[buffer.remaining()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = buffer.get() * scale;
    }
    return vector;
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest((MODEL + text).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void destroy() {
    if (model != null) {
      model.close();
      model = null;
    }
  }
}
