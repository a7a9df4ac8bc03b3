package pledge.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/**
 * A piece of knowledge to be added.
 *
 * @param key a name by which a loader finds it again: adding the same brand and key twice adds
 *     once; null for what people write
 */
public record NewArticle(
    BrandId brand,
    @Nullable String key,
    ArticleKind kind,
    String title,
    List<String> questions,
    String body,
    @Nullable String stage,
    @Nullable String scene,
    Tone tone,
    String locale,
    ArticleState state) {

  /** A published frequent question. */
  public static NewArticle faq(
      BrandId brand,
      @Nullable String key,
      String locale,
      String title,
      List<String> questions,
      String answer) {
    return new NewArticle(
        brand,
        key,
        ArticleKind.FAQ,
        title,
        questions,
        answer,
        null,
        null,
        Tone.NEUTRAL,
        locale,
        ArticleState.PUBLISHED);
  }
}
