import { EyeOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import css from './list.module.css';
import { useKnowAll, useNews } from './watch';

/** A quiet number beside the list: on how many watched tickets something happened, and what. */
export function WatchedNews() {
  const { t, code, format } = useI18n();
  const may = useMay('GET /api/watched');
  const { data } = useNews(may);
  const know = useKnowAll();
  const [open, setOpen] = useState(false);
  if (!may) return null;
  const items = data?.items ?? [];
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('watch.news')}
      content={
        items.length === 0 ? (
          <p style={{ maxWidth: 320, margin: 0 }}>{t('watch.news.none')}</p>
        ) : (
          <>
            <ul className={css.news}>
              {items.map((x) => (
                <li key={x.ticket}>
                  <Link to={`/tickets/${x.ticket}`} onClick={() => setOpen(false)}>
                    <span className={css.newsHead}>
                      <span>{x.title}</span>
                      <time className={css.sub} dateTime={x.at}>
                        {format.when(x.at)}
                      </time>
                    </span>
                    <span className={css.sub}>
                      <span className="mono">{x.number}</span> · {x.kinds.map((kind) => code('watched.', kind)).join(' · ')}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <div className={css.newsFoot}>
              <Button size="small" loading={know.isPending} onClick={() => data && know.mutate(data.now)}>
                {t('watch.news.all')}
              </Button>
            </div>
          </>
        )
      }
    >
      <Badge count={items.length} size="small" color="var(--accent)">
        <Button icon={<EyeOutlined aria-hidden="true" />} aria-label={t('watch.news.count', { n: items.length })} />
      </Badge>
    </Popover>
  );
}
