import { App as AntApp, Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { Problem } from '@/shared/ui/Problem';
import css from './complaint.module.css';
import { useDecide, type Suspicion } from './suspicions';

/** One click makes it a complaint; that it is none is said with a reason. */
export function Decide({ suspicion }: { suspicion: Suspicion }) {
  const { t } = useI18n();
  const { message } = AntApp.useApp();
  const { confirm, reject } = useDecide(suspicion);
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const none = () => {
    if (why.trim()) reject.mutate(why.trim());
  };
  return (
    <span className={css.actions}>
      <Button
        size="small"
        type="primary"
        loading={confirm.isPending}
        disabled={reject.isPending}
        onClick={() => confirm.mutate(undefined, { onSuccess: ({ number }) => void message.success(t('suspicion.confirmed', { number })) })}
      >
        {t('suspicion.confirm')}
      </Button>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        content={
          <form
            className={css.why}
            onSubmit={(event) => {
              event.preventDefault();
              none();
            }}
          >
            <Input
              value={why}
              maxLength={300}
              autoFocus
              aria-label={t('suspicion.why')}
              placeholder={t('suspicion.why')}
              onChange={(event) => setWhy(event.target.value)}
            />
            <Button size="small" htmlType="submit" loading={reject.isPending} disabled={!why.trim()}>
              {t('suspicion.reject')}
            </Button>
          </form>
        }
      >
        <Button size="small" disabled={confirm.isPending}>
          {t('suspicion.reject')}
        </Button>
      </Popover>
      <Problem error={confirm.error ?? reject.error} />
    </span>
  );
}
