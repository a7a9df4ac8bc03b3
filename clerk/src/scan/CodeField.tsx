import { useId, useState } from 'preact/hooks';
import { useI18n } from '../texts/i18n';
import { Scanner } from './Scanner';
import './scan.css';

interface Props {
  label: string;
  value: string;
  onValue: (text: string) => void;
  /** A scanned code, which needs no further key. */
  onScanned?: ((text: string) => void) | undefined;
  numeric?: boolean;
  maxLength?: number;
}

/** A number that is scanned or typed: the one way as good as the other. */
export function CodeField({ label, value, onValue, onScanned, numeric = false, maxLength = 64 }: Props) {
  const { t } = useI18n();
  const id = useId();
  const [scanning, setScanning] = useState(false);
  return (
    <div>
      <label for={id}>{label}</label>
      <div class="code-field">
        <input
          id={id}
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          inputMode={numeric ? 'numeric' : 'text'}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <button type="button" class="plain" aria-label={t('scan.open')} onClick={() => setScanning(true)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M8 9v6M11 9v6M13.500 9v6M16 9v6" />
          </svg>
        </button>
      </div>
      {scanning && (
        <Scanner
          onClose={() => setScanning(false)}
          onCode={(text) => {
            setScanning(false);
            onValue(text);
            onScanned?.(text);
          }}
        />
      )}
    </div>
  );
}
