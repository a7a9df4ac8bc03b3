import { useQuery } from '@tanstack/react-query';
import { api, call } from '@/shared/api/client';

export const shopsKey = ['shops'];

/** The brand's shops: read once for every room, and again where whether one is open matters. */
export function useShops({ enabled = true, every }: { enabled?: boolean; every?: number } = {}) {
  return useQuery({
    queryKey: shopsKey,
    queryFn: () => call(api.GET('/api/shops')),
    staleTime: every ?? 300_000,
    refetchInterval: every ?? false,
    enabled,
  });
}

/** Their names by their ids. */
export function useShopNames(): ReadonlyMap<string, string> {
  return new Map(useShops().data?.items.map((shop) => [shop.id, shop.name]));
}
