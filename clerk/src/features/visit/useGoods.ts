import { useEffect, useState } from 'preact/hooks';
import { call } from '../../shell/api';
import type { Schema } from '../../shell/types';

type Goods = Schema['Goods'];

/** While somebody types: once for the word, not for each letter. */
const calmMs = 250;

/** Goods of which number or name holds these words; none without a network, where the number itself will do. */
export function useGoods(words: string): readonly Goods[] {
  const [found, setFound] = useState<readonly Goods[]>([]);
  useEffect(() => {
    const wanted = words.trim();
    setFound([]);
    if (wanted.length < 1) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      call<Schema['GoodsList']>('GET', `/api/goods?${new URLSearchParams({ words: wanted })}`).then(
        (list) => current && setFound(list.items),
        () => undefined,
      );
    }, calmMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words]);
  return found;
}
