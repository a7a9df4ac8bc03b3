import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, call } from '@/shared/api/client';
import type { Standard } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';

/** The standard in force; it changes rarely, so it is read once in a while. */
export function useStandard(): Standard | undefined {
  return useStandardQuery().data;
}

export function useStandardQuery() {
  return useQuery({ queryKey: ['standard'], queryFn: () => call(api.GET('/api/standard')), staleTime: 10 * 60_000 });
}

interface Titled {
  id: string;
  titleZh: string;
  titleEn: string;
}

/** The standard's own words for its codes, in the reader's language; an unknown code stands for itself. */
export function useNames() {
  const standard = useStandard();
  const { pick, code } = useI18n();
  return useMemo(() => {
    const of = (list: readonly Titled[] | undefined) => {
      const map = new Map(list?.map((x) => [x.id, pick(x.titleZh, x.titleEn)]));
      return (id: string) => map.get(id) ?? id;
    };
    const channels = standard?.channels ?? {};
    return {
      type: of(standard?.types),
      tier: of(standard?.tiers),
      stage: of(standard?.stages),
      clause: of(standard?.clauses),
      channel: (id: string) => {
        const text = channels[id];
        // What comes from the shop's own system came by no channel of the standard.
        return text ? pick(text.zh, text.en) : code('source.', id);
      },
      calendar: (id: string) => {
        const c = standard?.calendars[id];
        return c ? pick(c.titleZh, c.titleEn) : id;
      },
      policy: (code: string) => {
        const policy = standard?.policies.find((x) => x.code === code);
        return policy ? pick(policy.titleZh, policy.titleEn) : code;
      },
      types: (standard?.types ?? []).map((x) => ({ value: x.id, label: pick(x.titleZh, x.titleEn), tier: x.tier })),
      tiers: (standard?.tiers ?? []).map((x) => ({ value: x.id, label: pick(x.titleZh, x.titleEn) })),
      stages: (standard?.stages ?? []).map((x) => ({ value: x.id, label: pick(x.titleZh, x.titleEn) })),
      channels: Object.entries(channels).map(([value, x]) => ({ value, label: pick(x.zh, x.en) })),
    };
  }, [standard, pick, code]);
}
