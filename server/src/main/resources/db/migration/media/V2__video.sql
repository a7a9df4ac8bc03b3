-- Short videos: as large as they are shown, and how long they last; no thumbnail, the player shows the first picture.
alter table media.media
  drop constraint media_kind_check,
  drop constraint media_check,
  drop constraint media_check1,
  add constraint media_kind_check check (kind in ('picture', 'voice', 'video')),
  add constraint media_sides_check check ((kind in ('picture', 'video')) = (width is not null and height is not null)),
  add constraint media_thumbnail_check check ((kind = 'picture') = (thumbnail is not null)),
  add constraint media_duration_check check ((kind in ('voice', 'video')) = (duration_ms is not null));
