import { useMemo } from 'react';
import type { components } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { useStandard } from '@/shared/standard/standard';

type Cause = components['schemas']['Cause'];

/** The standard's tree of causes: to choose a leaf from, and to name any code. */
export function useCauses() {
  const tree = useStandard()?.causes;
  const { pick } = useI18n();
  return useMemo(() => {
    const names = new Map<string, string>();
    const paths = new Map<string, string>();
    const leaves = (cause: Cause, above: string): { value: string; label: string }[] => {
      const name = pick(cause.titleZh, cause.titleEn);
      const path = above ? `${above} / ${name}` : name;
      names.set(cause.code, name);
      paths.set(cause.code, path);
      return cause.causes.length === 0 ? [{ value: cause.code, label: path }] : cause.causes.flatMap((one) => leaves(one, path));
    };
    const options = (tree ?? []).map((top) => ({ label: pick(top.titleZh, top.titleEn), title: top.code, options: leaves(top, '') }));
    return {
      options,
      name: (code: string) => names.get(code) ?? code,
      /** With what stands above it. */
      path: (code: string) => paths.get(code) ?? code,
    };
  }, [tree, pick]);
}
