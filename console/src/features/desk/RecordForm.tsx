import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ContactRecord, Conversation } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { keptKey, readKept, writeKept } from '@/shared/outbox/kept';
import { useMe } from '@/shared/session/session';
import { Problem } from '@/shared/ui/Problem';
import { useSetRecord } from './api';
import css from './desk.module.css';

const fields = ['need', 'description', 'handling', 'result', 'feedback'] as const satisfies (keyof ContactRecord)[];

function isPart(value: unknown): value is Partial<ContactRecord> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}

/** The record of the contact: saved by itself a moment after the last key and when a field is left;
 * what isn't saved yet outlives a reload. */
export function RecordForm({ conversation, editable }: { conversation: Conversation; editable: boolean }) {
  const { t } = useI18n();
  // A field we wrote in is ours from then on: an answer that was asked for earlier can't take its words back.
  const key = keptKey(useMe().id, 'draft', `${conversation.id}.record`);
  const [ours, setOurs] = useState(() => (editable ? readKept<Partial<ContactRecord>>(key, isPart, {}) : {}));
  const [dirty, setDirty] = useState(Object.keys(ours).length > 0);
  const save = useSetRecord(conversation.id);
  const record = { ...conversation.record, ...ours };

  const change = (field: keyof ContactRecord, value: string) => {
    setOurs({ ...ours, [field]: value });
    writeKept(key, { ...ours, [field]: value });
    setDirty(true);
  };
  const { mutate, isSuccess } = save;
  useEffect(() => {
    if (isSuccess && !dirty) writeKept(key, undefined);
  }, [isSuccess, dirty, key]);
  const latest = useRef({ record, dirty });
  useEffect(() => {
    latest.current = { record, dirty };
  });
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => {
      setDirty(false);
      mutate(latest.current.record);
    }, 1200);
    return () => clearTimeout(timer);
  }, [dirty, ours, mutate]);
  // Leaving the tab must not lose the last words.
  useEffect(
    () => () => {
      if (latest.current.dirty) mutate(latest.current.record);
    },
    [mutate],
  );

  const open = fields.filter((f) => record[f].trim() === '').length;
  return (
    <div className={css.record}>
      <div className={css.recordHead} role="status">
        <span>{open === 0 ? t('record.complete') : t('record.missing', { n: open })}</span>
        <span className={css.hint}>{dirty || save.isPending ? t('record.saving') : save.isSuccess ? t('record.kept') : ''}</span>
      </div>
      {fields.map((field) => (
        <div key={field} className={css.recordField}>
          <label htmlFor={`record-${field}`}>{t(`record.${field}`)}</label>
          <Input.TextArea
            id={`record-${field}`}
            autoSize={{ minRows: field === 'need' ? 1 : 2, maxRows: 6 }}
            value={record[field]}
            maxLength={2000}
            readOnly={!editable}
            onChange={(event) => change(field, event.target.value)}
            onBlur={() => {
              if (!dirty) return;
              setDirty(false);
              mutate(record);
            }}
          />
        </div>
      ))}
      <Problem error={save.error} onRetry={() => mutate(record)} />
      <p className={css.hint}>{t('record.hint')}</p>
    </div>
  );
}
