import { useEffect, useState } from 'preact/hooks';
import { queueOf } from '../offline/ownQueue';
import { useI18n } from '../texts/i18n';
import { live } from './live';
import { MyMenu } from './MyMenu';
import { NetLine } from './NetLine';
import { Standing } from './ShopChoice';
import { tabs } from './tabs';
import type { Me, Shop } from './types';
import { Unsent } from './Unsent';
import { UpdateLine } from './UpdateLine';

interface Props {
  me: Me;
  shop: Shop;
  /** Missing where there is only one shop. */
  onSwitch?: () => void;
}

/** The tab that the address names; the first one otherwise. */
function usePath(): string {
  const read = () => tabs.find((tab) => location.hash === `#/${tab.path}`)?.path ?? tabs[0].path;
  const [path, setPath] = useState(read);
  useEffect(() => {
    const changed = () => setPath(read());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return path;
}

/** The shop's name above, the tabs below where the thumb is, the work between. */
export function Shell({ me, shop, onSwitch }: Props) {
  const { t } = useI18n();
  const path = usePath();
  useEffect(live, []);
  // What a session that ended left here goes with this one.
  useEffect(() => void queueOf(me.id).flush(), [me.id]);
  const Tab = (tabs.find((tab) => tab.path === path) ?? tabs[0]).tab;
  const name = <strong class="shop-name">{shop.name}</strong>;
  return (
    <div class="shell">
      <header class="top">
        {onSwitch ? (
          <button type="button" class="shop-button" aria-label={t('shop.switch', { name: shop.name })} onClick={onSwitch}>
            {name}
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="m7 10 5 5 5-5" />
            </svg>
          </button>
        ) : (
          <span class="shop-button">{name}</span>
        )}
        <Standing shop={shop} />
        <MyMenu me={me} />
      </header>
      <div class="lines">
        <NetLine />
        <Unsent me={me} />
      </div>
      <UpdateLine />
      <main id="main" class="work">
        <Tab key={path} me={me} shop={shop} />
      </main>
      <nav class="tabs" aria-label={t('app.tabs')}>
        {tabs.map((tab) => (
          <a key={tab.path} href={`#/${tab.path}`} {...(tab.path === path ? { 'aria-current': 'page' as const } : {})}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={tab.icon} />
            </svg>
            {t(tab.text)}
          </a>
        ))}
      </nav>
    </div>
  );
}
