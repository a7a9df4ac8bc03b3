import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { confidentialityKey, type Confidentiality } from './confidentiality';
import css from './signin.module.css';

/** Shown once, and again when the text changes: nobody sees a customer before this. */
export function ConfidentialityPage({ promise }: { promise: Confidentiality }) {
  const { t, pick } = useI18n();
  const client = useQueryClient();
  const accept = useMutation({
    mutationFn: () => call(api.POST('/api/confidentiality', { body: { version: promise.version } })),
    onSettled: () => client.invalidateQueries({ queryKey: confidentialityKey }),
  });
  return (
    <main className={css.promise}>
      <h1>{t('conf.title')}</h1>
      <p className={css.promiseText}>{pick(promise.zh, promise.en)}</p>
      <p className={css.promiseVersion}>{t('conf.version', { n: promise.version })}</p>
      <Problem error={accept.error} />
      <Button type="primary" size="large" loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('conf.accept')}
      </Button>
    </main>
  );
}
