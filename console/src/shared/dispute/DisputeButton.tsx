import { App as AntApp, Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import { useRaise, type Subject } from './api';
import css from './dispute.module.css';

/** "This was judged wrongly", with a reason. */
export function DisputeButton({ subject }: { subject: Subject }) {
  const { t } = useI18n();
  const { message } = AntApp.useApp();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const raise = useRaise();
  const field = useId();
  const send = () =>
    raise.mutate(
      { subject, reason: reason.trim() },
      {
        onSuccess: () => {
          setOpen(false);
          void message.success(t('dispute.sent'));
        },
      },
    );
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="left"
      content={
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) send();
          }}
        >
          <label htmlFor={field}>{t('dispute.why')}</label>
          <Input.TextArea id={field} autoFocus rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          <Problem error={raise.error} />
          <Button type="primary" size="small" htmlType="submit" disabled={!reason.trim()} loading={raise.isPending}>
            {t('dispute.send')}
          </Button>
        </form>
      }
    >
      <Button size="small" onClick={(event) => event.stopPropagation()}>
        {t('dispute.do')}
      </Button>
    </Popover>
  );
}
