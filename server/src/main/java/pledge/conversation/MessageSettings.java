package pledge.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param length of one message in UTF-16 units
 * @param queue messages that may wait for a commit; beyond it senders are told to come back
 * @param group messages of one commit at most
 * @param writers threads that commit; one is fastest on two cores
 * @param retryAfter told to senders when the queue is full
 */
@ConfigurationProperties("pledge.message")
record MessageSettings(
    @DefaultValue("4000") int length,
    @DefaultValue("10000") int queue,
    @DefaultValue("512") int group,
    @DefaultValue("1") int writers,
    @DefaultValue("2s") Duration retryAfter) {}
