package pledge.knowledge;

/**
 * A frequent question that may be what was asked.
 *
 * @param answer the words for the customer
 * @param confidence how sure it is, from 0 to 1
 */
public record Match(ArticleId id, String title, String answer, double confidence) {}
