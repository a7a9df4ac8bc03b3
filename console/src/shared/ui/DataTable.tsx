import { Button, Checkbox } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { Empty, Loading } from './Page';
import { Problem } from './Problem';
import css from './ui.module.css';

export interface Column<T> {
  key: string;
  title: ReactNode;
  cell: (row: T) => ReactNode;
  width?: number | string;
  numeric?: boolean;
}

interface Props<T> {
  label: string;
  columns: Column<T>[];
  rows: readonly T[] | undefined;
  rowKey: (row: T) => string;
  onOpen?: (row: T) => void;
  /** Words for the row as a whole, for the key that opens it. */
  rowLabel?: (row: T) => string;
  isMuted?: (row: T) => boolean;
  empty?: ReactNode;
  error?: unknown;
  onRetry?: () => void;
  hasMore?: boolean;
  loadingMore?: boolean;
  onMore?: () => void;
  flush?: boolean;
  /** Rows can be chosen: by their boxes, Space, and with Shift all between two. */
  selection?: Selection;
}

export interface Selection {
  keys: ReadonlySet<string>;
  onChange: (keys: Set<string>) => void;
}

/** A dense table by key-set pages: rows open by click, Enter or, where they can't be chosen, Space; more come on demand. */
export function DataTable<T>(props: Props<T>) {
  const { label, columns, rows, rowKey, onOpen, rowLabel, isMuted, empty, error, onRetry, hasMore, loadingMore, onMore, flush, selection } = props;
  const { t } = useI18n();
  const last = useRef<string | undefined>(undefined);
  const choose = (key: string, on: boolean, through: boolean) => {
    if (!selection || !rows) return;
    const all = rows.map(rowKey);
    const from = through && last.current !== undefined ? all.indexOf(last.current) : -1;
    const to = all.indexOf(key);
    const those = from < 0 ? [key] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
    const next = new Set(selection.keys);
    for (const one of those) {
      if (on) next.add(one);
      else next.delete(one);
    }
    last.current = key;
    selection.onChange(next);
  };
  const shown = rows?.map(rowKey) ?? [];
  const chosen = selection ? shown.filter((key) => selection.keys.has(key)).length : 0;
  if (error && !rows) return <Problem error={error} {...(onRetry ? { onRetry } : {})} />;
  return (
    <div className={`${css.tableWrap} ${flush ? css.flushTable : ''}`} role="region" aria-label={label} tabIndex={onOpen ? -1 : 0}>
      {!rows ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <table className={css.table}>
          <caption className="sr">{label}</caption>
          <colgroup>
            {selection && <col style={{ width: 40 }} />}
            {columns.map((c) => (
              <col key={c.key} style={c.width ? { width: c.width } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {selection && (
                <th scope="col">
                  <Checkbox
                    aria-label={t('table.all')}
                    checked={chosen > 0 && chosen === shown.length}
                    indeterminate={chosen > 0 && chosen < shown.length}
                    onChange={(event) => selection.onChange(event.target.checked ? new Set([...selection.keys, ...shown]) : new Set())}
                  />
                </th>
              )}
              {columns.map((c) => (
                <th key={c.key} scope="col" className={c.numeric ? css.num : undefined}>
                  {c.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={rowKey(row)}
                className={`${onOpen ? css.rowLink : ''} ${isMuted?.(row) ? css.muted : ''} ${selection?.keys.has(rowKey(row)) ? css.chosen : ''}`}
                {...(onOpen && {
                  tabIndex: 0,
                  'aria-label': rowLabel?.(row),
                  onClick: (event) => {
                    if ((event.target as Element).closest('a,button,input,label')) return;
                    onOpen(row);
                  },
                  onKeyDown: (event) => {
                    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
                    event.preventDefault();
                    if (selection && event.key === ' ') choose(rowKey(row), !selection.keys.has(rowKey(row)), event.shiftKey);
                    else onOpen(row);
                  },
                })}
              >
                {selection && (
                  <td>
                    <Checkbox
                      aria-label={t('table.choose', { what: rowLabel?.(row) ?? rowKey(row) })}
                      checked={selection.keys.has(rowKey(row))}
                      onChange={(event) => choose(rowKey(row), event.target.checked, event.nativeEvent.shiftKey)}
                    />
                  </td>
                )}
                {columns.map((c) => (
                  <td key={c.key} className={c.numeric ? css.num : undefined}>
                    {c.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {error && rows ? <Problem error={error} /> : null}
      {hasMore && (
        <div className={css.more}>
          <Button size="small" loading={loadingMore ?? false} onClick={() => onMore?.()}>
            {t('do.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
