import { useState } from 'preact/hooks';
import { Problem } from '../../shell/Problem';
import type { TabProps } from '../../shell/types';
import { useI18n } from '../../texts/i18n';
import { Advise } from './Advise';
import { Leaving } from './Leaving';
import { Member } from './Member';
import { Need } from './Need';
import { Today } from './Today';
import { TryOut } from './TryOut';
import { useVisits } from './useVisits';
import { VisitCard, type Step } from './VisitCard';
import './visit.css';

/** Who is in the shop, the most urgent first, and the one button for whoever comes in. */
export function Tab(props: TabProps) {
  const { t } = useI18n(props.shop.zone);
  const { visits, tell, enter, error } = useVisits(props);
  const [open, setOpen] = useState<{ step: Step; visit: string }>();
  const shown = open && visits.find((visit) => visit.id === open.visit);
  const [today, setToday] = useState(false);
  const close = () => setOpen(undefined);
  return (
    <>
      <button type="button" class="today-button" onClick={() => setToday(true)}>
        {t('today.title')}
      </button>
      {visits.length === 0 && <p class="empty">{t('visit.none')}</p>}
      <ul class="visits" aria-label={t('visit.list')}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <VisitCard visit={visit} zone={props.shop.zone} tell={tell} onStep={(step) => setOpen({ step, visit: visit.id })} />
          </li>
        ))}
      </ul>
      <div class="thumb stack">
        <Problem error={error} />
        <button type="button" class="primary enter" onClick={() => void enter()}>
          {t('visit.entered')}
        </button>
      </div>
      {today && <Today shop={props.shop} onClose={() => setToday(false)} />}
      {shown && open?.step === 'need' && <Need visit={shown} tell={tell} onClose={close} />}
      {shown && open?.step === 'try' && <TryOut visit={shown} tell={tell} onClose={close} onTried={() => setOpen({ step: 'advise', visit: shown.id })} />}
      {shown && open?.step === 'member' && <Member visit={shown} tell={tell} onClose={close} />}
      {shown && open?.step === 'leave' && <Leaving visit={shown} tell={tell} onClose={close} shop={props.shop.id} />}
      {shown && open?.step === 'advise' && <Advise visit={shown} tell={tell} onClose={close} shop={props.shop.id} />}
    </>
  );
}
