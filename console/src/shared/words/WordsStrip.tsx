import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import type { Words } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import css from './words.module.css';

interface Props {
  words: Words | undefined;
  typed: boolean;
  onInsert: (text: string) => void;
}

/** Above the field: the brand's words and questions in one click. Nothing is sent by itself. */
export function WordsStrip({ words, typed, onInsert }: Props) {
  const { t, code } = useI18n();
  const names = useNames();
  const box = useRef<HTMLDivElement>(null);
  if (!words) return null;
  const kinds = ['open', 'closed'] as const;
  return (
    <div className={css.strip} ref={box} role="group" aria-label={t('words.label')}>
      {!words.greeted && (
        <Button size="small" title={words.greeting} onClick={() => onInsert(words.greeting)}>
          {t('words.greeting')}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        placement="topLeft"
        menu={{
          items: kinds.map((kind) => ({
            key: kind,
            type: 'group' as const,
            label: t(`words.${kind}`),
            children: words.questions
              .filter((question) => question.kind === kind)
              .map((question) => ({ key: question.text, label: <span className={css.question}>{question.text}</span> })),
          })),
          onClick: ({ key }) => onInsert(key),
        }}
      >
        <Button size="small">{t('words.questions')}</Button>
      </Dropdown>
      {words.greeted && (
        <Button size="small" title={words.farewell} onClick={() => onInsert(words.farewell)}>
          {t('words.farewell')}
        </Button>
      )}
      <span className={css.signs}>
        {words.tone !== 'neutral' && (
          <span title={code('words.toneBy.', words.toneBy)}>{t('words.tone', { tone: t(`tone.${words.tone}`) })}</span>
        )}
        {words.intent && !typed && <span>{t('words.intent', { type: names.type(words.intent) })}</span>}
        <span role="status">
          {words.closingWaits ? t('words.closingWaits') : words.typing ? t('words.typing') : ''}
        </span>
      </span>
    </div>
  );
}
