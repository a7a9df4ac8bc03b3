package pledge.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Finds the {@link StartFailure} among the causes, so that only its sentence is shown. */
class StartFailureAnalyzer extends AbstractFailureAnalyzer<StartFailure> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, StartFailure cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
