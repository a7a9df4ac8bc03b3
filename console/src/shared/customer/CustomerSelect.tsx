import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  loading?: boolean;
}

/** Finds a customer by name, member number or phone; what shows is masked. */
export function CustomerSelect({ id, value, onChange, loading = false }: Props) {
  const { t } = useI18n();
  const [q, setQ] = useState('');
  const asked = q.trim();
  const found = useQuery({
    queryKey: ['customers', 'select', asked],
    queryFn: () => call(api.GET('/api/customers', { params: { query: { q: asked, limit: 20 } } })),
    enabled: asked.length >= 2,
    placeholderData: (before) => before,
  });
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      value={value ?? null}
      showSearch={{ onSearch: setQ, filterOption: false }}
      aria-label={t('customer.find')}
      placeholder={t('customer.find.how')}
      style={{ width: '100%' }}
      loading={found.isFetching || loading}
      notFoundContent={asked.length >= 2 && !found.isFetching ? t('customer.find.none') : null}
      options={(found.data?.items ?? []).map((c) => ({ value: c.id, label: [c.name, c.phone, c.memberNumber].filter(Boolean).join(' · ') }))}
      onChange={(to: string) => onChange?.(to)}
    />
  );
}
