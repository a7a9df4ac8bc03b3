import type { TimelineItem } from '@/shared/api/types';
import { useCauses } from '@/shared/complaint/causes';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';

/** What an entry's detail says, in words; empty where its text says it all. */
export function useEntryWords(): (item: TimelineItem) => string {
  const { t, format, code } = useI18n();
  const causes = useCauses();
  const names = useNames();
  return ({ what, detail }) => {
    const word = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '');
    const time = (key: string) => format.when(word(key));
    switch (what) {
      case 'clock':
        return listed(names.clause(word('clause')), code('verdict.', word('state')));
      case 'promise':
        return detail.told === true ? t('entry.answered') : word('due') && t('entry.promised', { time: time('due') });
      case 'notice':
        return word('due') && t('entry.noticed', { time: time('due') });
      case 'option':
        if (typeof detail.ways === 'number') return t('entry.ways', { count: detail.ways });
        return detail.chosen === undefined ? t('entry.agreed') : t('entry.chosen');
      case 'complaint':
        return word('callBy') && t('entry.call-by', { time: time('callBy') });
      case 'call':
        return listed(t(detail.reached === true ? 'complaint.call.reached' : 'entry.missed'), word('next') && t('entry.next-try', { time: time('next') }));
      case 'verdict':
        return listed(code('complaint.verdict.', word('verdict')), typeof detail.round === 'number' && t('entry.round', { round: detail.round }));
      case 'need':
        if (word('feasible')) return listed(word('department'), code('need.feasible.', word('feasible')));
        return word('department') && t('entry.asked', { department: word('department'), time: time('due') });
      case 'visit':
        return word('outcome') ? code('visit.outcome.', word('outcome')) : word('due') && t('entry.visit', { time: time('due') });
      case 'aftersales':
        return listed(code('aftersales.kind.', word('kind')), code('aftersales.step.', word('step')));
      case 'analysis':
        if (word('cause')) return causes.path(word('cause'));
        return t(measured(word('what')), { department: word('department'), time: word('due') && time('due') });
      default:
        return '';
    }
  };
}

const listed = (...parts: (string | false)[]) => parts.filter(Boolean).join(' · ');

function measured(what: string) {
  return what === 'done' ? 'entry.measure.done' : what === 'dropped' ? 'entry.measure.dropped' : 'entry.measure.planned';
}
