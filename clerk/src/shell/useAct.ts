import { useCallback, useState } from 'preact/hooks';

/** Something the clerk does: whether it is under way, and what went wrong. Only one at a time. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  /** Whether it went well. */
  const act = useCallback(async (what: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await what();
      return true;
    } catch (cause) {
      setError(cause);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { act, busy, error };
}
