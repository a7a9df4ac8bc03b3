import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Told } from '../../offline/acts';
import { newId } from '../../offline/alone';
import { queueOf } from '../../offline/ownQueue';
import { serverClock } from '../../offline/serverClock';
import { Refused } from '../../shell/api';
import { useRead } from '../../shell/useRead';
import { useStore } from '../../shell/useStore';
import type { Schema, TabProps } from '../../shell/types';
import { inTheShop, limitOf } from './visits';

const limitKey = 'pledge.clerk.greet-limit';
/** What the shipped standard says, until the server's own clocks say otherwise. */
const shippedLimitMs = 10_000;

function keptLimit(): number {
  try {
    return Number(localStorage.getItem(limitKey)) || shippedLimitMs;
  } catch {
    return shippedLimitMs;
  }
}

/** Tells of a visit: kept on the phone first, sent when it can be. */
export type Tell = (...acts: Told[]) => Promise<void>;

/** Who is in the shop, and the way to tell what happens there. */
export function useVisits({ me, shop }: TabProps) {
  const queue = queueOf(me.id);
  const all = useStore(queue.acts);
  const acts = all.filter((act) => act.shop === shop.id);
  const { data, at, again, error: unread } = useRead<Schema['ShopVisitList']>(`/api/shops/${shop.id}/visits?open=true`, 'shopfloor');
  const [error, setError] = useState<unknown>();
  const settled = acts.filter((act) => act.standing !== 'waiting').length;
  // What was taken shows as the server judges it.
  useEffect(() => void again(), [settled, again]);
  const limit = data && limitOf(data.items);
  useEffect(() => {
    if (limit) localStorage.setItem(limitKey, String(limit));
  }, [limit]);

  const tell: Tell = useCallback(
    async (...told) => {
      try {
        setError(undefined);
        // Done in one go, still in this order.
        for (const act of told) await queue.record(shop.id, act);
      } catch (cause) {
        setError(cause);
      }
    },
    [queue, shop.id],
  );
  const enter = useCallback(() => tell({ visit: newId(), kind: 'entered', with: { count: 1, children: false, bags: false } }), [tell]);
  return {
    visits: inTheShop({
      server: data?.items,
      askedAt: at,
      acts,
      behind: serverClock.behind ?? 0,
      limitMs: limit ?? keptLimit(),
    }),
    tell,
    enter,
    // Without a network the phone's own acts are the list; a refusal is to be read.
    error: error ?? (unread instanceof Refused ? unread : undefined),
  };
}
