import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useRules, type Rules as Terms } from '@/shared/aftersales/api';
import { useI18n } from '@/shared/i18n/i18n';
import { Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import list from '@/shared/ui/list.module.css';
import css from './board.module.css';

/** The named rules as they stood on a day, with what each reason opens and the policies they cite. */
export function Rules() {
  const { t } = useI18n();
  const [on, setOn] = useState<Dayjs | null>(null);
  const rules = useRules(on?.format('YYYY-MM-DD'));
  return (
    <>
      <p className={list.lead}>{t('aftersales.rules.lead')}</p>
      <div className={list.which}>
        <DatePicker aria-label={t('aftersales.rules.on')} placeholder={t('aftersales.rules.on')} value={on} onChange={setOn} maxDate={dayjs()} />
        {rules.data && <Mark tone="outline">{t('aftersales.rules.version', { n: rules.data.number })}</Mark>}
      </div>
      {rules.isError && <Problem error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data ? <Written terms={rules.data} /> : rules.isFetching && <Loading rows={8} />}
    </>
  );
}

function Written({ terms }: { terms: Terms }) {
  const { t, pick } = useI18n();
  const policyName = (code: string) => {
    const policy = terms.policies.find((it) => it.code === code);
    return policy ? pick(policy.titleZh, policy.titleEn) : code;
  };
  const wayName = (code: string) => {
    const way = terms.ways.find((it) => it.code === code);
    return way ? pick(way.titleZh, way.titleEn) : code;
  };
  const within = useSpan();
  return (
    <div className={css.written}>
      <section>
        <h2>{t('aftersales.rules.rules')}</h2>
        <ol>
          {terms.rules.map((rule) => (
            <li key={rule.code}>
              <strong>{pick(rule.titleZh, rule.titleEn)}</strong> <code>{rule.code}</code>
              <p>{pick(rule.text.zh, rule.text.en)}</p>
              <p className={list.sub}>
                {[
                  rule.policy && policyName(rule.policy),
                  rule.figure && `${t('aftersales.rules.figure')}${t('list.colon')}${within(rule.figure)}`,
                  rule.instead.length > 0 && `${t('aftersales.rules.instead')}${t('list.colon')}${rule.instead.map(wayName).join(' / ')}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('aftersales.rules.reasons')}</h2>
        <ul>
          {terms.reasons.map((reason) => (
            <li key={reason.code}>
              <strong>{pick(reason.titleZh, reason.titleEn)}</strong> <Mark>{t(`aftersales.freight.${reason.freight}`)}</Mark>
              <ul className={css.ways}>
                {reason.ways.map((way) => (
                  <li key={way.kind}>
                    {t(`aftersales.kind.${way.kind as 'return'}`)} · {within(way.within)} · {policyName(way.policy)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <h2>{t('aftersales.rules.policies')}</h2>
        <ul>
          {terms.policies.map((policy) => (
            <li key={policy.code}>
              <strong>{pick(policy.titleZh, policy.titleEn)}</strong>
              <p>{pick(policy.text.zh, policy.text.en)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** A period as people say it. */
function useSpan(): (within: string) => string {
  const { t, code } = useI18n();
  return (within) => {
    const days = /^P(\d+)D$/.exec(within)?.[1];
    if (days) return t('aftersales.days', { n: days });
    const hours = /^PT(\d+)H$/.exec(within)?.[1];
    return hours ? t('aftersales.hours', { n: hours }) : code('aftersales.within.', within);
  };
}
