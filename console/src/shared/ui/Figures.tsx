import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import css from './figures.module.css';

/** A moment or a day in a row of figures. */
export function Figures({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl className={css.figures} aria-label={label}>
      {children}
    </dl>
  );
}

export function Figure({ name, value, tone, help }: { name: string; value: string | number; tone?: 'amber' | 'red' | undefined; help?: string }) {
  return (
    <div className={css.figure}>
      <dt>{help ? <Tooltip title={help}>{name}</Tooltip> : name}</dt>
      <dd className={`tnum ${tone ? css[tone] : ''}`}>{value}</dd>
    </div>
  );
}
