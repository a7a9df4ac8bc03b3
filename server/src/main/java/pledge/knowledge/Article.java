package pledge.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.platform.BrandId;

/**
 * A piece of knowledge as it stands now.
 *
 * @param questions how customers put it; several phrasings
 * @param body the answer, text or script; may hold variables such as {@code {nickname}}
 * @param stage the stage of the service it belongs to, by the standard's code
 * @param scene the scene it belongs to, such as {@code delay}
 * @param locale {@code zh-CN} or {@code en}
 * @param version counts from 1; each change adds one
 * @param updatedBy nobody when a loader wrote it
 */
public record Article(
    ArticleId id,
    BrandId brand,
    ArticleKind kind,
    String title,
    List<String> questions,
    String body,
    @Nullable String stage,
    @Nullable String scene,
    Tone tone,
    String locale,
    ArticleState state,
    int version,
    Instant updatedAt,
    @Nullable StaffId updatedBy) {

  /** The body with its variables filled in; a variable that isn't known stays as it is. */
  public String filled(Map<String, String> variables) {
    return Variables.fill(body, variables);
  }
}
