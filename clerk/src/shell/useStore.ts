import { useEffect, useState } from 'preact/hooks';
import type { Store } from './store';

export function useStore<T>(store: Store<T>): T {
  const [, redraw] = useState({});
  useEffect(() => {
    const seen = store.get();
    const stop = store.watch(() => redraw({}));
    // What changed between drawing and watching.
    if (!Object.is(seen, store.get())) redraw({});
    return stop;
  }, [store]);
  return store.get();
}
