import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { components } from '@/shared/api/schema';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames, useStandard } from '@/shared/standard/standard';
import { Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import css from '../ticket.module.css';
import { path } from '../api';
import { useKinStep, type KinOne } from './api';
import { TicketPicker } from './TicketPicker';

type Preview = components['schemas']['TicketMergePreview'];

interface Props {
  ticket: Ticket;
  first: KinOne[];
  into: string | undefined;
  onClose: () => void;
}

/** What would happen if this ticket were merged into another one; then merges it. */
export function MergeDrawer({ ticket, first, into: chosen, onClose }: Props) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [into, setInto] = useState(chosen);
  const [why, setWhy] = useState('');
  const preview = useQuery({
    queryKey: ['merge', ticket.id, ticket.version, into],
    queryFn: () => call(api.GET('/api/tickets/{id}/merge', { params: { path: { id: ticket.id }, query: { into: into ?? '' } } })),
    enabled: into !== undefined,
  });
  const merge = useKinStep(
    [ticket.id, into ?? ''],
    (main: string) => call(api.POST('/api/tickets/{id}/merge', { ...path(ticket.id), body: { into: main, why: why.trim() } })),
    () => {
      onClose();
      void navigate(`/tickets/${into ?? ''}`);
    },
  );
  const can = preview.data !== undefined && !preview.data.hindrance;
  return (
    <Drawer
      open
      size={480}
      title={t('kin.merge.title')}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          disabled={!can}
          loading={merge.isPending}
          onClick={() => {
            if (into) merge.mutate(into);
          }}
        >
          {t('kin.merge.do')}
        </Button>
      }
    >
      <div className={css.kinPreview}>
        <label htmlFor="merge-into">{t('kin.merge.into', { number: ticket.number })}</label>
        <TicketPicker id="merge-into" but={ticket.id} first={first} {...(into ? { value: into } : {})} onChange={setInto} />
        {into && preview.isPending && <Loading rows={4} />}
        <Problem error={preview.error} />
        {preview.data && <What ticket={ticket} preview={preview.data} />}
        {can && (
          <>
            <label htmlFor="merge-why">{t('kin.merge.why')}</label>
            <Input.TextArea id="merge-why" rows={2} maxLength={500} value={why} onChange={(e) => setWhy(e.target.value)} />
          </>
        )}
        <Problem error={merge.error} />
      </div>
    </Drawer>
  );
}

function What({ ticket, preview }: { ticket: Ticket; preview: Preview }) {
  const { t, code, format, pick } = useI18n();
  const names = useNames();
  const standard = useStandard();
  if (preview.hindrance) return <Alert type="warning" showIcon title={code('kinHindrance.', preview.hindrance)} />;
  const fields = standard?.types.flatMap((type) => type.fields) ?? [];
  return (
    <>
      <h3>{t('kin.merge.clocks')}</h3>
      {preview.clocks.length === 0 && <p className={css.sub}>{t('kin.merge.noClocks')}</p>}
      <ul className={css.allClocks}>
        {preview.clocks.map((clock) => (
          <li key={clock.clause + clock.milestone}>
            <span>{names.clause(clock.clause)}</span>
            <span className={css.sub}>
              {clock.mainDue
                ? t(`kin.merge.clock.${clock.goesOn === 'main' ? 'main' : 'duplicate'}`, {
                    due: format.when(clock.due),
                    other: format.when(clock.mainDue),
                  })
                : t('kin.merge.clock.alone', { due: format.when(clock.due) })}
            </span>
          </li>
        ))}
      </ul>
      {preview.fields.length > 0 && (
        <>
          <h3>{t('kin.merge.fields')}</h3>
          <ul className={css.allClocks}>
            {preview.fields.map((field) => {
              const known = fields.find((it) => it.code === field);
              return (
                <li key={field}>
                  <span>
                    {known ? pick(known.titleZh, known.titleEn) : field}: {ticket.fields[field]}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {preview.conversation && <p>{t('kin.merge.conversation')}</p>}
      <p className={css.kinNote}>{t('kin.merge.stays')}</p>
    </>
  );
}
