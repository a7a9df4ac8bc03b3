import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, Button } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { FloorPerson } from '@/shared/api/types';
import { shortDuration } from '@/shared/clock/ring';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import { PresenceDot } from '@/shared/presence/PresenceDot';
import { useMay } from '@/shared/session/session';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { LookIn } from './LookIn';
import css from './floor.module.css';

const page = 40;

/** Those who need looking after in front, then the fullest. */
function byNeed(a: FloorPerson, b: FloorPerson): number {
  return b.signs.length - a.signs.length || b.load / b.capacity - a.load / a.capacity || (a.name < b.name ? -1 : 1);
}

/** Who is here, what they have in hand, and who had better take a break. */
export function People({ people }: { people: readonly FloorPerson[] }) {
  const { t, code } = useI18n();
  const now = useNow(true);
  const client = useQueryClient();
  const { message } = AntApp.useApp();
  const mayRelieve = useMay('POST /api/routing/people/{id}/relief');
  const [shown, setShown] = useState(page);
  const relief = useMutation({
    mutationFn: ({ id }: FloorPerson) => call(api.POST('/api/routing/people/{id}/relief', { params: { path: { id } } })),
    onSuccess: (_none, person) => void message.success(t('floor.relief.done', { name: person.name })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['floor'] }),
  });
  const sorted = [...people].sort(byNeed);
  return (
    <section className={`${css.block} ${css.fill}`} aria-label={t('floor.people')} tabIndex={0}>
      <Problem error={relief.error} />
      <table className={css.table}>
        <caption className="sr">{t('floor.people')}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t('floor.people')} <span className={css.count}>{people.length}</span>
            </th>
            <th scope="col">{t('floor.inHand')}</th>
            <th scope="col" className={css.roomy ?? ''}>
              {t('floor.since')}
            </th>
            <th scope="col">{t('floor.signs')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <span className={css.person}>
                  <PresenceDot state={person.state} />
                  <span className="sr">{code('presence.', person.state)}</span>
                  {person.name}
                </span>
              </th>
              <td>
                <span className={css.load}>
                  <span className={css.bar} aria-hidden="true">
                    <span
                      className={person.load >= person.capacity ? css.full : ''}
                      style={{ width: `${Math.min(100, (100 * person.load) / person.capacity)}%` }}
                    />
                  </span>
                  <span className="tnum">
                    {person.load}/{person.capacity}
                  </span>
                </span>
                <span className={css.hands}>
                  {person.inHand.map((item) => (
                    <span key={item.work.id} className={item.dueAt && Date.parse(item.dueAt) < now ? css.late : ''}>
                      <LookIn work={item.work} label={item.label} />
                    </span>
                  ))}
                </span>
              </td>
              <td className={`tnum ${css.roomy ?? ''}`}>{person.workingSince ? shortDuration(now - Date.parse(person.workingSince)) : '–'}</td>
              <td className={css.marks}>
                {person.signs.map((sign) => (
                  <Mark key={sign.code} tone="amber">
                    {signText(sign, t)}
                  </Mark>
                ))}
                {person.reliefOfferedAt ? (
                  <Mark tone="outline">{t('floor.relief.offered')}</Mark>
                ) : (
                  mayRelieve &&
                  person.signs.length > 0 && (
                    <Button size="small" loading={relief.isPending && relief.variables.id === person.id} onClick={() => relief.mutate(person)}>
                      {t('floor.relief')}
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {people.length === 0 && <p className={css.none}>{t('floor.nobody')}</p>}
      {people.length > shown && (
        <Button size="small" className={css.moreButton ?? ''} onClick={() => setShown(shown + page)}>
          {t('do.more')}
        </Button>
      )}
    </section>
  );
}

function signText({ code, value }: FloorPerson['signs'][number], t: ReturnType<typeof useI18n>['t']): string {
  switch (code) {
    case 'no-break':
      return t('floor.sign.no-break', { n: value });
    case 'broken-in-row':
      return t('floor.sign.broken-in-row', { n: value });
    case 'abusive':
      return t('floor.sign.abusive', { n: value });
    default:
      return `${code} ${value}`;
  }
}
