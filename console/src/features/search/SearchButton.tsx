import { SearchOutlined } from '@ant-design/icons';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { useShortcut } from '@/shared/keys/useShortcut';

const SearchDrawer = lazy(() => import('./SearchDrawer'));

/** The glass in the rail; Ctrl K or / from anywhere. */
export function SearchButton({ className }: { className: string }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  useShortcut('find', () => setOpen(true));
  useShortcut('findAnywhere', () => setOpen(true));
  return (
    <>
      <button type="button" className={className} onClick={() => setOpen(true)} aria-label={t('search.label')} aria-keyshortcuts="Control+K /">
        <SearchOutlined aria-hidden="true" />
        {t('search.title')}
      </button>
      {open && (
        <Suspense fallback={null}>
          <SearchDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
