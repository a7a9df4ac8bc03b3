import { call } from './call';
import { counter } from './counter';
import { pickup } from './pickup';
import { scan } from './scan';
import { shell } from './shell';
import { visit } from './visit';

/** Every text of the page, Chinese and English side by side; a tab's words stand in its own file. */
export const catalogue = { ...shell, ...scan, ...visit, ...pickup, ...counter, ...call } as const;

export type Key = keyof typeof catalogue;
