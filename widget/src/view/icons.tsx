/** Drawn here, so that nothing is fetched. */
export function Send() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
      <path d="M3.4 20.4 21 12 3.4 3.6 3 10l11 2-11 2z" />
    </svg>
  );
}

export function Down() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round">
      <path d="m6 9 6 6 6-6" />
    </svg>
  );
}

export function Star() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="m12 3 2.7 5.6 6.1.9-4.4 4.3 1 6.1L12 17l-5.4 2.9 1-6.1-4.4-4.3 6.1-.9z" stroke-linejoin="round" />
    </svg>
  );
}

/** A speech bubble that carries the first letter of the brand. */
export function Bubble({ letter }: { letter: string }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path
        d="M24 7c10.500 0 18 6.600 18 15.500S34.500 38 24 38c-2 0-4-.3-5.800-.8L9.500 41l2-7.300C8 30.900 6 27 6 22.500 6 13.600 13.500 7 24 7z"
        fill="var(--ink)"
      />
      {letter ? (
        <text x="24" y="29.500" text-anchor="middle" font-size="19" font-weight="700" fill="var(--brand)">
          {letter}
        </text>
      ) : (
        <g fill="var(--brand)">
          <circle cx="16" cy="22.500" r="2.600" />
          <circle cx="24" cy="22.500" r="2.600" />
          <circle cx="32" cy="22.500" r="2.600" />
        </g>
      )}
    </svg>
  );
}

export function Camera() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round">
      <rect x="3" y="4" width="18" height="16" rx="2.500" />
      <circle cx="8.500" cy="9.500" r="1.700" />
      <path d="m3.500 18 5.500-5 3.500 3 4-4.500 4.500 5" />
    </svg>
  );
}

export function Microphone() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round">
      <rect x="9" y="3" width="6" height="11" rx="3" />
      <path d="M5.500 11a6.500 6.500 0 0 0 13 0M12 17.500V21" />
    </svg>
  );
}

export function Play() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
      <path d="M7 4.500v15l12-7.500z" />
    </svg>
  );
}

export function Pause() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
      <path d="M7 5h3.500v14H7zM13.500 5H17v14h-3.500z" />
    </svg>
  );
}
