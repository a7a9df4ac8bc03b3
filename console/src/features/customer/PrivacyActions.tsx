import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import css from './customer.module.css';

const grounds = ['request', 'purpose-over', 'unlawful'] as const;

/** What a person may ask for: everything about them as a file, and its end. */
export function PrivacyActions({ customer }: { customer: string }) {
  const { t } = useI18n();
  const [open, setOpen] = useState<'export' | 'erase'>();
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{t('cus.privacy')}</h2>
      <div className={css.actions}>
        <Button onClick={() => setOpen('export')}>{t('cus.export')}</Button>
        <Button danger onClick={() => setOpen('erase')}>
          {t('cus.erase')}
        </Button>
      </div>
      {open === 'export' && <Export customer={customer} close={() => setOpen(undefined)} />}
      {open === 'erase' && <Erase customer={customer} close={() => setOpen(undefined)} />}
    </section>
  );
}

function Export({ customer, close }: { customer: string; close: () => void }) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const take = useMutation({
    mutationFn: async () => {
      const file = await call(
        api.POST('/api/customers/{id}/export', { params: { path: { id: customer } }, body: { reason: reason.trim() }, parseAs: 'blob' }),
      );
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file as unknown as Blob);
      link.download = `person-${customer}.zip`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    onSuccess: close,
  });
  return (
    <Modal
      open
      title={t('cus.export')}
      onCancel={close}
      okText={t('cus.export.do')}
      okButtonProps={{ disabled: !reason.trim(), loading: take.isPending }}
      onOk={() => take.mutate()}
    >
      <Problem error={take.error} />
      <label className={css.why}>
        <span>{t('cus.export.why')}</span>
        <Input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
      </label>
    </Modal>
  );
}

function Erase({ customer, close }: { customer: string; close: () => void }) {
  const { t, code } = useI18n();
  const client = useQueryClient();
  const [ground, setGround] = useState<(typeof grounds)[number]>('request');
  const [sure, setSure] = useState(false);
  const preview = useQuery({
    queryKey: ['customer-erasure', customer],
    queryFn: () => call(api.GET('/api/customers/{id}/erasure', { params: { path: { id: customer } } })),
    gcTime: 0,
  });
  const erase = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/customers/{id}/erasure', {
          params: { path: { id: customer } },
          body: { ground, confirmation: preview.data?.confirmation ?? '' },
        }),
      ),
    onSuccess: () => {
      close();
      return client.invalidateQueries();
    },
    onError: () => void preview.refetch(),
  });
  const goesOn = preview.data?.open ?? 0;
  return (
    <Modal
      open
      title={t('cus.erase')}
      onCancel={close}
      okText={t('cus.erase.do')}
      okButtonProps={{ danger: true, disabled: !sure || !preview.data || goesOn > 0, loading: erase.isPending }}
      onOk={() => erase.mutate()}
    >
      <Problem error={preview.error ?? erase.error} />
      {!preview.data ? (
        <Loading rows={4} />
      ) : (
        <>
          <p>{t('cus.erase.note')}</p>
          <ul className={css.list}>
            {preview.data.holdings.map((holding) => (
              <li key={holding.kind}>
                <span>{code('cus.holding.', holding.kind)}</span> <span>{holding.count}</span>
              </li>
            ))}
          </ul>
          {goesOn > 0 && <p role="alert">{t('cus.erase.open', { n: goesOn })}</p>}
          <label className={css.why}>
            <span>{t('cus.erase.ground')}</span>
            <Select value={ground} onChange={setGround} options={grounds.map((value) => ({ value, label: t(`cus.ground.${value}`) }))} />
          </label>
          <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
            {t('cus.erase.sure')}
          </Checkbox>
        </>
      )}
    </Modal>
  );
}
