import { call } from '../../shell/api';
import type { Schema } from '../../shell/types';

export type Case = Schema['CounterCase'];
export type Request = Schema['AftersalesRequest'];
export type Kind = Request['kind'];
export type Condition = Request['condition'];
export type Rules = Schema['AftersalesRules'];

/** A key for one thing to be done: pressed again after a lost answer, it is done once. */
export const newKey = () => crypto.randomUUID();

export const begin = (shop: string, order: string, key: string) =>
  call<Case>('POST', '/api/aftersales/counter', { shop, order }, { 'Idempotency-Key': key });

export interface Wish {
  line: number;
  quantity: number;
  kind: Kind;
  reason: string;
  words: string;
  pictures: string[];
  condition: Condition;
}

export const ask = (at: Case, wish: Wish, note: string, key: string) =>
  call<Request>(
    'POST',
    `/api/aftersales/counter/${at.ticket}/requests`,
    { wish: { order: at.order.number, ...wish }, note, found: wish.pictures },
    { 'Idempotency-Key': key },
  );

export const sendUp = (at: Case, picture: Blob) => call<{ id: string }>('POST', `/api/tickets/${at.ticket}/aftersales/pictures`, picture);

export const step = (request: Request, what: 'refund' | 'handover' | 'refusal' | 'cancellation') =>
  call('POST', `/api/aftersales/${request.id}/${what}`, what === 'refusal' ? { said: true } : {});

export const end = (at: Case, said: string) => call('POST', `/api/aftersales/counter/${at.ticket}/end`, { said });
