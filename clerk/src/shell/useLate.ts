import { useEffect, useState } from 'preact/hooks';

/** Longer than an act takes on its way with a good network. */
const momentMs = 1_500;

/** True once something has lasted a moment: what is over before that needn't be shown, and nothing jumps. */
export function useLate(isOn: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(isOn), isOn ? momentMs : 0);
    return () => clearTimeout(timer);
  }, [isOn]);
  return isOn && late;
}
