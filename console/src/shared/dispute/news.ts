import { App as AntApp } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { useLive } from '@/shared/live/live';
import { useMe } from '@/shared/session/session';

/** Tells whom a dispute concerns how it was settled. */
export function useDisputeNews(): void {
  const client = useQueryClient();
  const me = useMe();
  const { t } = useI18n();
  const { message } = AntApp.useApp();
  useLive((event) => {
    if (event.type !== 'hint' || event.hint.kind !== 'dispute') return;
    const { id } = event.hint;
    void client.invalidateQueries({ queryKey: ['judged'] });
    call(api.GET('/api/disputes', { params: { query: { state: 'settled', limit: 20 } } })).then(
      (page) => {
        const mine = page.items.find((it) => it.id === id && it.person.id === me.id);
        if (mine?.state === 'upheld' || mine?.state === 'overturned')
          void message.info(t(`dispute.news.${mine.state}`, { word: mine.word }), 8);
      },
      // The verdict stands in the list and on the judgement anyway.
      () => undefined,
    );
  });
}
