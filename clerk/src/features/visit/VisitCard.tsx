import { useState } from 'preact/hooks';
import { Ring } from '../../shell/Ring';
import { shortDuration } from '../../shell/ring';
import { useLate } from '../../shell/useLate';
import { useI18n } from '../../texts/i18n';
import type { Tell } from './useVisits';
import { greeting, wantsHelp, type Seen } from './visits';

/** What is told on a sheet of its own. */
export type Step = 'need' | 'try' | 'advise' | 'member' | 'leave';

const steps: readonly Exclude<Step, 'advise'>[] = ['need', 'try', 'member', 'leave'];

interface Props {
  visit: Seen;
  zone: string;
  tell: Tell;
  onStep: (step: Step) => void;
}

/** One visit: what is due now is the large button, what may come the small ones. */
export function VisitCard({ visit, zone, tell, onStep }: Props) {
  const { t, format } = useI18n(zone);
  const { id } = visit;
  const clock = greeting(visit);
  // Seen while walking up to them, told with the greeting.
  const [seen, setSeen] = useState(visit.with);
  const isLate = useLate(visit.unsent > 0);
  const isGreeted = visit.greetedAt !== undefined;
  return (
    <article class="card visit" aria-label={t('visit.since', { time: format.time(visit.enteredAt ?? visit.beganAt) })}>
      <header>
        {clock && <Ring clock={clock} title={t('visit.greet')} size={isGreeted ? 28 : 44} />}
        <span class="grow">
          <strong>{t('visit.people', { n: isGreeted ? visit.with.count : seen.count })}</strong>{' '}
          <span class="quiet">{t('visit.since', { time: format.time(visit.enteredAt ?? visit.beganAt) })}</span>
          {visit.clerk && <span class="quiet"> · {t('visit.servedBy', { name: visit.clerk })}</span>}
        </span>
        {isLate && <span class="tag wait">{t('visit.unsent', { n: visit.unsent })}</span>}
      </header>
      <Marks visit={visit} />
      {visit.standing && (
        <p class="amber">
          {t('visit.standing', { goods: visit.standing.name, time: shortDuration(visit.standing.seconds * 1000) })}
        </p>
      )}
      {isGreeted ? (
        <>
          {wantsHelp(visit) && (
            <button type="button" class="primary wide" onClick={() => void tell({ visit: id, kind: 'help_offered' })}>
              {t('visit.help')}
            </button>
          )}
          {!visit.alone && (visit.goods.length > 0 || visit.isKnown) && (
            <button type="button" class="plain wide" onClick={() => onStep('advise')}>
              {t('advise.open')}
            </button>
          )}
          <div class="steps">
            {steps.map((step) => (
              <button key={step} type="button" class="plain" onClick={() => onStep(step)}>
                {t(`visit.${step}`)}
              </button>
            ))}
            {!visit.helped && !wantsHelp(visit) && (
              <button type="button" class="plain" onClick={() => void tell({ visit: id, kind: 'help_offered' })}>
                {t('visit.helpToo')}
              </button>
            )}
          </div>
        </>
      ) : (
        <>
          <button type="button" class="primary wide" onClick={() => void tell({ visit: id, kind: 'greeted', with: seen })}>
            {t('visit.greeted')}
          </button>
          <div class="steps">
            <button type="button" class="plain" onClick={() => setSeen({ ...seen, count: Math.min(99, seen.count + 1) })}>
              {t('visit.more')}
            </button>
            <button type="button" class="plain" aria-pressed={seen.children} onClick={() => setSeen({ ...seen, children: !seen.children })}>
              {t('visit.children')}
            </button>
            <button type="button" class="plain" aria-pressed={seen.bags} onClick={() => setSeen({ ...seen, bags: !seen.bags })}>
              {t('visit.bags')}
            </button>
            <button type="button" class="plain" onClick={() => void tell({ visit: id, kind: 'mistaken' })}>
              {t('visit.mistaken')}
            </button>
          </div>
        </>
      )}
    </article>
  );
}

/** What is known of the visit so far. */
function Marks({ visit }: { visit: Seen }) {
  const { t } = useI18n();
  const marks = [
    visit.with.children && t('visit.children'),
    visit.with.bags && t('visit.bags'),
    visit.alone && t('visit.alone'),
    ...visit.needs.map((need) => [need.text, need.forWhom].filter(Boolean).join(' · ')),
    ...visit.goods.map((goods) => t('visit.tried', { goods })),
    visit.bought > 0 && t('visit.boughtIt'),
    visit.guest || (visit.isKnown && t('visit.known')),
  ].filter((mark) => typeof mark === 'string' && mark !== '');
  if (marks.length === 0 && !wantsHelp(visit)) return null;
  return (
    <p class="marks">
      {wantsHelp(visit) && <span class="tag wait">{t('visit.helpWanted')}</span>}
      {marks.map((mark, i) => (
        <span key={i} class="tag">
          {mark}
        </span>
      ))}
    </p>
  );
}
