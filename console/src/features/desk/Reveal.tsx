import { EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import css from './desk.module.css';

const whys = ['contact', 'identity', 'delivery', 'complaint', 'correction', 'other'] as const;

/** The whole value shows only for a reason, and not for long; the look is in the audit trail. */
export function Reveal({ customer, field, masked }: { customer: string; field: 'phone' | 'email' | 'address'; masked: string }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState<(typeof whys)[number]>();
  const [words, setWords] = useState('');
  const reveal = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/customers/{id}/reveal', {
          params: { path: { id: customer } },
          body: { field, why: why ?? null, reason: words.trim() || null },
        }),
      ),
    onSuccess: () => {
      setOpen(false);
      setWhy(undefined);
      setWords('');
    },
    gcTime: 0,
  });
  const { data, reset } = reveal;
  useEffect(() => {
    if (!data) return undefined;
    const timer = setTimeout(reset, 60_000);
    return () => clearTimeout(timer);
  }, [data, reset]);
  const label = t('panel.reveal', { field: t(`panel.${field}`) });
  if (data) return <span className={css.revealed}>{data.value}</span>;
  // What the list has no word for needs words.
  const isSaid = why !== undefined && (why !== 'other' || words.trim() !== '');
  return (
    <span className={css.masked}>
      <span>{masked}</span>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        placement="left"
        title={label}
        content={
          <form
            className={css.why}
            onSubmit={(event) => {
              event.preventDefault();
              if (isSaid) reveal.mutate();
            }}
          >
            <Radio.Group
              vertical
              aria-label={t('panel.reveal.why')}
              value={why ?? null}
              onChange={(event) => setWhy(event.target.value as (typeof whys)[number])}
              options={whys.map((value) => ({ value, label: t(`panel.reveal.${value}`) }))}
            />
            <label htmlFor={`why-${field}`}>{t(why === 'other' ? 'panel.reveal.words' : 'panel.reveal.more')}</label>
            <Input id={`why-${field}`} value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
            <Problem error={reveal.error} />
            <Button type="primary" size="small" htmlType="submit" disabled={!isSaid} loading={reveal.isPending}>
              {t('panel.reveal.do')}
            </Button>
          </form>
        }
      >
        <Button type="text" size="small" icon={<EyeOutlined />} aria-label={label} title={label} />
      </Popover>
    </span>
  );
}
