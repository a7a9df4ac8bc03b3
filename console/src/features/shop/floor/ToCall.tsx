import type { ShopContact } from '@/shared/api/types';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import { Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import css from './shopfloor.module.css';

/** Whom the shop is to call, and until when; the calls themselves are made on the clerks' phone page. */
export function ToCall({ contacts, error, onRetry }: { contacts: readonly ShopContact[] | undefined; error: unknown; onRetry: () => void }) {
  const { t, code, format } = useI18n();
  const now = useNow((contacts?.length ?? 0) > 0);
  return (
    <section className={css.block} aria-label={t('sf.contacts')}>
      <div className={css.title}>
        <h2>{t('sf.contacts')}</h2>
      </div>
      {contacts === undefined ? (
        error ? <Problem error={error} onRetry={onRetry} /> : <Loading rows={3} />
      ) : contacts.length === 0 ? (
        <p className={css.none}>{t('sf.contacts.none')}</p>
      ) : (
        <ul className={css.calls}>
          {contacts.map((one) => (
            <li key={one.id}>
              <span className={css.marks}>
                <strong>{one.customer?.name ?? '–'}</strong>
                <Mark tone={one.reason === 'order' ? 'accent' : 'violet'}>{code('sf.contact.', one.reason)}</Mark>
                {one.callBy && Date.parse(one.callBy) < now ? (
                  <Mark tone="red">{t('sf.contact.over')}</Mark>
                ) : (
                  one.callBy && <span className="tnum">{t('sf.contact.by', { time: format.when(one.callBy) })}</span>
                )}
              </span>
              <span className={css.sub}>
                {one.orderNumber && <span className="mono">{one.orderNumber}</span>}
                {one.order && ` ${one.order.lines.map((line) => line.name).join(t('list.comma'))}`}
                {one.tries > 0 && ` · ${t('sf.contact.tries', { n: one.tries })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
