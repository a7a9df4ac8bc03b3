package pledge.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;

/** The rows. Every change takes the brand's next revision and keeps the version before. */
@Component
class Articles {

  private static final String ARTICLE =
      """
      select a.id, a.brand, a.kind, a.title, a.questions, a.body, a.stage, a.scene, a.tone, a.locale,
             a.state, a.version, a.updated_at, a.updated_by
      from knowledge.article a
      """;

  private final JdbcClient jdbc;

  Articles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds articles of one brand under one revision; those whose key the brand already has are left
   * out. Answers with the ids of those added.
   */
  List<ArticleId> add(BrandId brand, Collection<NewArticle> articles, Actor by, Instant now) {
    var known = keys(brand, articles);
    var fresh =
        articles.stream()
            .filter(article -> article.key() == null || !known.contains(article.key()))
            .toList();
    if (fresh.isEmpty()) {
      return List.of();
    }
    long revision = nextRevision(brand);
    var added = new ArrayList<ArticleId>();
    for (var article : fresh) {
      var id = Uuid7.next();
      if (insert(id, article, revision, by, now) == 1) {
        added.add(new ArticleId(id));
      }
    }
    keepVersions(brand, revision);
    return added;
  }

  private Set<String> keys(BrandId brand, Collection<NewArticle> articles) {
    var keys = articles.stream().map(NewArticle::key).filter(Objects::nonNull).toList();
    if (keys.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                select key from knowledge.article where brand = :brand and key = any(:keys::text[])
                """)
            .param("brand", brand.value())
            .param("keys", keys.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private int insert(UUID id, NewArticle article, long revision, Actor by, Instant now) {
    return jdbc.sql(
            """
            insert into knowledge.article
              (id, brand, key, kind, title, questions, body, stage, scene, tone, locale, state, version,
               revision, created_at, updated_at, updated_by)
            values (:id, :brand, :key, :kind, :title, :questions, :body, :stage, :scene, :tone, :locale,
               :state, 1, :revision, :now, :now, :by)
            on conflict (brand, key) do nothing
            """)
        .param("id", id)
        .param("brand", article.brand().value())
        .param("key", article.key())
        .param("kind", article.kind().word())
        .param("title", article.title())
        .param("questions", article.questions().toArray(String[]::new))
        .param("body", article.body())
        .param("stage", article.stage())
        .param("scene", article.scene())
        .param("tone", article.tone().word())
        .param("locale", article.locale())
        .param("state", article.state().word())
        .param("revision", revision)
        .param("now", Columns.at(now))
        .param("by", staff(by))
        .update();
  }

  /**
   * Changes one; false when there is none of this id in the brand, or not of this version.
   *
   * @param from null: of whatever version
   */
  boolean change(ArticleId id, @Nullable Integer from, NewArticle article, Actor by, Instant now) {
    long revision = nextRevision(article.brand());
    int rows =
        jdbc.sql(
                """
                update knowledge.article
                set kind = :kind, title = :title, questions = :questions, body = :body, stage = :stage,
                    scene = :scene, tone = :tone, locale = :locale, state = :state, version = version + 1,
                    revision = :revision, updated_at = :now, updated_by = :by
                where id = :id and brand = :brand and (:from::int is null or version = :from)
                """)
            .param("from", from, Types.INTEGER)
            .param("kind", article.kind().word())
            .param("title", article.title())
            .param("questions", article.questions().toArray(String[]::new))
            .param("body", article.body())
            .param("stage", article.stage())
            .param("scene", article.scene())
            .param("tone", article.tone().word())
            .param("locale", article.locale())
            .param("state", article.state().word())
            .param("revision", revision)
            .param("now", Columns.at(now))
            .param("by", staff(by))
            .param("id", id.value())
            .param("brand", article.brand().value())
            .update();
    keepVersions(article.brand(), revision);
    return rows == 1;
  }

  private void keepVersions(BrandId brand, long revision) {
    jdbc.sql(
            """
            insert into knowledge.article_version
              (article, version, title, questions, body, stage, scene, tone, locale, state, at, by_staff)
            select id, version, title, questions, body, stage, scene, tone, locale, state, updated_at, updated_by
            from knowledge.article
            where brand = :brand and revision = :revision
            """)
        .param("brand", brand.value())
        .param("revision", revision)
        .update();
  }

  /** Locks the brand's counter until the transaction ends: revisions commit in their order. */
  private long nextRevision(BrandId brand) {
    return jdbc.sql(
            """
            insert into knowledge.revision as r (brand, value) values (:brand, 1)
            on conflict (brand) do update set value = r.value + 1
            returning value
            """)
        .param("brand", brand.value())
        .query(Long.class)
        .single();
  }

  Optional<Article> find(BrandId brand, ArticleId id) {
    return jdbc.sql(ARTICLE + "where a.brand = :brand and a.id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query(Articles::article)
        .optional();
  }

  /**
   * A page, the newest first.
   *
   * @param drafts whether drafts and archived ones are seen
   */
  List<Article> page(
      BrandId brand,
      @Nullable ArticleKind kind,
      @Nullable String stage,
      @Nullable String scene,
      boolean drafts,
      @Nullable ArticleId after,
      int limit) {
    return jdbc.sql(
            ARTICLE
                + """
                where a.brand = :brand
                  and (:kind::text is null or a.kind = :kind)
                  and (:stage::text is null or a.stage = :stage)
                  and (:scene::text is null or a.scene = :scene)
                  and (:drafts or a.state = 'published')
                  and (:after::uuid is null or a.id < :after)
                order by a.id desc
                limit :limit
                """)
        .param("brand", brand.value())
        .param("kind", kind == null ? null : kind.word())
        .param("stage", stage)
        .param("scene", scene)
        .param("drafts", drafts)
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query(Articles::article)
        .list();
  }

  List<Version> versions(ArticleId id) {
    return jdbc.sql(
            """
            select version, title, questions, body, stage, scene, tone, locale, state, at, by_staff
            from knowledge.article_version
            where article = :id
            order by version desc
            """)
        .param("id", id.value())
        .query((row, index) ->
            new Version(
                row.getInt("version"),
                row.getString("title"),
                strings(row, "questions"),
                row.getString("body"),
                row.getString("stage"),
                row.getString("scene"),
                Tone.of(row.getString("tone")),
                row.getString("locale"),
                ArticleState.of(row.getString("state")),
                Columns.instant(row, "at"),
                staffId(row, "by_staff")))
        .list();
  }

  /** An article as it once was. */
  record Version(
      int version,
      String title,
      List<String> questions,
      String body,
      @Nullable String stage,
      @Nullable String scene,
      Tone tone,
      String locale,
      ArticleState state,
      Instant at,
      @Nullable StaffId by) {}

  /** The newest revision of every brand. */
  Map<BrandId, Long> revisions() {
    var revisions = new HashMap<BrandId, Long>();
    jdbc.sql("select brand, value from knowledge.revision")
        .query((row, index) ->
            revisions.put(new BrandId(row.getString("brand")), row.getLong("value")))
        .list();
    return revisions;
  }

  long revision(BrandId brand) {
    return jdbc.sql("select value from knowledge.revision where brand = :brand")
        .param("brand", brand.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Everything changed after the revision seen. */
  List<Article> changedSince(BrandId brand, long revision) {
    return jdbc.sql(ARTICLE + "where a.brand = :brand and a.revision > :revision order by a.id")
        .param("brand", brand.value())
        .param("revision", revision)
        .query(Articles::article)
        .list();
  }

  private static @Nullable UUID staff(Actor actor) {
    return actor instanceof StaffMember member ? member.id().value() : null;
  }

  private static Article article(ResultSet row, int index) throws SQLException {
    return new Article(
        new ArticleId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand")),
        ArticleKind.of(row.getString("kind")),
        row.getString("title"),
        strings(row, "questions"),
        row.getString("body"),
        row.getString("stage"),
        row.getString("scene"),
        Tone.of(row.getString("tone")),
        row.getString("locale"),
        ArticleState.of(row.getString("state")),
        row.getInt("version"),
        Columns.instant(row, "updated_at"),
        staffId(row, "updated_by"));
  }

  private static @Nullable StaffId staffId(ResultSet row, String column) throws SQLException {
    var id = Columns.uuidOrNull(row, column);
    return id == null ? null : new StaffId(id);
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
