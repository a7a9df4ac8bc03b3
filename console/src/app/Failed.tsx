import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { Empty } from '@/shared/ui/Page';

/** A part that can't be fetched is most often one that a new release has replaced. */
function isStale(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message);
}

export function Failed() {
  const { t } = useI18n();
  const error = useRouteError();
  return (
    <Empty action={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}>
      {isStale(error) ? t('app.newVersion') : t('app.broken')}
    </Empty>
  );
}

export function NothingHere({ nothing = false }: { nothing?: boolean }) {
  const { t } = useI18n();
  return <Empty>{nothing ? t('app.nothingForYou') : t('app.notFound')}</Empty>;
}
