import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';

/** What a text for many tickets may hold; the server fills it with what each ticket has. */
export const blanks = ['customer', 'number', 'title', 'promised', 'agent', 'brand', 'link', 'field.…'].map((name) => `{${name}}`).join(' ');

/** The scripts of the knowledge base: one place for what is said again and again, on tickets as in the chat. */
export function ScriptSelect({ onPick, size = 'middle' }: { onPick: (text: string) => void; size?: 'small' | 'middle' }) {
  const { t } = useI18n();
  const scripts = useQuery({
    queryKey: ['articles', 'scripts-of-tickets'],
    queryFn: () => call(api.GET('/api/knowledge/articles', { params: { query: { kind: 'script', limit: 200 } } })),
    staleTime: 60_000,
  });
  const items = (scripts.data?.items ?? []).filter((x) => x.state === 'published');
  return (
    <Select
      size={size}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('template.fills')}
      placeholder={t('bulk.script')}
      style={{ minWidth: 150 }}
      popupMatchSelectWidth={320}
      value={null}
      loading={scripts.isPending}
      onChange={(id: string) => {
        const script = items.find((x) => x.id === id);
        if (script) onPick(script.body);
      }}
      options={items.map((x) => ({ value: x.id, label: x.title, title: x.body }))}
    />
  );
}
