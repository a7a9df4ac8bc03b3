import { Button } from 'antd';
import type { ReactNode } from 'react';
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
}

/** A dense table by key-set pages: rows open by click, Enter or Space; more come on demand. */
export function DataTable<T>(props: Props<T>) {
  const { label, columns, rows, rowKey, onOpen, rowLabel, isMuted, empty, error, onRetry, hasMore, loadingMore, onMore, flush } = props;
  const { t } = useI18n();
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
            {columns.map((c) => (
              <col key={c.key} style={c.width ? { width: c.width } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr>
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
                className={`${onOpen ? css.rowLink : ''} ${isMuted?.(row) ? css.muted : ''}`}
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
                    onOpen(row);
                  },
                })}
              >
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
