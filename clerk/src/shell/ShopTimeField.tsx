import { isElsewhere } from '../../../console/src/shared/shop/zoned';
import { useI18n } from '../texts/i18n';

interface Props {
  label: string;
  /** As a time field holds it, by the shop's clock. */
  value: string;
  zone: string;
  required?: boolean;
  onValue: (value: string) => void;
}

/** A time by the shop's clock; where the phone's shows another, it says so. */
export function ShopTimeField({ label, value, zone, required = false, onValue }: Props) {
  const { t } = useI18n();
  return (
    <label>
      {label}
      <input type="datetime-local" required={required} value={value} onInput={(event) => onValue(event.currentTarget.value)} />
      {isElsewhere(zone) && <small class="quiet">{t('app.shopTime', { zone })}</small>}
    </label>
  );
}
