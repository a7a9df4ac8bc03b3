import { useEffect, useState } from 'preact/hooks';
import { call } from '../../shell/api';
import type { Schema } from '../../shell/types';

type Till = Schema['TillWords'];

/** While somebody types: once for the amount, not for each digit. */
const calmMs = 400;

/** The points that this amount earns and what to say about them; nothing without a network. */
export function useTill(shop: string, amountMinor: number | undefined): Till | undefined {
  const [till, setTill] = useState<Till>();
  useEffect(() => {
    setTill(undefined);
    if (!amountMinor) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      call<Till>('GET', `/api/shops/${shop}/till?${new URLSearchParams({ amountMinor: String(amountMinor) })}`).then(
        (said) => current && setTill(said),
        () => undefined,
      );
    }, calmMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [shop, amountMinor]);
  return till;
}
