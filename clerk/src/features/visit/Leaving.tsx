import { useState } from 'preact/hooks';
import type { Told } from '../../offline/acts';
import { CodeField } from '../../scan/CodeField';
import { Sheet } from '../../shell/Sheet';
import { useI18n } from '../../texts/i18n';
import type { SheetProps } from './Need';
import { useTill } from './useTill';

/** Yuan as typed to fen; undefined for what is no amount. */
export function fen(yuan: string): number | undefined {
  const m = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(yuan.trim());
  return m ? Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0')) : undefined;
}

/** The end of a visit: bought or not, what goes with either, and the farewell. */
export function Leaving({ visit, tell, onClose, shop }: SheetProps & { shop: string }) {
  const { t } = useI18n();
  const { id } = visit;
  const [bought, setBought] = useState<boolean | undefined>(visit.bought > 0 ? true : undefined);
  const [order, setOrder] = useState('');
  const [amount, setAmount] = useState('');
  const [tips, setTips] = useState(true);
  const [pointsTold, setPointsTold] = useState(false);
  const [points, setPoints] = useState('');
  const [member, setMember] = useState('');
  const [invite, setInvite] = useState(visit.wantsOffers ?? false);
  const amountMinor = fen(amount);
  const till = useTill(shop, bought ? amountMinor : undefined);
  const told = points.trim() || String(till?.points ?? '');
  const isWhole = bought !== undefined && (!amount || amountMinor !== undefined);

  const end = (kind: 'farewell' | 'left') => {
    const acts: Told[] = [];
    if (member.trim()) acts.push({ visit: id, kind: 'customer_known', member: member.trim() });
    if (bought && (visit.bought === 0 || order || amount)) {
      const purchase = { tips, ...(order.trim() ? { order: order.trim() } : {}), ...(amountMinor === undefined ? {} : { amountMinor }) };
      acts.push({ visit: id, kind: 'bought', purchase });
    }
    if (bought && pointsTold) acts.push({ visit: id, kind: 'points_told', ...(/^\d{1,8}$/.test(told) ? { points: Number(told) } : {}) });
    if (!bought && (visit.isKnown || member.trim())) acts.push({ visit: id, kind: 'offers', agrees: invite });
    void tell(...acts, { visit: id, kind }).then(onClose);
  };

  return (
    <Sheet title={t('leave.title')} onClose={onClose}>
      <form onSubmit={(event) => event.preventDefault()}>
        <fieldset class="choice">
          <legend>{t('leave.bought')}</legend>
          {[true, false].map((it) => (
            <label key={String(it)}>
              <input type="radio" name="bought" checked={bought === it} onChange={() => setBought(it)} />
              <span>{t(it ? 'leave.yes' : 'leave.no')}</span>
            </label>
          ))}
        </fieldset>
        {bought && (
          <>
            <CodeField label={t('leave.order')} value={order} onValue={setOrder} />
            <label>
              {t('leave.amount')}
              <input inputMode="decimal" value={amount} maxLength={10} aria-invalid={Boolean(amount) && amountMinor === undefined} onInput={(event) => setAmount(event.currentTarget.value)} />
            </label>
            {till && (
              <p class="say" role="status">
                {till.words}
              </p>
            )}
            <label class="check">
              <input type="checkbox" checked={pointsTold} onChange={(event) => setPointsTold(event.currentTarget.checked)} />
              {t('leave.points')}
            </label>
            {pointsTold && (
              <label>
                {t('leave.pointsNumber')}
                <input inputMode="numeric" value={points} maxLength={8} placeholder={String(till?.points ?? '')} onInput={(event) => setPoints(event.currentTarget.value)} />
              </label>
            )}
            <label class="check">
              <input type="checkbox" checked={tips} onChange={(event) => setTips(event.currentTarget.checked)} />
              {t('leave.tips')}
            </label>
          </>
        )}
        {bought !== undefined && !visit.isKnown && <CodeField label={t('leave.who')} value={member} maxLength={40} onValue={setMember} />}
        {bought === false && (visit.isKnown || member.trim() !== '') && (
          <label class="check">
            <input type="checkbox" checked={invite} onChange={(event) => setInvite(event.currentTarget.checked)} />
            {t('leave.invite')}
          </label>
        )}
        <div class="actions">
          <button type="button" class="plain" disabled={!isWhole} onClick={() => end('left')}>
            {t('leave.gone')}
          </button>
          <button type="button" class="primary" disabled={!isWhole} onClick={() => end('farewell')}>
            {t('leave.farewell')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
