import type { components } from '@/shared/api/schema';
import { spoken } from '@/shared/figures/figures';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable } from '@/shared/ui/DataTable';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useStandard } from './api';
import css from './standard.module.css';

type Money = components['schemas']['StandardMoneyView'];

/** What each role may grant by itself, and who is asked beyond it. */
export function Limits() {
  const { t, code } = useI18n();
  const standard = useStandard();
  if (standard.error) return <Problem error={standard.error} onRetry={() => void standard.refetch()} />;
  if (!standard.data) return <Loading rows={6} />;
  return (
    <>
      <p className={css.intro}>{t('std.limits.note')}</p>
      <DataTable
        label={t('std.limits')}
        columns={[
          { key: 'role', title: t('std.limits.role'), width: 150, cell: ([role]) => code('role.', role) },
          { key: 'refund', title: t('money.kind.refund'), cell: ([, own]) => <Amounts money={own.refund} /> },
          { key: 'compensation', title: t('money.kind.compensation'), cell: ([, own]) => <Amounts money={own.compensation} /> },
          {
            key: 'approver',
            title: t('std.limits.approver'),
            width: 150,
            cell: ([, own]) => (own.approver ? code('role.', own.approver) : t('std.limits.top')),
          },
        ]}
        rows={Object.entries(standard.data.authority)}
        rowKey={([role]) => role}
      />
      <h3>{t('std.carriers')}</h3>
      <p className={css.intro}>{t('std.carriers.note')}</p>
      <DataTable
        label={t('std.carriers')}
        columns={[
          { key: 'carrier', title: t('std.carriers.name'), width: 220, cell: ([name]) => name },
          { key: 'silence', title: t('std.carriers.silence'), cell: ([, silence]) => spoken(silence, t) },
        ]}
        rows={Object.entries(standard.data.carriers)}
        rowKey={([name]) => name}
      />
    </>
  );
}

function Amounts({ money }: { money: Money }) {
  const { t, format } = useI18n();
  const fen = (amount: number) => format.money(amount, 'CNY');
  return (
    <>
      <div>{t('std.limits.case', { amount: fen(money.perCase) })}</div>
      <div>
        {fen(money.perPeriod)} · {useStretch(money)}
      </div>
      {money.secondPersonAbove < money.perCase && (
        <div className={css.note}>{t('std.limits.second', { amount: fen(money.secondPersonAbove) })}</div>
      )}
    </>
  );
}

/** A period as people say it: each day, each week, so many days of the calendar, or any so long a stretch. */
function useStretch({ period, rolling }: Money): string {
  const { t } = useI18n();
  if (rolling) return t('std.limits.rolling', { span: spoken(period, t) });
  if (period === 'P1D') return t('std.limits.day');
  if (period === 'P7D') return t('std.limits.week');
  return t('std.limits.days', { span: spoken(period, t) });
}
