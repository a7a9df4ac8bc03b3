package pledge.platform;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why the start failed on standard error: one sentence, no stack trace. */
class OneSentence implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    var action = analysis.getAction();
    System.err.println(
        "Pledge can't start. "
            + analysis.getDescription()
            + (action == null || action.isBlank() ? "" : " " + action));
  }
}
