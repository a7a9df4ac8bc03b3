import { useState } from 'preact/hooks';
import { Problem } from '../../shell/Problem';
import { Ring } from '../../shell/Ring';
import { Sheet } from '../../shell/Sheet';
import { useAct } from '../../shell/useAct';
import { useRead } from '../../shell/useRead';
import { useI18n } from '../../texts/i18n';
import { end, step, type Case, type Request } from './api';
import { Ask } from './Ask';
import { counts } from './counts';

interface Props {
  ticket: string;
  zone: string;
  /** Something was done here: the card stays until the customer goes. */
  onTouched: () => void;
  onGone: () => void;
}

/** One customer at the counter: the ring, what they brought, what they wish, and what comes next. */
export function CaseCard({ ticket, zone, onTouched, onGone }: Props) {
  const { t } = useI18n(zone);
  const { data: at, error, again } = useRead<Case>(`/api/aftersales/counter/${ticket}`, 'ticket');
  const [asking, setAsking] = useState(false);
  const [going, setGoing] = useState(false);
  if (!at) return <li>{error ? <Problem error={error} onRetry={() => void again()} /> : null}</li>;
  const settled = at.requests.length > 0 && !at.requests.some(counts);
  return (
    <li class="card">
      <header>
        {at.clock && (
          <Ring
            title={t('counter.clock')}
            clock={{
              startedAt: at.clock.startedAt,
              dueAt: at.clock.dueAt,
              warnAt: at.clock.warnAt,
              endedAt: at.clock.endedAt,
              ended: at.clock.state === 'kept' ? 'kept' : at.clock.endedAt && at.clock.state === 'broken' ? 'missed' : undefined,
              paused: at.clock.state === 'paused' || at.clock.state === 'cancelled',
            }}
          />
        )}
        <span class="grow">
          <strong>{at.order.number}</strong> {at.order.name}
        </span>
      </header>
      {at.requests.length === 0 && (
        <ul class="quiet">
          {at.order.lines.map((line) => (
            <li key={line.line}>
              {line.name} · {t('counter.pieces', { n: line.quantity })}
            </li>
          ))}
        </ul>
      )}
      <ul class="stack">
        {at.requests.map((request) => (
          <One
            key={request.id}
            request={request}
            currency={at.order.currency}
            zone={zone}
            onDone={() => {
              onTouched();
              void again();
            }}
          />
        ))}
      </ul>
      <div class="actions">
        <button type="button" class={settled ? 'plain' : 'primary'} onClick={() => setAsking(true)}>
          {t(at.requests.length === 0 ? 'counter.ask' : 'counter.more')}
        </button>
        {(settled || at.requests.length === 0) && (
          <button type="button" class={settled ? 'primary' : 'plain'} onClick={() => setGoing(true)}>
            {t('counter.end')}
          </button>
        )}
      </div>
      {asking && (
        <Ask
          at={at}
          onClose={() => setAsking(false)}
          onAsked={() => {
            setAsking(false);
            onTouched();
            void again();
          }}
        />
      )}
      {going && <Going at={at} settled={settled} onClose={() => setGoing(false)} onGone={onGone} />}
    </li>
  );
}

interface OneProps {
  request: Request;
  currency: string;
  zone: string;
  onDone: () => void;
}

function One({ request, currency, zone, onDone }: OneProps) {
  const { t, pick, format } = useI18n(zone);
  const { act, busy, error } = useAct();
  const against = request.trace.filter((said) => said.verdict === 'against');
  const does = (what: Parameters<typeof step>[1]) => void act(() => step(request, what)).then(onDone);
  const ready = request.eligible && (request.state === 'inspected' || request.state === 'approved');
  return (
    <li class="asked">
      <span>
        <strong>{t(`counter.kind.${request.kind}`)}</strong> {request.name} × {request.quantity}
      </span>
      <span>
        <span class={`tag ${request.eligible ? 'good' : 'bad'}`}>{t(request.eligible ? 'counter.eligible' : 'counter.ineligible')}</span>{' '}
        <span class="tag">{t(`counter.state.${request.state}`)}</span>{' '}
        {request.pays !== null && request.pays !== undefined && <strong>{format.money(request.pays, currency)}</strong>}
      </span>
      <details open={!request.eligible && request.state === 'requested'}>
        <summary>{pick(request.policy.titleZh, request.policy.titleEn)}</summary>
        <p class="quiet">{pick(request.policy.text.zh, request.policy.text.en)}</p>
      </details>
      {against.map((said) => (
        <p key={said.rule}>
          <strong>{pick(said.titleZh, said.titleEn)}</strong>: {pick(said.text.zh, said.text.en)}
        </p>
      ))}
      {!request.eligible && (request.kinds.length > 0 || request.ways.length > 0) && (
        <p>
          {t('counter.instead')}:{' '}
          {[...request.kinds.map((kind) => t(`counter.kind.${kind}`)), ...request.ways.map((way) => pick(way.titleZh, way.titleEn))].join(' · ')}
        </p>
      )}
      <Problem error={error} />
      <div class="actions">
        {!request.eligible && request.state === 'requested' && (
          <button type="button" class="primary" disabled={busy} onClick={() => does('refusal')}>
            {t('counter.refuse')}
          </button>
        )}
        {ready && (request.kind === 'return' || request.kind === 'refund') && (
          <button type="button" class="primary" disabled={busy} onClick={() => does('refund')}>
            {t('counter.refund')}
          </button>
        )}
        {ready && (request.kind === 'exchange' || request.kind === 'part') && (
          <button type="button" class="primary" disabled={busy} onClick={() => does('handover')}>
            {t(request.kind === 'exchange' ? 'counter.handover' : 'counter.handed.part')}
          </button>
        )}
        {(ready || request.state === 'requested') && (
          <button type="button" class="plain" disabled={busy} onClick={() => does('cancellation')}>
            {t('counter.cancel')}
          </button>
        )}
      </div>
    </li>
  );
}

function Going({ at, settled, onClose, onGone }: { at: Case; settled: boolean; onClose: () => void; onGone: () => void }) {
  const { t } = useI18n();
  const [said, setSaid] = useState<string>(t(settled ? 'counter.end.settled' : 'counter.end.left'));
  const { act, busy, error } = useAct();
  return (
    <Sheet title={t('counter.end')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act(() => end(at, said.trim())).then((well) => well && onGone());
        }}
      >
        <label>
          {t('counter.end.said')}
          <textarea maxLength={500} value={said} onInput={(event) => setSaid(event.currentTarget.value)} />
        </label>
        <Problem error={error} />
        <button type="submit" class="primary wide" disabled={busy || !said.trim()}>
          {t('counter.end')}
        </button>
      </form>
    </Sheet>
  );
}
