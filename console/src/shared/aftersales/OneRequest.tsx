import { Button } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { AftersalesRequest } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { at, useStep } from './api';
import { moves, type Move } from './moves';
import { useReasonName } from './names';
import { Pictures } from './pictures';
import { dialogs } from './StepDialogs';
import { Trace } from './Trace';
import css from './aftersales.module.css';

/** One request: what the customer wishes, what the rules said, what comes next, and what goes back. */
export function OneRequest({ request, mayAct }: { request: AftersalesRequest; mayAct: boolean }) {
  const { t, format } = useI18n();
  const reasonName = useReasonName();
  const [asking, setAsking] = useState<Move>();
  const step = useStep(request.ticket, (move: Move) => {
    switch (move) {
      case 'approve':
        return call(api.POST('/api/aftersales/{id}/approval', at(request.id)));
      case 'arrive':
        return call(api.POST('/api/aftersales/{id}/arrival', at(request.id)));
      case 'handover':
        return call(api.POST('/api/aftersales/{id}/handover', at(request.id)));
      case 'complete':
        return call(api.POST('/api/aftersales/{id}/completion', at(request.id)));
      default:
        return call(api.POST('/api/aftersales/{id}/cancellation', at(request.id)));
    }
  });
  const Dialog = asking && dialogs[asking];
  const ended = ['refused', 'cancelled', 'done', 'disputed'].includes(request.state);
  return (
    <li className={css.one}>
      <span className={css.top}>
        <strong>{t(`aftersales.kind.${request.kind}`)}</strong>
        <Mark tone={request.state === 'refused' || request.state === 'disputed' ? 'red' : ended ? 'plain' : 'accent'}>{t(`aftersales.state.${request.state}`)}</Mark>
        {!ended && !request.eligible && <Mark tone="red">{t('aftersales.ineligible')}</Mark>}
      </span>
      <span>
        {request.name} × {request.quantity}
        <span className={css.hint}>
          {[request.order, reasonName(request.reason), request.freight && t(`aftersales.freight.${request.freight}`)].filter(Boolean).join(' · ')}
        </span>
      </span>
      {request.words && <span>“{request.words}”</span>}
      <Pictures request={request.id} ids={request.pictures} videos={request.videos} />
      {request.dueAt && <span className={css.hint}>{t('aftersales.due', { time: format.when(request.dueAt) })}</span>}
      {request.inspection && (
        <span className={css.hint}>
          {t('aftersales.note')}{t('list.colon')}{request.inspection}
        </span>
      )}
      <Pictures request={request.id} ids={request.found} videos={request.videos} />
      {(request.state === 'asked' || request.state === 'refunding') && <span className={css.hint}>{t(`aftersales.waits.${request.state}`)}</span>}
      <Bill request={request} />
      {(request.carrier || request.tracking) && (
        <span className={css.hint}>
          {request.carrier} <span className="mono">{request.tracking}</span>
        </span>
      )}
      <details className={css.more} open={request.state === 'requested'}>
        <summary>
          {t('aftersales.why')}{t('list.colon')}{t(request.eligible ? 'aftersales.eligible' : 'aftersales.ineligible')}
        </summary>
        <Trace request={request} />
      </details>
      {mayAct && (
        <span className={css.acts}>
          {moves(request).map((move, i) => (
            <Button
              key={move}
              size="small"
              type={i === 0 && move !== 'dispute' ? 'primary' : 'default'}
              loading={step.isPending && step.variables === move}
              onClick={() => (dialogs[move] ? setAsking(move) : step.mutate(move))}
            >
              {t(`aftersales.do.${move}`)}
            </Button>
          ))}
        </span>
      )}
      <Problem error={step.error} />
      {Dialog && <Dialog request={request} onClose={() => setAsking(undefined)} />}
    </li>
  );
}

function Bill({ request: { back, pays } }: { request: AftersalesRequest }) {
  const { t, format } = useI18n();
  if (!back) return null;
  const parts = (['goods', 'freight', 'coupon', 'points'] as const).filter((part) => back[part] > 0);
  return (
    <dl className={css.bill} aria-label={t('aftersales.bill')}>
      {parts.map((part) => (
        <Sum key={part} name={t(`aftersales.bill.${part}`)} words={format.money(back[part], 'CNY')} />
      ))}
      {pays !== null && pays !== undefined && <Sum name={t('aftersales.bill.pays')} words={format.money(pays, 'CNY')} />}
    </dl>
  );
}

function Sum({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  );
}
