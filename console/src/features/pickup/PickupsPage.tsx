import { Segmented } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/session/session';
import { useI18n } from '@/shared/i18n/i18n';
import { Page } from '@/shared/ui/Page';
import { Calls } from './Calls';
import { Figures } from './Figures';
import { OpenPickups } from './OpenPickups';
import css from './pickup.module.css';

type Part = 'open' | 'calls' | 'figures';

/** What is to be collected in the shops, whom to phone about it, and how each shop keeps it. */
export function Component() {
  const { t } = useI18n();
  const may = {
    open: useMay('GET /api/pickups'),
    calls: useMay('GET /api/pickups/calls'),
    figures: useMay('GET /api/pickups/figures'),
  };
  const parts = (['open', 'calls', 'figures'] as const).filter((part) => may[part]);
  const [part, setPart] = useState<Part>(parts[0] ?? 'open');
  return (
    <Page title={t('nav.pickups')}>
      <p className={css.lead}>{t('pickup.lead')}</p>
      <div className={css.which}>
        <Segmented value={part} onChange={setPart} options={parts.map((value) => ({ value, label: t(`pickup.tab.${value}`) }))} />
      </div>
      {part === 'open' && <OpenPickups />}
      {part === 'calls' && <Calls />}
      {part === 'figures' && <Figures />}
    </Page>
  );
}
