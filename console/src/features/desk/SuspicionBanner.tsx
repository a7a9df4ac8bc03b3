import type { Conversation } from '@/shared/api/types';
import { Ring } from '@/shared/clock/Ring';
import css from '@/shared/complaint/complaint.module.css';
import { Decide } from '@/shared/complaint/Decide';
import { Quote } from '@/shared/complaint/Quote';
import { useSuspicions } from '@/shared/complaint/suspicions';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/Page';

/** Over the thread as long as somebody has to say whether this is a complaint. */
export function SuspicionBanner({ c }: { c: Conversation }) {
  const { t, code } = useI18n();
  const { data } = useSuspicions(c.id);
  const open = data?.items.find((item) => item.state === 'open');
  if (!data || !open) return null;
  return (
    <section className={css.banner} role="alert" aria-label={t('suspicion.title')}>
      <span className={css.bannerHead}>
        <Mark tone="red">{t('suspicion.title')}</Mark>
        <span>{code('suspicion.reason.', open.reason)}</span>
        {open.clock && <Ring clock={open.clock} />}
      </span>
      <Quote suspicion={open} />
      <Decide suspicion={open} />
    </section>
  );
}
