package pledge.conversation.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Tells a few classes apart: multinomial logistic regression, learnt by AdaGrad in a fixed order,
 * so that the same text always gives the same judge. A few hundred sentences take a fraction of a
 * second.
 */
final class Classifier {

  private static final int ROUNDS = 12;
  private static final double STEP = 0.1;
  private static final double SHRINK = 0.001;
  private static final long ORDER = 7;

  private final List<String> classes;
  private final float[][] weights;

  private Classifier(List<String> classes, float[][] weights) {
    this.classes = classes;
    this.weights = weights;
  }

  record Example(String wanted, Features features) {}

  /**
   * @param sureness 0 to 1
   */
  record Guess(String name, double sureness) {}

  static Classifier learn(List<Example> examples) {
    var classes = examples.stream().map(Example::wanted).distinct().sorted().toList();
    var classifier = new Classifier(classes, new float[classes.size()][Features.WIDTH + 1]);
    var squares = new float[classes.size()][Features.WIDTH + 1];
    var counts = new int[classes.size()];
    examples.forEach(example -> counts[classes.indexOf(example.wanted())]++);
    var order = new ArrayList<>(examples);
    var random = new Random(ORDER);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (var example : order) {
        int wanted = classes.indexOf(example.wanted());
        // rare classes count for more, though not in full proportion
        double weight =
            Math.sqrt((double) examples.size() / (classes.size() * (double) counts[wanted]));
        classifier.step(example.features(), wanted, weight, squares);
      }
    }
    return classifier;
  }

  private void step(Features features, int wanted, double weight, float[][] squares) {
    var shares = shares(features);
    for (int k = 0; k < shares.length; k++) {
      double error = weight * ((k == wanted ? 1 : 0) - shares[k]);
      var own = weights[k];
      var seen = squares[k];
      for (int i = 0; i < features.at().length; i++) {
        int at = features.at()[i];
        move(own, seen, at, error * features.value()[i] - SHRINK * own[at]);
      }
      move(own, seen, Features.WIDTH, error);
    }
  }

  private static void move(float[] own, float[] seen, int at, double gradient) {
    seen[at] += (float) (gradient * gradient);
    own[at] += (float) (STEP * gradient / Math.sqrt(1e-6 + seen[at]));
  }

  Guess guess(Features features) {
    var shares = shares(features);
    int best = 0;
    for (int k = 1; k < shares.length; k++) {
      if (shares[k] > shares[best]) {
        best = k;
      }
    }
    return new Guess(classes.get(best), shares[best]);
  }

  private double[] shares(Features features) {
    var shares = new double[weights.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < shares.length; k++) {
      double sum = weights[k][Features.WIDTH];
      for (int i = 0; i < features.at().length; i++) {
        sum += weights[k][features.at()[i]] * features.value()[i];
      }
      shares[k] = sum;
      largest = Math.max(largest, sum);
    }
    double total = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.exp(shares[k] - largest);
      total += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= total;
    }
    return shares;
  }
}
