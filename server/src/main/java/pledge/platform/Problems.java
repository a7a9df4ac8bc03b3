package pledge.platform;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error on the wire is problem+json with a stable {@code code}. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  /** Findings told of one input. */
  private static final int TOLD = 50;

  /** Classes of SQLSTATE. */
  private static final String DATA_EXCEPTION = "22";

  private static final String CONSTRAINT = "23";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedException e) {
    var refusal = e.refusal();
    var problem = problem(HttpStatus.CONFLICT, refusal.code(), refusal.detail());
    if (refusal.clause() != null) {
      problem.setProperty("clause", refusal.clause());
    }
    if (!refusal.alternatives().isEmpty()) {
      problem.setProperty("alternatives", refusal.alternatives());
    }
    refusal.facts().forEach(problem::setProperty);
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badInput(BadInput e) {
    var problem = problem(HttpStatus.BAD_REQUEST, "bad-input", e.field() + ": " + e.getMessage());
    problem.setProperty(
        "violations",
        List.of(Map.of("field", e.field(), "reason", String.valueOf(e.getMessage()))));
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notFound(NotFound e) {
    return answer(problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAllowed(NotAllowed e) {
    return answer(problem(HttpStatus.FORBIDDEN, "not-allowed", String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooMany(TooMany e) {
    var problem = problem(HttpStatus.TOO_MANY_REQUESTS, "too-many", String.valueOf(e.getMessage()));
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, e.retryAfter().toSeconds())))
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(TooLarge e) {
    return answer(
        problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException e) {
    return badInput(new BadInput(e.getName(), "has the wrong type"));
  }

  /**
   * What the database can't take as a value — an instant beyond its calendar, a text with a NUL —
   * came from outside and is bad input; the transaction is undone. What breaks a constraint came
   * too late or names something gone. Everything else is a fault of ours: 500. The log gets the
   * state alone: PostgreSQL's message may quote the value, and values are people's.
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> database(DataAccessException e) {
    var state =
        NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql
            ? String.valueOf(sql.getSQLState())
            : "";
    if (state.startsWith(DATA_EXCEPTION)) {
      log.warn("a value the database can't take: SQLSTATE {}", state);
      return answer(
          problem(
              HttpStatus.BAD_REQUEST,
              "bad-input",
              "a value is out of range or has characters no text has"));
    }
    if (state.startsWith(CONSTRAINT)) {
      log.warn("a constraint of the database said no: SQLSTATE {}", state);
      return answer(
          problem(
              HttpStatus.CONFLICT, "conflict", "it exists already, or what it refers to doesn't"));
    }
    throw e;
  }

  /** The frame's own refusals (wrong method, type, path) get our members too. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var answer = super.handleExceptionInternal(e, body, headers, status, request);
    if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
      var known = HttpStatus.resolve(status.value());
      var code =
          switch (status.value()) {
            case 400 -> "bad-input";
            case 404 -> "not-found";
            default ->
                known == null
                    ? "problem"
                    : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
          };
      problem.setType(URI.create("urn:pledge:problem:" + code));
      problem.setProperty("code", code);
    }
    return answer;
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var violations =
        e.getBindingResult().getAllErrors().stream()
            .map(error ->
                Map.of(
                    "field",
                    error instanceof FieldError field ? field.getField() : error.getObjectName(),
                    "reason",
                    // what couldn't be read isn't told with the program's own names
                    error instanceof FieldError field && field.isBindingFailure()
                        ? "has the wrong type"
                        : String.valueOf(error.getDefaultMessage())))
            .toList();
    return invalid(violations);
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var violations =
        e.getParameterValidationResults().stream()
            .flatMap(result ->
                result.getResolvableErrors().stream()
                    .map(error ->
                        Map.of(
                            "field",
                            String.valueOf(result.getMethodParameter().getParameterName()),
                            "reason",
                            String.valueOf(error.getDefaultMessage()))))
            .toList();
    return invalid(violations);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return badBody();
  }

  private static ResponseEntity<Object> badBody() {
    var problem =
        problem(
            HttpStatus.BAD_REQUEST, "bad-input", "the body is not the JSON this endpoint takes");
    return ResponseEntity.badRequest().body(problem);
  }

  private static ResponseEntity<Object> invalid(List<Map<String, String>> violations) {
    var problem = problem(HttpStatus.BAD_REQUEST, "bad-input", "some fields can't be taken");
    problem.setProperty("violations", violations.stream().limit(TOLD).toList());
    return ResponseEntity.badRequest().body(problem);
  }

  private static ProblemDetail problem(HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:pledge:problem:" + code));
    problem.setProperty("code", code);
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
