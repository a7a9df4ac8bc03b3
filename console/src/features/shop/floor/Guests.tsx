import { Checkbox } from 'antd';
import { useState } from 'react';
import type { ShopVisit } from '@/shared/api/types';
import { shortDuration } from '@/shared/clock/ring';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { greeting } from './greeting';
import css from './shopfloor.module.css';

/** Everybody who came in today, the newest first, with what was done for them. */
export function Guests({ visits, onOpen }: { visits: readonly ShopVisit[]; onOpen: (visit: string) => void }) {
  const { t, format } = useI18n();
  const [onlyHere, setOnlyHere] = useState(false);
  const now = useNow(visits.some((visit) => visit.state === 'open' && !visit.greetedAt));
  const shown = onlyHere ? visits.filter((visit) => visit.state === 'open') : visits;
  const columns: Column<ShopVisit>[] = [
    {
      key: 'entered',
      title: t('sf.entered'),
      width: 84,
      cell: (visit) => <time dateTime={visit.beganAt}>{format.time(visit.enteredAt ?? visit.beganAt)}</time>,
    },
    { key: 'greeting', title: t('sf.greeting'), width: 124, cell: (visit) => <Greeted visit={visit} now={now} /> },
    { key: 'guest', title: t('sf.guest'), width: 210, cell: (visit) => <Guest visit={visit} /> },
    { key: 'need', title: t('sf.need'), cell: (visit) => <Need visit={visit} /> },
    { key: 'tried', title: t('sf.tried'), cell: (visit) => <Tried visit={visit} /> },
    { key: 'bought', title: t('sf.bought'), width: 128, cell: (visit) => <Bought visit={visit} /> },
    { key: 'clerk', title: t('sf.clerk'), width: 84, cell: (visit) => visit.clerk?.name ?? '–' },
    { key: 'left', title: t('sf.left'), width: 120, cell: (visit) => <Left visit={visit} /> },
  ];
  return (
    <section className={css.block}>
      <div className={css.title}>
        <h2>{t('sf.live')}</h2>
        <Checkbox checked={onlyHere} onChange={(e) => setOnlyHere(e.target.checked)}>
          {t('sf.onlyHere')}
        </Checkbox>
      </div>
      <DataTable
        label={t('sf.live')}
        columns={columns}
        rows={shown}
        rowKey={(visit) => visit.id}
        onOpen={(visit) => onOpen(visit.id)}
        rowLabel={(visit) => t('sf.story.of', { time: format.time(visit.beganAt) })}
        isMuted={(visit) => visit.state !== 'open'}
        empty={onlyHere ? t('sf.none.here') : t('sf.none')}
        flush
      />
    </section>
  );
}

function Greeted({ visit, now }: { visit: ShopVisit; now: number }) {
  const { t } = useI18n();
  if (visit.state === 'mistaken') return <Mark>{t('sf.mistaken')}</Mark>;
  const how = greeting(visit, now);
  switch (how.is) {
    case 'unknown':
      return <span className={css.sub}>{t('sf.greeting.unknown')}</span>;
    case 'left':
      return <Mark tone="amber">{t('sf.greeting.left', { time: shortDuration(how.seconds * 1000) })}</Mark>;
    case 'missed':
      return <Mark tone="red">{t('sf.greeting.missed')}</Mark>;
    case 'in-time':
      return <Mark tone="accent">{t('sf.greeting.in', { s: how.seconds })}</Mark>;
    case 'late':
      return <Mark tone="red">{t('sf.greeting.late', { s: how.seconds })}</Mark>;
  }
}

function Guest({ visit }: { visit: ShopVisit }) {
  const { t } = useI18n();
  const { count, children, bags } = visit.with;
  return (
    <span className={css.marks}>
      {visit.customer && <strong>{visit.customer.name}</strong>}
      <span className="tnum">{count === 1 ? t('sf.person') : t('sf.people', { n: count })}</span>
      {children && <Mark>{t('sf.children')}</Mark>}
      {bags && <Mark>{t('sf.bags')}</Mark>}
      {visit.helpWanted && visit.state === 'open' && <Mark tone="amber">{t('sf.helpWanted')}</Mark>}
    </span>
  );
}

function Need({ visit }: { visit: ShopVisit }) {
  const { t } = useI18n();
  return (
    <span className={css.marks}>
      {visit.alone && <Mark tone="violet">{t('sf.alone')}</Mark>}
      {visit.needs.map((need, i) => (
        <span key={i}>
          {need.text} {need.forWhom && <span className={css.sub}>{t('sf.forWhom', { whom: need.forWhom })}</span>}
        </span>
      ))}
      {visit.standing && visit.state === 'open' && (
        <Mark tone="amber">{t('sf.standing', { name: visit.standing.name, s: visit.standing.seconds })}</Mark>
      )}
    </span>
  );
}

function Tried({ visit }: { visit: ShopVisit }) {
  const { t, code } = useI18n();
  return (
    <span className={css.marks}>
      {visit.goods.map((one) => (
        <span key={one.sku + one.at}>
          {one.name} {one.way && <span className={css.sub}>{code('sf.way.', one.way)}</span>}
        </span>
      ))}
      {visit.recommended > 0 && <Mark>{t('sf.recommended', { n: visit.recommended })}</Mark>}
    </span>
  );
}

function Bought({ visit }: { visit: ShopVisit }) {
  const { t } = useI18n();
  if (visit.bought === 0) return <span className={css.sub}>–</span>;
  return (
    <span className={css.marks}>
      <Mark tone="accent">{t('sf.bought')}</Mark>
      {visit.pointsTold && <span className={css.sub}>{t('sf.points')}</span>}
    </span>
  );
}

function Left({ visit }: { visit: ShopVisit }) {
  const { t, format } = useI18n();
  if (!visit.leftAt) return <span className={css.sub}>–</span>;
  return (
    <span className={css.marks}>
      <time dateTime={visit.leftAt}>{format.time(visit.leftAt)}</time>
      {visit.farewellAt && <span className={css.sub}>{t('sf.farewell')}</span>}
    </span>
  );
}
