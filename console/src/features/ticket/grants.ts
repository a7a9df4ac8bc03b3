import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App as AntApp } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { usePolling } from '@/shared/live/live';
import { newId } from '@/shared/outbox/newId';
import { path, settled } from './api';

export type GrantKind = 'refund' | 'return' | 'compensation';

export type Grants = NonNullable<ReturnType<typeof useGrants>['data']>;

export function useGrants(id: string, enabled: boolean) {
  const refetchInterval = usePolling();
  return useQuery({
    queryKey: ['grants', id],
    queryFn: () => call(api.GET('/api/tickets/{id}/grants', path(id))),
    refetchInterval,
    enabled,
  });
}

interface NewGrant {
  kind: GrantKind;
  fen: number;
  policy: string;
  order?: string;
  reason: string;
}

/** One key for as long as the form is open: pressing twice grants once. */
export function useGrant(id: string, onDone: () => void) {
  const client = useQueryClient();
  const { t } = useI18n();
  const { message } = AntApp.useApp();
  const [request] = useState(newId);
  return useMutation({
    mutationFn: (body: NewGrant) =>
      call(api.POST('/api/tickets/{id}/grants', { params: { path: { id }, header: { 'Idempotency-Key': request } }, body })),
    onSuccess: (grant) => {
      void message.success(t(grant.state === 'asked' ? 'money.asked' : 'money.done'));
      onDone();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['grants', id] });
      settled(client, id);
    },
  });
}
