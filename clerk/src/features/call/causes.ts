import { useEffect, useState } from 'preact/hooks';
import { call } from '../../shell/api';
import type { Schema } from '../../shell/types';
import { useI18n } from '../../texts/i18n';

type Cause = Schema['Cause'];

let asked: Promise<Cause[]> | undefined;

/** The standard is large and seldom new: it is read once, when somebody first needs a cause. */
function tree(): Promise<Cause[]> {
  asked ??= call<{ causes: Cause[] }>('GET', '/api/standard').then(
    (standard) => standard.causes,
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** The finest causes, below what they belong to. */
export function useCauses(): { group: string; leaves: { code: string; name: string }[] }[] {
  const { pick } = useI18n();
  const [causes, setCauses] = useState<readonly Cause[]>([]);
  useEffect(() => void tree().then(setCauses, () => undefined), []);
  const leaves = (cause: Cause): { code: string; name: string }[] =>
    cause.causes.length === 0 ? [{ code: cause.code, name: pick(cause.titleZh, cause.titleEn) }] : cause.causes.flatMap(leaves);
  return causes.map((top) => ({ group: pick(top.titleZh, top.titleEn), leaves: leaves(top) }));
}
