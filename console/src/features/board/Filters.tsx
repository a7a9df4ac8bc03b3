import { Button, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { useSight, type View } from './filter';
import css from './board.module.css';

const periods = [1, 7, 30, 90] as const;
/** The door answers for at most this many days at a time. */
const longest = 400;
const isoDay = (day: Dayjs) => day.format('YYYY-MM-DD');

interface Props {
  view: View;
  /** The days in the answer, where none were asked for. */
  shown: { from: string; to: string } | undefined;
}

/** Narrows the board to days and to any teams, people, shops, channels and types of matter. */
export function Filters({ view, shown }: Props) {
  const { t } = useI18n();
  const names = useNames();
  const { teams, people, shops } = useSight();
  const { filter, change, clear } = view;
  const from = filter.from ?? shown?.from;
  const to = filter.to ?? shown?.to;
  const choices = [
    { key: 'team', options: teams },
    { key: 'person', options: people },
    { key: 'shop', options: shops },
    { key: 'channel', options: names.channels },
    { key: 'kind', options: names.types },
  ] as const;
  return (
    <div className={css.filters} role="group" aria-label={t('board.filters')}>
      <DatePicker.RangePicker
        aria-label={t('board.period')}
        allowClear={false}
        value={from && to ? [dayjs(from), dayjs(to)] : null}
        presets={periods.map((n) => ({ label: t(`board.period.${n}`), value: [dayjs().subtract(n - 1, 'day'), dayjs()] }))}
        disabledDate={(day, { from: first }) => first !== undefined && Math.abs(day.diff(first, 'day')) > longest}
        onChange={(days) => {
          const [first, last] = days ?? [];
          if (first && last) change({ from: isoDay(first), to: isoDay(last) });
        }}
        style={{ width: 240 }}
      />
      {choices.map(({ key, options }) =>
        options.length > 1 ? (
          <Select
            key={key}
            mode="multiple"
            aria-label={t(`board.by.${key}`)}
            placeholder={t(`board.by.${key}`)}
            allowClear
            maxCount={50}
            maxTagCount={1}
            showSearch={{ optionFilterProp: 'label' }}
            value={filter[key] ?? []}
            onChange={(values: string[]) => change({ [key]: values })}
            options={[...options]}
            popupMatchSelectWidth={false}
            className={css.filter}
          />
        ) : null,
      )}
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={clear}>
          {t('board.filters.clear')}
        </Button>
      )}
    </div>
  );
}
