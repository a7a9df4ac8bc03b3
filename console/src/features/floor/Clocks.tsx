import { Button } from 'antd';
import { useState } from 'react';
import type { Clock } from '@/shared/api/types';
import { byUrgency } from '@/shared/clock/ring';
import { Ring } from '@/shared/clock/Ring';
import { useI18n } from '@/shared/i18n/i18n';
import { useTeamName } from '@/shared/people/people';
import { LookIn } from './LookIn';
import css from './floor.module.css';

const page = 40;

/** What breaks next, and whose it is. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  const { t, pick } = useI18n();
  const teamName = useTeamName();
  const [shown, setShown] = useState(page);
  const sorted = [...clocks].sort(byUrgency);
  return (
    <section className={`${css.block} ${css.fill}`} aria-label={t('floor.clocks')} tabIndex={0}>
      <h2 className={css.title}>
        {t('floor.clocks')} <span className={css.count}>{clocks.length}</span>
      </h2>
      <ul className={css.clocks}>
        {sorted.slice(0, shown).map((clock) => (
          <li key={clock.id}>
            <Ring clock={clock} />
            <span className={css.clockText}>
              <LookIn work={clock.work} label={pick(clock.clauseTitleZh, clock.clauseTitleEn)} />
              <span className={css.sub}>{clock.person?.name ?? teamName(clock.team) ?? t('floor.nobody')}</span>
            </span>
          </li>
        ))}
      </ul>
      {clocks.length === 0 && <p className={css.none}>{t('floor.clocks.none')}</p>}
      {clocks.length > shown && (
        <Button size="small" className={css.moreButton ?? ''} onClick={() => setShown(shown + page)}>
          {t('do.more')}
        </Button>
      )}
    </section>
  );
}
