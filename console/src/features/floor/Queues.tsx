import type { FloorTeam } from '@/shared/api/types';
import { shortDuration } from '@/shared/clock/ring';
import { useNow } from '@/shared/clock/ticker';
import { useI18n } from '@/shared/i18n/i18n';
import css from './floor.module.css';

interface Props {
  teams: readonly FloorTeam[];
  chosen: string | undefined;
  onChoose: (team: string | undefined) => void;
}

/** A queue a row; choosing one shows its customers and people alone. */
export function Queues({ teams, chosen, onChoose }: Props) {
  const { t, pick } = useI18n();
  const now = useNow(true);
  return (
    <section className={`${css.block} ${css.half}`} aria-label={t('floor.queues')} tabIndex={0}>
      <table className={css.table}>
        <caption className="sr">{t('floor.queues')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('floor.queues')}</th>
            <th scope="col">{t('floor.waiting')}</th>
            <th scope="col">{t('floor.longest')}</th>
            <th scope="col">{t('floor.expected')}</th>
            <th scope="col">{t('floor.ready')}</th>
            <th scope="col">{t('floor.abandoned')}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.id} className={team.id === chosen ? css.chosen : ''}>
              <th scope="row">
                <button
                  type="button"
                  className={css.teamName}
                  aria-pressed={team.id === chosen}
                  onClick={() => onChoose(team.id === chosen ? undefined : team.id)}
                >
                  {pick(team.nameZh, team.nameEn)}
                </button>
              </th>
              <td className={team.waiting > 0 ? css.amber : ''}>{team.waiting}</td>
              <td>{team.oldest ? shortDuration(now - Date.parse(team.oldest)) : '–'}</td>
              <td>{team.expectedSeconds === null || team.expectedSeconds === undefined ? '–' : shortDuration(team.expectedSeconds * 1000)}</td>
              <td className={team.waiting > 0 && !team.people.some((p) => p.state === 'ready') ? css.red : ''}>
                {team.people.filter((person) => person.state === 'ready').length} / {team.people.length}
              </td>
              <td>{team.abandoned}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
