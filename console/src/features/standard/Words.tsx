import { useI18n } from '@/shared/i18n/i18n';
import { DataTable } from '@/shared/ui/DataTable';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useStandard } from './api';
import css from './standard.module.css';

/** Phrases that are stopped, with what to say instead, and the program's own words. */
export function Words() {
  const { t, code, pick } = useI18n();
  const standard = useStandard();
  if (standard.error) return <Problem error={standard.error} onRetry={() => void standard.refetch()} />;
  if (!standard.data) return <Loading rows={8} />;
  const groups = Object.entries(standard.data.phrases).flatMap(([list, items]) => items.map((group) => [list, group] as const));
  const texts = Object.entries({ ...standard.data.greetings, ...standard.data.texts });
  return (
    <>
      <h2 className={css.title}>{t('std.phrases')}</h2>
      <div className={css.grid}>
        {groups.map(([list, group], i) => (
          <section key={i} className={css.card}>
            <h2>
              {code('phrases.', list)} · {code('phraseGroup.', group.group)}
            </h2>
            {group.alternatives.length > 0 && (
              <>
                <strong>{t('std.alternatives')}</strong>
                {group.alternatives.map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </>
            )}
            <div className={css.patterns} role="group" aria-label={t('std.phrases')} tabIndex={0}>
              {group.patterns.map((pattern) => (
                <code key={pattern}>{pattern}</code>
              ))}
            </div>
          </section>
        ))}
      </div>
      <h2 className={css.title}>{t('std.policies')}</h2>
      <DataTable
        label={t('std.policies')}
        columns={[
          {
            key: 'code',
            title: t('std.key'),
            width: 220,
            cell: (policy) => (
              <>
                {pick(policy.titleZh, policy.titleEn)}
                <div>
                  <code>{policy.code}</code>
                </div>
              </>
            ),
          },
          {
            key: 'grants',
            title: t('std.policies.grants'),
            width: 130,
            cell: (policy) => policy.grants.map((grant) => t(`money.kind.${grant}`)).join(' · '),
          },
          { key: 'zh', title: t('std.zh'), cell: (policy) => policy.text.zh },
          { key: 'en', title: t('std.en'), cell: (policy) => policy.text.en },
        ]}
        rows={standard.data.policies}
        rowKey={(policy) => policy.code}
      />
      <h2 className={css.title}>{t('std.texts')}</h2>
      <DataTable
        label={t('std.texts')}
        columns={[
          { key: 'key', title: t('std.key'), width: 220, cell: ([key]) => <code>{key}</code> },
          { key: 'zh', title: t('std.zh'), cell: ([, text]) => text.zh },
          { key: 'en', title: t('std.en'), cell: ([, text]) => text.en },
        ]}
        rows={texts}
        rowKey={([key]) => key}
      />
    </>
  );
}
