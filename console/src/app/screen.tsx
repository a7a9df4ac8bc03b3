import { Button } from 'antd';
import { useEffect, useState, type ComponentType } from 'react';
import { useReached } from '@/shared/api/network';
import { useI18n } from '@/shared/i18n/i18n';
import { onNetworkChange } from '@/shared/live/wake';
import { Empty, Loading } from '@/shared/ui/Page';

type Fetch = () => Promise<{ Component: ComponentType }>;

/** Parts of the program already here, by how they are fetched. */
const here = new Map<Fetch, ComponentType>();

async function bring(fetch: Fetch): Promise<ComponentType> {
  const { Component } = await fetch();
  here.set(fetch, Component);
  return Component;
}

/** Fetches while nothing else is to do, so that these screens open without a network too. */
export function fetchAhead(fetches: readonly Fetch[]): void {
  setTimeout(() => fetches.forEach((fetch) => bring(fetch).catch(() => undefined)), 2_000);
}

/**
 * A screen whose part of the program is fetched when it is first opened. If it can't be, the screen says so and opens once
 * the network is back: by a fresh start of the page, since browsers remember that a part could not be fetched.
 */
export function screen(fetch: Fetch): ComponentType {
  return function Screen() {
    const [Part, setPart] = useState<ComponentType | undefined>(() => here.get(fetch));
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (Part) return;
      bring(fetch).then(
        (part) => setPart(() => part),
        () => setMissing(true),
      );
    }, [Part]);
    if (Part) return <Part />;
    return isMissing ? <Missing /> : <Loading rows={8} />;
  };
}

function Missing() {
  const { t } = useI18n();
  const reached = useReached();
  useEffect(
    () =>
      onNetworkChange(() => {
        if (navigator.onLine) window.location.reload();
      }),
    [],
  );
  return (
    <Empty action={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}>
      {t(navigator.onLine && reached ? 'app.newVersion' : 'app.notHere')}
    </Empty>
  );
}
