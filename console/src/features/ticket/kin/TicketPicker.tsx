import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import type { KinOne } from './api';

interface Props {
  /** The ticket that looks for another one. */
  but: string;
  first: KinOne[];
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}

/** Finds a ticket by number or words; those that may be meant stand there from the start. */
export function TicketPicker({ but, first, value, onChange, id }: Props) {
  const { t, code } = useI18n();
  const [words, setWords] = useState('');
  const found = useQuery({
    queryKey: ['tickets', 'pick', words],
    queryFn: () => call(api.GET('/api/tickets', { params: { query: { scope: 'all', q: words, limit: 20 } } })),
    enabled: words.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const listed = words.trim().length > 1 ? (found.data?.items ?? []) : first;
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      aria-label={t('kin.find')}
      placeholder={t('kin.find')}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={found.isFetching}
      notFoundContent={null}
      style={{ width: '100%' }}
      options={listed
        .filter((one) => one.id !== but && one.state !== 'merged')
        .map((one) => ({ value: one.id, label: `${one.number} · ${one.title} · ${code('ticketState.', one.state)}` }))}
    />
  );
}
