import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import css from './customer.module.css';

/** Other records that may be this person: previewed, merged, and parted again by one click. */
export function Merging({ customer }: { customer: string }) {
  const { t, format } = useI18n();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [joined, setJoined] = useState<string>();
  const page = useQuery({
    queryKey: ['customer-merges', customer],
    queryFn: () => call(api.GET('/api/customers/{id}/merges', { params: { path: { id: customer } } })),
  });
  const undo = useMutation({
    mutationFn: (merge: string) => call(api.POST('/api/customers/merges/{merge}/undo', { params: { path: { merge } } })),
    onSuccess: () => {
      void message.success(t('cus.undone'));
      return client.invalidateQueries();
    },
  });
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading rows={2} />;
  const { candidates, merges } = page.data;
  return (
    <section aria-labelledby="merging">
      <h2 id="merging">{t('cus.merging')}</h2>
      {candidates.length === 0 && <p className={css.hint}>{t('cus.candidates.none')}</p>}
      <ul className={css.list}>
        {candidates.map((one) => (
          <li key={one.customer.id}>
            <span>
              {one.customer.name} {one.customer.memberNumber}
            </span>
            <span className={css.hint}>{t('cus.shared', { what: one.shared.map((proof) => proof.value).join(t('list.comma')) })}</span>
            <Button size="small" onClick={() => setJoined(one.customer.id)}>
              {t('cus.preview')}
            </Button>
          </li>
        ))}
        {merges.map((merge) => (
          <li key={merge.id}>
            <span>{t('cus.merged', { name: merge.joinedName, time: format.when(merge.mergedAt) })}</span>
            {merge.undoneAt ? (
              <Mark tone="outline">{t('cus.merged.undone', { time: format.when(merge.undoneAt) })}</Mark>
            ) : (
              <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(merge.id)}>
                {t('cus.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={undo.error} />
      {joined && <Preview kept={customer} joined={joined} close={() => setJoined(undefined)} />}
    </section>
  );
}

function Preview({ kept, joined, close }: { kept: string; joined: string; close: () => void }) {
  const { t, code } = useI18n();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const preview = useQuery({
    queryKey: ['customer-merge-preview', kept, joined],
    queryFn: () => call(api.GET('/api/customers/{id}/merges/preview', { params: { path: { id: kept }, query: { joined } } })),
  });
  const merge = useMutation({
    mutationFn: () => call(api.POST('/api/customers/{id}/merges', { params: { path: { id: kept } }, body: { joined, reason: reason.trim() } })),
    onSuccess: () => {
      void message.success(t('cus.merge.done'));
      close();
      return client.invalidateQueries();
    },
  });
  return (
    <Modal
      open
      title={t('cus.preview.title')}
      onCancel={close}
      okText={t('cus.merge')}
      okButtonProps={{ disabled: !reason.trim() || !preview.data?.mergeable, loading: merge.isPending }}
      onOk={() => merge.mutate()}
    >
      <Problem error={preview.error ?? merge.error} />
      {!preview.data ? (
        <Loading rows={4} />
      ) : (
        <>
          <table className={css.sides}>
            <thead>
              <tr>
                <td />
                <th scope="col">
                  {t('cus.preview.kept')} · {preview.data.kept.name}
                </th>
                <th scope="col">
                  {t('cus.preview.joined')} · {preview.data.joined.name}
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.data.holdings.map((side) => (
                <tr key={side.kind}>
                  <th scope="row">{code('cus.holding.', side.kind)}</th>
                  <td>{side.kept}</td>
                  <td>{side.joined}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {preview.data.conflicts.length > 0 && (
            <>
              <h3>{t('cus.conflicts')}</h3>
              <ul className={css.list}>
                {preview.data.conflicts.map((conflict) => (
                  <li key={conflict.field}>
                    <span>{code('cus.field.', conflict.field)}</span> <span>{conflict.kept}</span>
                    <s>{conflict.joined}</s>
                  </li>
                ))}
              </ul>
            </>
          )}
          <label className={css.why}>
            <span>{t('cus.merge.why')}</span>
            <Input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
          </label>
        </>
      )}
    </Modal>
  );
}
