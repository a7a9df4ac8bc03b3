import { EditOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { Company } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import css from './Faces.module.css';

const shown = 4;

/** Colleagues who look at the same thing, by their initials; a pencil on who is changing it. */
export function Faces({ people }: { people: Company['items'] }) {
  const { t } = useI18n();
  if (people.length === 0) return <span role="status" className="sr" />;
  const words = (person: Company['items'][number]) => (person.writing ? t('faces.writing', { name: person.name }) : person.name);
  return (
    <span className={css.faces} role="status" aria-label={t('faces.label', { names: people.map(words).join(', ') })}>
      {people.slice(0, shown).map((person) => (
        <Tooltip key={person.id} title={person.writing ? words(person) : t('faces.looks', { name: person.name })}>
          <span className={`${css.face} ${person.writing ? css.writing : ''}`} aria-hidden="true">
            {[...person.name].slice(-2).join('')}
            {person.writing && <EditOutlined className={css.pencil ?? ''} />}
          </span>
        </Tooltip>
      ))}
      {people.length > shown && <span className={css.more}>+{people.length - shown}</span>}
    </span>
  );
}
