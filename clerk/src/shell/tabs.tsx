import type { ComponentType } from 'preact';
import { Tab as Calls } from '../features/call/Tab';
import { Tab as Counter } from '../features/counter/Tab';
import { Tab as Pickups } from '../features/pickup/Tab';
import { Tab as Visits } from '../features/visit/Tab';
import type { Key } from '../texts/i18n';
import type { TabProps } from './types';

interface TabPlace {
  /** After the # of the address. */
  path: string;
  text: Key;
  tab: ComponentType<TabProps>;
  /** Drawn in 24 by 24, as lines. */
  icon: string;
}

export const tabs: readonly [TabPlace, ...TabPlace[]] = [
  { path: 'visits', text: 'tab.visits', tab: Visits, icon: 'M4 20V4h9v16M13 20h7M9.5 12h.1M16 12h5m0 0-2-2m2 2-2 2' },
  { path: 'pickups', text: 'tab.pickups', tab: Pickups, icon: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8' },
  { path: 'counter', text: 'tab.counter', tab: Counter, icon: 'M4 9h16l-1.2-4H5.200zM5 9v10h14V9M9 14h6' },
  { path: 'calls', text: 'tab.calls', tab: Calls, icon: 'M6 4h3l1.500 4.500-2 1.500a11 11 0 0 0 5.500 5.500l1.500-2L20 15v3c0 1-1 2-2 2C10.500 20 4 13.500 4 6c0-1 1-2 2-2z' },
];
