import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';
import { usePolling } from '@/shared/live/live';
import { useMe } from '@/shared/session/session';
import { useShops } from '@/shared/shop/shops';

/** The shops whose floor this person sees: a manager all, everybody else where they work. */
export function useMyShops() {
  const me = useMe();
  const shops = useShops();
  return { ...shops, data: shops.data?.items.filter((shop) => me.roles.includes('manager') || shop.people.some((one) => one.id === me.id)) };
}

export function useVisits(shop: string) {
  const refetchInterval = usePolling(5_000, 30_000);
  return useQuery({
    queryKey: ['shopfloor', 'visits', shop],
    queryFn: () => call(api.GET('/api/shops/{shop}/visits', { params: { path: { shop } } })),
    refetchInterval,
  });
}

export function useFloorDays(shop: string) {
  const refetchInterval = usePolling(30_000, 60_000);
  return useQuery({
    queryKey: ['shopfloor', 'days', shop],
    queryFn: () => call(api.GET('/api/shops/{shop}/visits/figures', { params: { path: { shop } } })),
    refetchInterval,
  });
}

export function useContacts(shop: string) {
  const refetchInterval = usePolling(10_000, 30_000);
  return useQuery({
    queryKey: ['shopfloor', 'contacts', shop],
    queryFn: () => call(api.GET('/api/shops/{shop}/contacts', { params: { path: { shop } } })),
    refetchInterval,
  });
}

/** One visit with its acts, where the address names it. */
export function useStory(visit: string | undefined) {
  return useQuery({
    queryKey: ['shopfloor', 'story', visit],
    queryFn: () => call(api.GET('/api/shop-visits/{visit}', { params: { path: { visit: visit ?? '' } } })),
    enabled: visit !== undefined,
  });
}
