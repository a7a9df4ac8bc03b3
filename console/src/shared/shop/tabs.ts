import { may, type Call } from '@/shared/access/may';

/** What the shops' room holds, in the order of its tabs, each for those who may make any of its calls. */
export const shopTabs = [
  { key: 'visits', needs: ['GET /api/shops/{shop}/visits'] },
  { key: 'pickups', needs: ['GET /api/pickups'] },
  { key: 'calls', needs: ['GET /api/pickups/calls'] },
  { key: 'figures', needs: ['GET /api/pickups/figures'] },
  { key: 'compare', needs: ['GET /api/shops/comparison'] },
  { key: 'places', needs: ['PUT /api/shops/{id}/hours', 'GET /api/shops/comparison'] },
] as const satisfies { key: string; needs: readonly Call[] }[];

export type ShopTab = (typeof shopTabs)[number]['key'];

export function shopTabsFor(roles: readonly string[]): ShopTab[] {
  return shopTabs.filter(({ needs }) => needs.some((call) => may(roles, call))).map(({ key }) => key);
}
