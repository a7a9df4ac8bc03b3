import type { I18n } from '@/shared/i18n/i18n';

/** The columns of a file of orders; the server takes their names in either language. */
export const columns = [
  'number',
  'status',
  'placedAt',
  'updatedAt',
  'paidAt',
  'dispatchBy',
  'deliveredAt',
  'cancelledAt',
  'salesChannel',
  'delivery',
  'shop',
  'customerId',
  'customerName',
  'customerPhone',
  'receiverName',
  'receiverPhone',
  'receiverRegion',
  'receiverStreet',
  'currency',
  'discount',
  'freight',
  'total',
  'paymentMethod',
  'carrier',
  'trackingNumber',
  'dispatchedAt',
  'promisedBy',
  'note',
  'sku',
  'name',
  'quantity',
  'unitPrice',
  'lineTotal',
] as const;

/** A file that can be imported as it is; two rows of one order. */
export function example({ t }: I18n): string {
  const names = ['number', 'status', 'placedAt', 'receiverName', 'receiverPhone', 'receiverRegion', 'freight', 'sku', 'name', 'quantity', 'unitPrice'] as const;
  return [
    names.map((name) => t(`ord.column.${name}`)).join(','),
    `A1001,${t('ord.example.status')},2026-11-18 10:00,${t('ord.example.receiver')},19900001234,${t('ord.example.region')},10,HT-001,${t('ord.example.first')},2,59.00`,
    `A1001,,,,,,,HT-002,${t('ord.example.second')},1,299.00`,
    '',
  ].join('\r\n');
}
