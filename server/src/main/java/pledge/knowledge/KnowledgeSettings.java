package pledge.knowledge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every limit of this room.
 *
 * @param sentenceModel whether questions are compared by meaning; costs some 65 MB. Without it only
 *     questions put almost as they are stored are answered
 * @param sureFrom confidence from which the assistant answers by itself, 0 to 1; the measurement
 *     behind the shipped value: docs/decisions/0005-faq-answering.md
 * @param longestQuestion characters; a longer text is a story, and stories are for people
 * @param refreshEvery how soon this node sees what another one changed
 */
@ConfigurationProperties("pledge.knowledge")
record KnowledgeSettings(
    @DefaultValue("true") boolean sentenceModel,
    @DefaultValue("0.5") double sureFrom,
    @DefaultValue("200") int longestQuestion,
    @DefaultValue("1s") Duration refreshEvery) {}
