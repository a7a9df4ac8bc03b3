package pledge.feedback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of this room.
 *
 * @param askWithin how soon after the end the question must stand in the thread; it does so by
 *     itself, so more than this means something is broken
 */
@ConfigurationProperties("pledge.feedback")
record FeedbackSettings(@DefaultValue("5m") Duration askWithin) {}
