import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { Mark, type TagTone } from '@/shared/ui/Page';

const tones: Record<string, TagTone> = { new: 'violet', open: 'accent', waiting: 'outline', solved: 'plain', closed: 'plain' };

export function StateMark({ state }: { state: string }) {
  const { code } = useI18n();
  return <Mark tone={tones[state] ?? 'plain'}>{code('ticketState.', state)}</Mark>;
}

export function TierMark({ tier }: { tier: string }) {
  const names = useNames();
  return <Mark tone={tier === 'normal' ? 'plain' : tier === 'complex' ? 'outline' : 'violet'}>{names.tier(tier)}</Mark>;
}
