package pledge.access;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** This room's own errors as problem+json. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notSignedIn(NotSignedIn e) {
    return answer(HttpStatus.UNAUTHORIZED, "not-signed-in", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> passwordChangeRequired(PasswordChangeRequired e) {
    return answer(HttpStatus.FORBIDDEN, "password-change-required", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badCredentials(BadCredentials e) {
    return answer(HttpStatus.UNAUTHORIZED, "bad-credentials", String.valueOf(e.getMessage()));
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:pledge:problem:" + code));
    problem.setProperty("code", code);
    return ResponseEntity.status(status).body(problem);
  }
}
