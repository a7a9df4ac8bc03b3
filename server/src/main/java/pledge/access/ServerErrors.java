package pledge.access;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Requests so broken that they reach no servlet get problem+json too, and learn nothing of us. */
@Configuration(proxyBeanMethods = false)
class ServerErrors {

  /**
   * Header lines each connection remembers. Jetty's thousand cost 64 KiB a connection, a hundred
   * megabytes for five hundred people with their sockets; a browser repeats a dozen or two.
   */
  private static final int HEADERS_REMEMBERED = 64;

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> problemsFromTheServer() {
    return factory ->
        factory.addServerCustomizers(server -> {
          server.setErrorHandler(new ProblemHandler());
          for (var connector : server.getConnectors()) {
            var http = connector.getConnectionFactory(HttpConfiguration.ConnectionFactory.class);
            if (http != null) {
              http.getHttpConfiguration().setSendServerVersion(false);
              http.getHttpConfiguration().setHeaderCacheSize(HEADERS_REMEMBERED);
            }
          }
        });
  }

  private static final class ProblemHandler extends ErrorHandler {

    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        @Nullable String message,
        @Nullable Throwable cause,
        Callback callback) {
      var known = HttpStatus.resolve(code);
      var status = known == null ? HttpStatus.BAD_REQUEST : known;
      var word = Wire.word(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      if (status == HttpStatus.BAD_REQUEST) {
        // Jetty may close the line behind such a request; the client had better know
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      Content.Sink.write(
          response, true, Wire.problem(status, word, status.getReasonPhrase()), callback);
    }

    @Override
    public boolean errorPageForMethod(@Nullable String method) {
      return true;
    }
  }
}
