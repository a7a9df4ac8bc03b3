import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { FloorTeam } from '@/shared/api/types';
import { shortDuration } from '@/shared/clock/ring';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/Page';
import { LookIn } from './LookIn';
import css from './floor.module.css';

const page = 40;

/** A skill as the standard calls it, in the reader's language. */
function useSkillName(wanted: boolean): (code: string) => string {
  const { pick } = useI18n();
  const plan = useQuery({ queryKey: ['routing'], queryFn: () => call(api.GET('/api/routing')), enabled: wanted, staleTime: 10 * 60_000 });
  return (code) => {
    const skill = plan.data?.skills.find((one) => one.code === code);
    return skill ? pick(skill.titleZh, skill.titleEn) : code;
  };
}

/** Who waits, in the order it is given out; a click looks in. */
export function Line({ teams }: { teams: readonly FloorTeam[] }) {
  const { t, pick } = useI18n();
  const now = useNow(true);
  const [shown, setShown] = useState(page);
  const rows = teams.flatMap((team) => team.line.map((item) => ({ ...item, team })));
  const skillName = useSkillName(rows.some((item) => item.skills.length > 0));
  return (
    <section className={`${css.block} ${css.fill}`} aria-label={t('floor.line')} tabIndex={0}>
      <table className={css.table}>
        <caption className="sr">{t('floor.line')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('floor.line')}</th>
            {teams.length > 1 && <th scope="col">{t('floor.team')}</th>}
            <th scope="col">{t('floor.wait')}</th>
            <th scope="col">{t('floor.needs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((item) => (
            <tr key={item.work.id} className={item.gone ? css.gone : ''}>
              <th scope="row">
                <LookIn work={item.work} label={item.label} />
              </th>
              {teams.length > 1 && <td className={css.team} title={pick(item.team.nameZh, item.team.nameEn)}>{pick(item.team.nameZh, item.team.nameEn)}</td>}
              <td className="tnum">{shortDuration(now - Date.parse(item.since))}</td>
              <td className={css.marks}>
                {item.priority > 0 && <Mark tone="amber">{t('floor.urgent')}</Mark>}
                {item.skills.map((skill) => (
                  <Mark key={skill}>{skillName(skill)}</Mark>
                ))}
                {item.preferred && <Mark tone="violet">{t('floor.kept', { name: item.preferred })}</Mark>}
                {item.helped && <Mark tone="outline">{t('floor.helped')}</Mark>}
                {item.gone && <Mark tone="outline">{t('floor.gone')}</Mark>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={css.none}>{t('floor.line.none')}</p>}
      {rows.length > shown && (
        <Button size="small" className={css.moreButton ?? ''} onClick={() => setShown(shown + page)}>
          {t('do.more')}
        </Button>
      )}
    </section>
  );
}
