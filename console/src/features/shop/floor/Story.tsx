import { Drawer } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useStory } from './api';
import css from './shopfloor.module.css';

/** A minute's delay is the network's; what is told later than that, or by a wrong clock, is said so. */
const unremarkable = 60_000;

/** What happened on one visit, act by act: the evidence its verdicts rest on. */
export function Story({ visit, onClose }: { visit: string | undefined; onClose: () => void }) {
  const { t, code, format } = useI18n();
  const story = useStory(visit);
  const far = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) > unremarkable;
  const time = (at: string) => format.exact(at).slice(-8);
  const beside = (at: string, act: string) => (format.exact(at).slice(0, -8) === format.exact(act).slice(0, -8) ? time(at) : format.exact(at));
  return (
    <Drawer open={visit !== undefined} onClose={onClose} size={420} destroyOnHidden title={t('sf.story')}>
      {story.error ? (
        <Problem error={story.error} onRetry={() => void story.refetch()} />
      ) : !story.data ? (
        <Loading rows={5} />
      ) : (
        <ol className={css.story}>
          {story.data.acts.map((act) => (
            <li key={act.id}>
              <time dateTime={act.at} title={act.at}>
                {time(act.at)}
              </time>
              <span>
                {code('sf.act.', act.kind)} {act.sku && <span className="mono">{act.sku}</span>}
              </span>
              <span className={css.sub}>
                {act.person ?? (act.machine ? t('sf.story.machine', { name: act.machine }) : '')}
                {(far(act.at, act.deviceAt) || far(act.at, act.arrivedAt)) &&
                  ` · ${t('sf.story.late', { device: beside(act.deviceAt, act.at), arrived: beside(act.arrivedAt, act.at) })}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Drawer>
  );
}
