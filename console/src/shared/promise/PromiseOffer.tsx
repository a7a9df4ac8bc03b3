import { FieldTimeOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { api, call } from '@/shared/api/client';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import { byPhone, promiseOf, spokenTime } from '@/shared/i18n/texts/spoken';
import { newId } from '@/shared/outbox/newId';
import { useMay } from '@/shared/session/session';
import { Problem } from '@/shared/ui/Problem';

import css from './promise.module.css';

/** A time named in a draft to a customer, offered as a promise that somebody then keeps. */
export function PromiseOffer({ ticket, text }: { ticket: string; text: string }) {
  const { t, format } = useI18n();
  const client = useQueryClient();
  const may = useMay('POST /api/tickets/{id}/promises');
  const brand = useQuery({ queryKey: ['brand'], queryFn: () => call(api.GET('/api/brand')), staleTime: Infinity });
  const now = useNow(text.trim() !== '');
  const time = brand.data && text.trim() ? spokenTime(text, now, brand.data.zone) : undefined;
  const words = time ? promiseOf(text, time) || text.trim().slice(0, 300) : '';
  const [made, setMade] = useState('');
  const request = useRef<{ words: string; id: string } | undefined>(undefined);
  const make = useMutation({
    mutationFn: (wish: { text: string; due: string }) => {
      if (request.current?.words !== wish.text) request.current = { words: wish.text, id: newId() };
      const way = byPhone(wish.text) ? 'phone' : 'message';
      return call(api.POST('/api/tickets/{id}/promises', { params: { path: { id: ticket } }, body: { ...wish, way, clientId: request.current.id } }));
    },
    onSuccess: (page, wish) => {
      setMade(wish.text);
      client.setQueryData(['promises', ticket], page);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['ticket', ticket] });
      void client.invalidateQueries({ queryKey: ['timeline', ticket] });
      void client.invalidateQueries({ queryKey: ['promises', ticket] });
    },
  });
  if (!may || !time) return null;
  return (
    <div className={css.offer} role="status">
      <FieldTimeOutlined aria-hidden="true" />
      {made === words ? (
        <span>{t('promise.offer.done')}</span>
      ) : (
        <>
          <span className={css.words}>{t('promise.offer', { time: format.when(time.due), promise: words })}</span>
          <Button size="small" loading={make.isPending} onClick={() => make.mutate({ text: words, due: time.due })}>
            {t('promise.offer.do')}
          </Button>
        </>
      )}
      <Problem error={make.error} />
    </div>
  );
}
