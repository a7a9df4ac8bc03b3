package pledge.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Where the socket is, who may open it from which page, and its limits. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

  /** Three missed pings. */
  private static final long IDLE_MS = 70_000;

  /** Clients only say hello and pong. */
  private static final int FRAME_BYTES = 4 * 1024;

  private final LiveSockets sockets;

  LiveConfiguration(LiveSockets sockets) {
    this.sockets = sockets;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    // A visitor's page may live anywhere: it proves itself by its token, not by a cookie. The
    // session cookie is SameSite, so a foreign page never opens a socket as a person of the staff.
    registry.addHandler(sockets, "/api/live").setAllowedOriginPatterns("*");
  }

  @Bean
  static ServletServerContainerFactoryBean socketLimits() {
    var limits = new ServletServerContainerFactoryBean();
    limits.setMaxSessionIdleTimeout(IDLE_MS);
    limits.setMaxTextMessageBufferSize(FRAME_BYTES);
    return limits;
  }
}
