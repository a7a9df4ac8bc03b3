import { useEffect, useState, type ReactNode } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import css from './ui.module.css';

interface Props {
  title: ReactNode;
  note?: ReactNode;
  tools?: ReactNode;
  /** Without padding: the content brings its own. */
  flush?: boolean;
  children: ReactNode;
}

/** A screen with a title row that stays and a body that scrolls. */
export function Page({ title, note, tools, flush = false, children }: Props) {
  return (
    <section className={css.page}>
      <header className={css.head}>
        <h1>{title}</h1>
        {note && <span className={css.headNote}>{note}</span>}
        {tools && <div className={css.headTools}>{tools}</div>}
      </header>
      <div className={`${css.body} ${flush ? css.flush : ''}`}>{children}</div>
    </section>
  );
}

export type TagTone = 'plain' | 'accent' | 'violet' | 'amber' | 'red' | 'outline';

export function Mark({ tone = 'plain', title, children }: { tone?: TagTone; title?: string; children: ReactNode }) {
  return (
    <span className={`${css.tag} ${css[tone] ?? ''}`} title={title}>
      {children}
    </span>
  );
}

/** At most two lines of a text; the whole of it on hovering. */
export function Clamp({ text }: { text: string }) {
  return (
    <span className={css.clamp} title={text}>
      {text}
    </span>
  );
}

export function Empty({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  const { t } = useI18n();
  return (
    <div className={css.empty}>
      <svg width="44" height="44" viewBox="0 0 44 44" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <circle cx="22" cy="22" r="15" strokeDasharray="3 4" />
        <path d="M22 14v8l5 3" strokeLinecap="round" />
      </svg>
      <div>{children ?? t('state.empty')}</div>
      {action}
    </div>
  );
}

/** Grey bars in the place of what comes: nothing jumps when it does. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useI18n();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 6_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={css.loading} role="status" aria-label={t('state.loading')}>
      {slow && <p className={css.slow}>{t('net.slow')}</p>}
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={css.bar} style={{ width: `${92 - ((i * 23) % 45)}%` }} />
      ))}
    </div>
  );
}

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className={css.kbd}>{children}</kbd>;
}
