import type { components } from '../../../console/src/shared/api/schema';

/** What the server says, as the console's generated types name it. */
export type Schema = components['schemas'];
export type Me = Schema['MeMe'];
export type Shop = Schema['Shop'];

/** What every tab is given. */
export interface TabProps {
  me: Me;
  shop: Shop;
}
