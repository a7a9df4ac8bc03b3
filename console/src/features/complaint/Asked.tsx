import { useSearchParams } from 'react-router';
import { Ring } from '@/shared/clock/Ring';
import css from '@/shared/complaint/complaint.module.css';
import { Decide } from '@/shared/complaint/Decide';
import { Quote } from '@/shared/complaint/Quote';
import { Source } from '@/shared/complaint/Source';
import { useSuspicion } from '@/shared/complaint/suspicions';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';

/** The one that an alarm or a figure of the board leads to, decided or not. */
export function Asked() {
  const { t, code, format } = useI18n();
  const [query] = useSearchParams();
  const { data, error } = useSuspicion(query.get('suspicion'));
  if (!data) return <Problem error={error} />;
  return (
    <section className={`${css.banner} ${css.asked}`} aria-label={t('suspicion.title')}>
      <span className={css.bannerHead}>
        <Mark tone={data.state === 'open' ? 'red' : 'plain'}>{code('suspicion.state.', data.state)}</Mark>
        <span>{code('suspicion.reason.', data.reason)}</span>
        {data.clock && <Ring clock={data.clock} />}
        {data.decidedAt && (
          <span className={css.sub}>
            {t('suspicion.decidedBy', { name: data.decidedBy?.name ?? t('suspicion.customer'), time: format.when(data.decidedAt) })}
          </span>
        )}
        <Source suspicion={data} />
      </span>
      <Quote suspicion={data} />
      {data.state === 'open' ? <Decide suspicion={data} /> : <span className={css.sub}>{data.why}</span>}
    </section>
  );
}
