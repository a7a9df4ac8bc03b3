import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { CustomerView } from '@/shared/api/types';
import { Timeline } from '@/shared/customer/Timeline';
import { PanelTryOuts } from '@/shared/shopfloor/PanelTryOuts';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { useNames } from '@/shared/standard/standard';
import { Loading, Mark, Page } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { Merging } from './Merging';
import { PrivacyActions } from './PrivacyActions';
import css from './customer.module.css';

export function Component() {
  const { id = '' } = useParams();
  const { t, format } = useI18n();
  const customer = useQuery({
    queryKey: ['customer', id],
    queryFn: () => call(api.GET('/api/customers/{id}', { params: { path: { id } } })),
  });
  const mayKnow = useMay('GET /api/customers/{id}/known');
  const mayTryOuts = useMay('GET /api/customers/{id}/try-outs');
  const mayMerge = useMay('GET /api/customers/{id}/merges');
  const mayErase = useMay('GET /api/customers/{id}/erasure');
  if (customer.isError) return <Problem error={customer.error} onRetry={() => void customer.refetch()} />;
  if (!customer.data) return <Loading />;
  const { data } = customer;
  return (
    <Page title={data.name} note={data.erasedAt ? t('cus.erased', { time: format.exact(data.erasedAt) }) : data.memberNumber}>
      <div className={css.columns}>
        <div>
          <Profile customer={data} />
          {mayTryOuts && <PanelTryOuts customer={data.id} />}
          {mayKnow && <Known customer={data.id} />}
          {mayMerge && !data.erasedAt && <Merging customer={data.id} />}
          {mayErase && !data.erasedAt && <PrivacyActions customer={data.id} />}
        </div>
        <section aria-labelledby="timeline">
          <h2 id="timeline">{t('cus.timeline')}</h2>
          <Timeline customer={data.id} />
        </section>
      </div>
    </Page>
  );
}

function Profile({ customer }: { customer: CustomerView }) {
  const { t, code, format } = useI18n();
  const rows = [
    [t('cus.phone'), customer.phone],
    [t('cus.field.email'), customer.email],
    [t('cus.field.address'), customer.address],
    [t('cus.level'), customer.level],
    [t('cus.field.birthday'), customer.birthday],
    [t('cus.since'), format.date(customer.since)],
  ] as const;
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">
        {t('cus.profile')} <Mark>{code('cus.value.', customer.value)}</Mark>
      </h2>
      <dl className={css.facts}>
        {rows.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {customer.labels.map((label) => (
        <Mark key={label}>{label}</Mark>
      ))}
    </section>
  );
}

function Known({ customer }: { customer: string }) {
  const { t, code, format } = useI18n();
  const names = useNames();
  const known = useQuery({
    queryKey: ['customer-known', customer],
    queryFn: () => call(api.GET('/api/customers/{id}/known', { params: { path: { id: customer } } })),
  });
  if (known.isError) return <Problem error={known.error} onRetry={() => void known.refetch()} />;
  if (!known.data) return <Loading rows={3} />;
  return (
    <>
      <section aria-labelledby="identities">
        <h2 id="identities">{t('cus.identities')}</h2>
        <ul className={css.list}>
          {known.data.identities.map((one) => (
            <li key={one.channel + one.key + one.since}>
              <span>{names.channel(one.channel)}</span> <span className="mono">{one.key}</span>
              <Mark tone={one.verified ? 'accent' : 'outline'}>{t(one.verified ? 'cus.verified' : 'cus.unverified')}</Mark>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="consents">
        <h2 id="consents">{t('cus.consents')}</h2>
        {known.data.consents.length === 0 && <p className={css.hint}>{t('cus.consents.none')}</p>}
        <ul className={css.list}>
          {known.data.consents.map((one) => (
            <li key={one.purpose + one.givenAt}>
              <span>{code('cus.consent.', one.purpose)}</span> <span>{t('cus.consent.version', { n: one.version })}</span>
              <time dateTime={one.givenAt}>{format.when(one.givenAt)}</time>
              {one.withdrawnAt && <Mark tone="outline">{t('cus.consent.withdrawn', { time: format.when(one.withdrawnAt) })}</Mark>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
