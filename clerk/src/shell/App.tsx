import { useCallback, useEffect, useState } from 'preact/hooks';
import { useI18n } from '../texts/i18n';
import { call, Refused } from './api';
import { Confidentiality } from './Confidentiality';
import { usePrefs } from './prefs';
import { Problem } from './Problem';
import {
  keepShop,
  keepShops,
  keptShop,
  keptShops,
  readPromise,
  recognise,
  session,
  shopsOf,
  type Promised,
} from './session';
import { Shell } from './Shell';
import { ShopChoice } from './ShopChoice';
import { MustChange, SignIn } from './SignIn';
import type { Me, Schema, Shop } from './types';
import { useStore } from './useStore';

export function App() {
  const { theme, locale } = usePrefs();
  const { t } = useI18n();
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.title = t('app.name');
  }, [locale, t]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return <Door />;
}

/** Lets in who is signed in, has a password of their own and works in shops. */
function Door() {
  const { t } = useI18n();
  const who = useStore(session);
  useEffect(() => void recognise(), []);
  if (who.state === 'unknown')
    return who.error ? (
      <main class="door">
        <Problem error={who.error} onRetry={() => void recognise()} />
      </main>
    ) : (
      <Loading />
    );
  if (who.state === 'out') return <SignIn ended={who.ended} />;
  const { me } = who;
  if (me.mustChangePassword) return <MustChange />;
  if (!me.roles.some((role) => role === 'clerk' || role === 'manager'))
    return (
      <main class="door">
        <p role="status">{t('shop.notForYou')}</p>
      </main>
    );
  return <Gate key={me.id} me={me} />;
}

export function Loading() {
  const { t } = useI18n();
  return (
    <main class="door">
      <p role="status" aria-label={t('app.loading')} class="loading" />
    </main>
  );
}

/** The promise of confidentiality, then the shop. In a cellar whoever promised before goes on: nothing of customers is kept there. */
function Gate({ me }: { me: Me }) {
  const [promised, setPromised] = useState<Promised | 'unknown' | 'unreached'>('unknown');
  const [shops, setShops] = useState<Shop[] | undefined>(keptShops);
  const [at, setAt] = useState<string | undefined>(keptShop);
  const [choosing, setChoosing] = useState(false);
  const [error, setError] = useState<unknown>();

  const ask = useCallback(async () => {
    try {
      setPromised(await readPromise());
    } catch (cause) {
      setPromised((was) => (was === 'unknown' ? 'unreached' : was));
      if (cause instanceof Refused) setError(cause);
    }
  }, []);
  const look = useCallback(async () => {
    try {
      const mine = shopsOf(me, (await call<Schema['ShopsShopList']>('GET', '/api/shops')).items);
      keepShops(me, mine);
      setShops(mine);
      setError(undefined);
    } catch (cause) {
      setError(cause);
    }
  }, [me]);
  useEffect(() => {
    const anew = () => {
      void ask();
      void look();
    };
    anew();
    window.addEventListener('online', anew);
    const timer = setInterval(anew, 5 * 60_000);
    return () => {
      window.removeEventListener('online', anew);
      clearInterval(timer);
    };
  }, [ask, look]);

  if (promised === 'unknown') return <Loading />;
  if (promised !== 'unreached' && !promised.accepted) return <Confidentiality promised={promised} onPromised={ask} />;
  if (!shops)
    return error ? (
      <main class="door">
        <Problem error={error} onRetry={() => void look()} />
      </main>
    ) : (
      <Loading />
    );
  const shop = shops.find((it) => it.id === at) ?? (shops.length === 1 ? shops[0] : undefined);
  if (!shop || choosing)
    return (
      <ShopChoice
        shops={shops}
        current={shop?.id}
        onChosen={(id) => {
          keepShop(id);
          setAt(id);
          setChoosing(false);
        }}
      />
    );
  return <Shell key={shop.id} me={me} shop={shop} {...(shops.length > 1 ? { onSwitch: () => setChoosing(true) } : {})} />;
}
