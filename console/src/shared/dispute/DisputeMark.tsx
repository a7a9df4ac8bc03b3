import type { Observation } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMe } from '@/shared/session/session';
import { Mark, type TagTone } from '@/shared/ui/Page';
import { DisputeButton } from './DisputeButton';

const tones: Record<string, TagTone> = { open: 'amber', upheld: 'plain', overturned: 'accent' };

/** How a dispute about a judgement stands, or the way to raise one for whom it concerns. */
export function DisputeMark({ of }: { of: Observation }) {
  const { t, code } = useI18n();
  const me = useMe();
  const { dispute } = of;
  if (dispute) {
    const words = [dispute.settledBy?.name, dispute.word || dispute.reason].filter(Boolean).join(t('list.comma'));
    return (
      <Mark tone={tones[dispute.state] ?? 'plain'} title={words}>
        {code('dispute.state.', dispute.state)}
        {dispute.settledBy && ` · ${dispute.settledBy.name}`}
      </Mark>
    );
  }
  const disputable = of.verdict === 'broken' || of.verdict === 'refused';
  return of.person?.id === me.id && disputable ? <DisputeButton subject={{ observation: of.id }} /> : null;
}
