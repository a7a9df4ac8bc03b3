import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import type { TicketTemplate } from '@/shared/api/types';

export function useTemplates(enabled = true) {
  return useQuery({ queryKey: ['ticket-templates'], queryFn: () => call(api.GET('/api/ticket-templates')), staleTime: 60_000, enabled });
}

export type TemplateWish = Pick<TicketTemplate, 'id' | 'name' | 'type' | 'tier' | 'title' | 'fields' | 'step'> & {
  stepHours?: number;
  team?: string;
  version?: number;
};

export function useTemplateActions() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['ticket-templates'] });
  const save = useMutation({
    mutationFn: (body: TemplateWish) =>
      body.version === undefined
        ? call(api.POST('/api/ticket-templates', { body }))
        : call(api.PUT('/api/ticket-templates/{id}', { params: { path: { id: body.id } }, body })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => call(api.DELETE('/api/ticket-templates/{id}', { params: { path: { id } } })),
    onSuccess,
  });
  return { save, remove };
}
