import { useEffect, useState } from 'preact/hooks';

/** Whether it is to be dark: as the page that embeds wishes, else as the device does, also when that changes. */
export function useDark(theme: 'light' | 'dark' | null = null): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const wish = matchMedia('(prefers-color-scheme: dark)');
    const changed = () => setDark(wish.matches);
    wish.addEventListener('change', changed);
    return () => wish.removeEventListener('change', changed);
  }, []);
  return theme === null ? dark : theme === 'dark';
}
