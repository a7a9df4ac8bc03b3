import { CheckCircleOutlined, CloseCircleOutlined, EyeOutlined } from '@ant-design/icons';
import type { AftersalesRequest } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useReasonName } from './names';
import css from './aftersales.module.css';

/** The order in which they are read; the server's has none. */
const order = ['reason', 'wish', 'status', 'deliveredAt', 'dispatchedAt', 'lastSeenAt', 'warrantyMonths', 'bought', 'paidBack', 'elsewhere', 'asked', 'paidMinor', 'leftMinor', 'until', 'askedAt'];
const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

const instant = /^\d{4}-\d\d-\d\dT/;
const marks = { for: <CheckCircleOutlined />, against: <CloseCircleOutlined />, open: <EyeOutlined /> };

/** What the rules said, each with what it looked at, and the policy as it stood on the day of purchase. */
export function Trace({ request }: { request: AftersalesRequest }) {
  const { t, pick, code, format } = useI18n();
  const reasonName = useReasonName();
  const value = (name: string, text: string): string => {
    if (instant.test(text)) return format.when(text);
    if (name.endsWith('Minor')) return format.money(Number(text), 'CNY');
    if (name === 'reason') return reasonName(text);
    if (name === 'wish') return code('aftersales.kind.', text);
    if (name === 'status') return code('order.', text);
    return code('aftersales.value.', text);
  };
  return (
    <div className={css.trace}>
      <blockquote className={css.policy}>
        <strong>{pick(request.policy.titleZh, request.policy.titleEn)}</strong>
        <span>{pick(request.policy.text.zh, request.policy.text.en)}</span>
        <span className={css.hint}>{t('aftersales.policyOf', { n: request.standardNumber })}</span>
      </blockquote>
      <ul className={css.said}>
        {request.trace.map((said) => (
          <li key={said.rule} className={css[said.verdict]}>
            <span className={css.verdict} title={t(`aftersales.verdict.${said.verdict}`)}>
              <span aria-hidden="true">{marks[said.verdict]}</span>
              <span className={css.unseen}>{t(`aftersales.verdict.${said.verdict}`)}</span>
            </span>
            <span>
              <strong>{pick(said.titleZh, said.titleEn)}</strong>
              {said.verdict === 'against' && <span className={css.explained}>{pick(said.text.zh, said.text.en)}</span>}
              <span className={css.hint}>
                {Object.entries(said.facts)
                  .sort(([a], [b]) => place(a) - place(b))
                  .map(([name, text]) => `${code('aftersales.fact.', name)}: ${value(name, text)}`)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
