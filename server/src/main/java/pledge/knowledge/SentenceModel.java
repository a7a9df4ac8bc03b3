package pledge.knowledge;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a sentence into a direction: sentences of like meaning point the same way. The model is
 * bge-small-zh v1.5, quantised (MIT licence), run in this process; a sentence takes about a
 * millisecond. Safe for many callers at once.
 */
final class SentenceModel implements AutoCloseable {

  /** Length of a vector. */
  static final int WIDTH = 512;

  private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

  private static final int VOCABULARY = 21_128;

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /** The native session must not be closed under a caller: that crashes the whole process. */
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();

  private boolean closed;

  /**
   * Loads the model: some 250 ms.
   *
   * @throws IllegalStateException where the native runtime can't be loaded
   */
  SentenceModel() {
    this.pieces = new WordPieces(vocabulary());
    try {
      environment = OrtEnvironment.getEnvironment();
      try (var options = new OrtSession.SessionOptions()) {
        // callers bring the parallelism; arenas would keep memory that is rarely needed
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        // a second, rearranged copy of the weights would only save a millisecond
        options.addConfigEntry("session.disable_prepacking", "1");
        session = open(environment, options);
      }
    } catch (OrtException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
      throw new IllegalStateException("the sentence model can't run on this machine", e);
    }
  }

  /** By way of a file: as an array the model would make the heap grow for good. */
  private static OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException {
    try {
      var file = Files.createTempFile("pledge-sentences", ".onnx");
      try (var in = resource(MODEL)) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        return environment.createSession(file.toString(), options);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The direction of a sentence, of length 1. */
  float[] vector(String sentence) {
    var ids = pieces.of(sentence);
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the sentence model is closed");
      }
      return run(ids);
    } finally {
      inUse.readLock().unlock();
    }
  }

  private float[] run(long[] ids) {
    var shape = new long[] {1, ids.length};
    var ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (var inputs = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        var result =
            session.run(
                Map.of("input_ids", inputs, "attention_mask", mask, "token_type_ids", types))) {
      var first = new float[WIDTH];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
      return unit(first);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private static Map<String, Integer> vocabulary() {
    try (var in = resource(TOKENIZER);
        var parser = JsonMapper.shared().createParser(in)) {
      var vocabulary = HashMap.<String, Integer>newHashMap(VOCABULARY);
      boolean inside = false;
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("vocab")) {
          inside = true;
        } else if (inside && token == JsonToken.VALUE_NUMBER_INT) {
          vocabulary.put(parser.currentName(), parser.getIntValue());
        } else if (inside && token == JsonToken.END_OBJECT) {
          return vocabulary;
        }
      }
      throw new IllegalStateException(TOKENIZER + " holds no vocabulary");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    var in = SentenceModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + name);
    }
    return in;
  }

  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model didn't close", e);
    } finally {
      inUse.writeLock().unlock();
    }
  }
}
