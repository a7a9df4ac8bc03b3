import type { PresenceState } from '@/shared/api/types';

/** State by shape and colour: full, half, bars, hollow. */
export function PresenceDot({ state, size = 10 }: { state: PresenceState; size?: number }) {
  const colour = { ready: 'var(--green)', busy: 'var(--text-2)', break: 'var(--text-3)', off: 'var(--text-3)' }[state];
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" style={{ flex: 'none' }}>
      <circle cx="5" cy="5" r="4" fill={state === 'ready' ? colour : 'none'} stroke={colour} strokeWidth="1.6" />
      {state === 'busy' && <path d="M5 1a4 4 0 0 1 0 8z" fill={colour} />}
      {state === 'break' && <path d="M3.8 3.4v3.2M6.2 3.4v3.2" stroke={colour} strokeWidth="1.4" />}
    </svg>
  );
}
