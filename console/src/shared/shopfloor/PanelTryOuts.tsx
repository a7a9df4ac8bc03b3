import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/Page';
import css from './tryouts.module.css';

/** What this customer tried in the shops, for whoever serves them now (experience.visible). */
export function PanelTryOuts({ customer }: { customer: string }) {
  const { t, code, format } = useI18n();
  const tried = useQuery({
    queryKey: ['try-outs', customer],
    queryFn: () => call(api.GET('/api/customers/{id}/try-outs', { params: { path: { id: customer } } })),
  });
  const items = tried.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={css.panel}>
      <h2>
        {t('panel.tryouts')} <span className={css.count}>{items.length}</span>
      </h2>
      <ul>
        {items.map((one) => (
          <li key={one.visit + one.sku + one.at}>
            <span className={css.marks}>
              <strong>{one.name}</strong>
              {one.way && <Mark>{code('sf.way.', one.way)}</Mark>}
              {one.liked === true && <Mark tone="accent">{t('sf.liked')}</Mark>}
              {one.liked === false && <Mark tone="amber">{t('sf.disliked')}</Mark>}
            </span>
            <span className={css.sub}>
              <time dateTime={one.at}>{format.when(one.at)}</time> · {one.shopName}
              {one.clerk && ` · ${one.clerk}`}
              {one.explained && ` · ${t('sf.explained')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
