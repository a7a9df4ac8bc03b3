package pledge.media;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.RateLimits;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.platform.AfterCommit;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;

/**
 * Pictures, voice notes and short videos. First uploaded, then attached to a message by whoever
 * uploaded them, once and only where they were uploaded for; what isn't attached within a day goes.
 * Seen only through what they are attached to: whoever asks must have been let in there.
 */
@Component
@EnableConfigurationProperties(MediaSettings.class)
public class Media {

  private static final Logger log = LoggerFactory.getLogger(Media.class);

  /** Rows removed in one go. */
  private static final int BATCH = 200;

  private final JdbcClient jdbc;
  private final Intake intake;
  private final Blobs blobs;
  private final RateLimits limits;
  private final MediaSettings settings;
  private final Clock clock;

  Media(
      JdbcClient jdbc,
      Intake intake,
      Blobs blobs,
      RateLimits limits,
      MediaSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.intake = intake;
    this.blobs = blobs;
    this.limits = limits;
    this.settings = settings;
    this.clock = clock;
  }

  /** A visitor's upload for their thread. */
  public MediaView upload(Visitor by, String address, InputStreamSource body) {
    limits.check("media-visitor", by.id().toString(), settings.rates().ofVisitor());
    limits.check("media-address", address, settings.rates().ofAddress());
    return take(by.brand(), by.id(), by.id(), body);
  }

  /** A person's upload for a conversation or another place. */
  public MediaView upload(StaffMember by, UUID place, InputStreamSource body) {
    limits.check("media-staff", by.id().value().toString(), settings.rates().ofStaff());
    return take(by.brand(), by.id().value(), place, body);
  }

  /** The row first, then the bytes, then the word that they are there: a crash leaves no orphan. */
  private MediaView take(BrandId brand, UUID by, UUID place, InputStreamSource body) {
    return intake.take(Uuid7.next(), body, taken -> store(brand, by, place, taken));
  }

  private MediaView store(BrandId brand, UUID by, UUID place, Intake.Taken taken) {
    var view = taken.view();
    var thumbnail = taken.thumbnail();
    jdbc.sql(
            """
            insert into media.media
              (id, brand, kind, type, bytes, thumbnail, width, height, duration_ms, uploader, place, created_at)
            values
              (:id, :brand, :kind, :type, :bytes, :thumbnail, :width, :height, :duration, :by, :place, :now)
            """)
        .param("id", view.id())
        .param("brand", brand.value())
        .param("kind", view.kind().word())
        .param("type", view.type())
        .param("bytes", view.bytes())
        .param("thumbnail", thumbnail == null ? null : thumbnail.length)
        .param("width", view.width())
        .param("height", view.height())
        .param("duration", view.durationMs())
        .param("by", by)
        .param("place", place)
        .param("now", Columns.at(clock.instant()))
        .update();
    try {
      blobs.put(key(view.id(), false), taken.content(), view.type());
      if (thumbnail != null) {
        blobs.put(key(view.id(), true), Content.of(thumbnail), THUMBNAIL_TYPE);
      }
    } catch (IOException e) {
      log.error("a {} of {} bytes could not be stored", view.kind().word(), view.bytes(), e);
      doom(List.of(view.id()));
      throw NotTaken.store(e);
    }
    jdbc.sql("update media.media set stored = true where id = :id").param("id", view.id()).update();
    return view;
  }

  /**
   * Attaches uploads to a message, all or none, inside the caller's transaction.
   *
   * @param by who uploaded them
   * @param place what they were uploaded for
   * @param work through which they will be seen
   * @return them in the given order; nothing when one of them isn't there, isn't theirs, isn't for
   *     this place or is attached already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<List<MediaView>> attach(
      List<UUID> ids, UUID by, UUID place, WorkRef work, UUID message) {
    var found =
        jdbc.sql(
                """
                select id, kind, type, bytes, width, height, duration_ms from media.media
                where id = any(:ids::uuid[]) and uploader = :by and place = :place
                  and stored and not doomed and work is null
                order by id
                for update
                """)
            .param("ids", Columns.ids(ids))
            .param("by", by)
            .param("place", place)
            .query((rs, n) ->
                new MediaView(
                    Columns.uuid(rs, "id"),
                    MediaKind.of(rs.getString("kind")),
                    rs.getString("type"),
                    rs.getInt("bytes"),
                    rs.getObject("width", Integer.class),
                    rs.getObject("height", Integer.class),
                    rs.getObject("duration_ms", Integer.class)))
            .list();
    if (found.size() != ids.size()) {
      return Optional.empty();
    }
    jdbc.sql(
            """
            update media.media set work_kind = :kind, work = :work, message = :message
            where id = any(:ids::uuid[])
            """)
        .param("kind", work.kind())
        .param("work", work.id())
        .param("message", message)
        .param("ids", Columns.ids(ids))
        .update();
    var ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(view -> ids.indexOf(view.id())));
    return Optional.of(ordered);
  }

  /** Whether all of these are pictures. */
  public boolean onlyPictures(List<UUID> ids) {
    return jdbc.sql(
            "select count(*) from media.media where id = any(:ids::uuid[]) and kind = 'picture'")
        .param("ids", Columns.ids(ids))
        .query(Integer.class)
        .single()
        .equals(ids.size());
  }

  /** Whether all of these are pictures or videos. */
  public boolean onlyToSee(List<UUID> ids) {
    return kinds(ids).values().stream().filter(kind -> kind != MediaKind.VOICE).count()
        == ids.size();
  }

  public boolean isVideo(UUID id) {
    return kinds(List.of(id)).get(id) == MediaKind.VIDEO;
  }

  /** Which of these are videos. */
  public List<UUID> videosOf(List<UUID> ids) {
    var kinds = kinds(ids);
    return ids.stream().filter(id -> kinds.get(id) == MediaKind.VIDEO).toList();
  }

  private Map<UUID, MediaKind> kinds(Collection<UUID> ids) {
    record One(UUID id, MediaKind kind) {}
    return jdbc
        .sql("select id, kind from media.media where id = any(:ids::uuid[])")
        .param("ids", Columns.ids(ids))
        .query((rs, n) -> new One(Columns.uuid(rs, "id"), MediaKind.of(rs.getString("kind"))))
        .list()
        .stream()
        .collect(Collectors.toMap(One::id, One::kind));
  }

  /** What it is attached to; whoever asks must be let in there before they {@link #open} it. */
  public Optional<WorkRef> workOf(UUID id) {
    return jdbc.sql(
            "select work_kind, work from media.media where id = :id and work is not null and not doomed")
        .param("id", id)
        .query((rs, n) -> new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work")))
        .optional();
  }

  /** The stored bytes as an answer that no browser takes for a page; nothing unless it is there. */
  public Optional<ResponseEntity<Resource>> open(WorkRef work, UUID id, boolean thumbnail) {
    return jdbc.sql(
            """
            select case when :small then :smallType else type end as type,
                   case when :small then thumbnail else bytes end as size
            from media.media
            where id = :id and work = :work and work_kind = :kind and not doomed
              and (not :small or thumbnail is not null)
            """)
        .param("small", thumbnail)
        .param("smallType", THUMBNAIL_TYPE)
        .param("id", id)
        .param("work", work.id())
        .param("kind", work.kind())
        .query((rs, n) ->
            MediaAnswer.of(blobs, key(id, thumbnail), rs.getString("type"), rs.getInt("size")))
        .optional();
  }

  /**
   * Erases what is attached to these: nobody sees it from the caller's commit on, and the bytes go
   * right after it, or with the next round of the job where the store can't be reached.
   */
  @Transactional
  public int erase(Collection<WorkRef> works) {
    var ids = new ArrayList<UUID>();
    for (var work : works) {
      ids.addAll(
          jdbc.sql(
                  """
                  update media.media set doomed = true
                  where work = :work and work_kind = :kind and not doomed returning id
                  """)
              .param("work", work.id())
              .param("kind", work.kind())
              .query((rs, n) -> Columns.uuid(rs, "id"))
              .list());
    }
    if (!ids.isEmpty()) {
      AfterCommit.run(() -> Thread.startVirtualThread(this::remove));
    }
    return ids.size();
  }

  /** Takes away what nobody attached in time, what never became whole, and what was erased. */
  void sweep(Instant now) {
    jdbc.sql(
            "update media.media set doomed = true where work is null and not doomed and created_at < :before")
        .param("before", Columns.at(now.minus(settings.unattached())))
        .update();
    remove();
  }

  private void doom(List<UUID> ids) {
    jdbc.sql("update media.media set doomed = true where id = any(:ids::uuid[])")
        .param("ids", Columns.ids(ids))
        .update();
  }

  /** The bytes first: a row goes only when nothing of it is left. */
  private void remove() {
    var after = new UUID(0, 0);
    while (true) {
      var doomed =
          jdbc.sql(
                  "select id from media.media where doomed and id > :after order by id limit :batch")
              .param("after", after)
              .param("batch", BATCH)
              .query((rs, n) -> Columns.uuid(rs, "id"))
              .list();
      for (var id : doomed) {
        try {
          blobs.delete(key(id, false));
          blobs.delete(key(id, true));
          jdbc.sql("delete from media.media where id = :id").param("id", id).update();
        } catch (IOException e) {
          log.error("media {} could not be removed and stays for the next round", id, e);
        }
      }
      if (doomed.size() < BATCH) {
        return;
      }
      after = doomed.getLast();
    }
  }

  private static final String THUMBNAIL_TYPE = "image/jpeg";

  private static String key(UUID id, boolean thumbnail) {
    return thumbnail ? id + ".thumbnail" : id.toString();
  }
}
