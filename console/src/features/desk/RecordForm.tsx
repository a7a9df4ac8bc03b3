import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ContactRecord, Conversation } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useSetRecord } from './api';
import css from './desk.module.css';

const fields = ['need', 'description', 'handling', 'result', 'feedback'] as const satisfies (keyof ContactRecord)[];

/** The record of the contact: saved by itself a moment after the last key and when a field is left. */
export function RecordForm({ conversation, editable }: { conversation: Conversation; editable: boolean }) {
  const { t } = useI18n();
  const [record, setRecord] = useState<ContactRecord>(conversation.record);
  const [dirty, setDirty] = useState(false);
  const save = useSetRecord(conversation.id);
  const latest = useRef(record);

  const change = (field: keyof ContactRecord, value: string) => {
    latest.current = { ...latest.current, [field]: value };
    setRecord(latest.current);
    setDirty(true);
  };
  const { mutate } = save;
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => {
      setDirty(false);
      mutate(latest.current);
    }, 1200);
    return () => clearTimeout(timer);
  }, [dirty, record, mutate]);
  // Leaving the tab must not lose the last words.
  const dirtyNow = useRef(false);
  dirtyNow.current = dirty;
  useEffect(
    () => () => {
      if (dirtyNow.current) mutate(latest.current);
    },
    [mutate],
  );
  // What somebody else or the server filled in shows, unless we are writing.
  const theirs = conversation.record;
  useEffect(() => {
    if (dirtyNow.current) return;
    latest.current = theirs;
    setRecord(theirs);
  }, [theirs]);

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
              mutate(latest.current);
            }}
          />
        </div>
      ))}
      <Problem error={save.error} onRetry={() => mutate(latest.current)} />
      <p className={css.hint}>{t('record.hint')}</p>
    </div>
  );
}
