import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { NewPlacement, Placement } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useShops } from '@/shared/shop/shops';
import { Problem } from '@/shared/ui/Problem';
import { useOffer } from './api';
import css from './order.module.css';

interface Chosen {
  sku: string;
  name: string;
  priceMinor: number;
  currency: string;
  quantity: number;
}

interface Fields {
  delivery: 'ship' | 'pickup';
  shop?: string;
  to: 'known' | 'other';
  name?: string;
  phone?: string;
  region?: string;
  street?: string;
  note?: string;
}

interface Props {
  customer: string;
  /** The conversation or ticket in which it is offered. */
  work: string;
  onOffered: (offered: Placement) => void;
  onClose: () => void;
}

/** Goods, how they get to the customer, and to whom: what is then offered to them. */
export function AssistDialog({ customer, work, onOffered, onClose }: Props) {
  const { t, format } = useI18n();
  const [form] = Form.useForm<Fields>();
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const delivery = Form.useWatch('delivery', form) ?? 'ship';
  const other = Form.useWatch('to', form) === 'other';
  const shops = useShops({ enabled: delivery === 'pickup' });
  const offer = useOffer(onOffered);
  const total = chosen.reduce((sum, it) => sum + it.priceMinor * it.quantity, 0);
  const currency = chosen[0]?.currency;
  const needed = { required: true, whitespace: true, message: t('form.required') };
  const body = (fields: Fields): NewPlacement => ({
    customer,
    work,
    lines: chosen.map(({ sku, quantity }) => ({ sku, quantity })),
    delivery: fields.delivery,
    shop: fields.delivery === 'pickup' ? (fields.shop ?? null) : null,
    receiver:
      fields.to === 'other'
        ? { name: fields.name ?? '', phone: fields.phone ?? '', region: fields.region ?? null, street: fields.street ?? null }
        : null,
    note: fields.note?.trim() ? fields.note.trim() : null,
  });
  return (
    <Modal
      open
      width={520}
      title={t('assist.start')}
      okText={t('assist.offer')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      cancelText={t('do.cancel')}
      confirmLoading={offer.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Fields> form={form} layout="vertical" requiredMark={false} initialValues={{ delivery: 'ship', to: 'known' }} onFinish={(fields) => offer.mutate(body(fields))}>
        <Form.Item label={t('assist.goods')}>
          <GoodsSelect onChosen={(goods) => setChosen((now) => (now.some((it) => it.sku === goods.sku) ? now : [...now, goods]))} />
          {chosen.length > 0 && (
            <ul className={css.chosen}>
              {chosen.map((it) => (
                <li key={it.sku}>
                  <span>{it.name}</span>
                  <InputNumber
                    size="small"
                    aria-label={t('assist.quantity', { name: it.name })}
                    min={1}
                    max={999}
                    precision={0}
                    value={it.quantity}
                    onChange={(n) => setChosen(chosen.map((one) => (one.sku === it.sku ? { ...one, quantity: n ?? 1 } : one)))}
                  />
                  <span>{format.money(it.priceMinor * it.quantity, it.currency)}</span>
                  <Button
                    size="small"
                    type="text"
                    icon={<CloseOutlined />}
                    aria-label={t('assist.remove', { name: it.name })}
                    onClick={() => setChosen(chosen.filter((one) => one.sku !== it.sku))}
                  />
                </li>
              ))}
            </ul>
          )}
          {currency && <p className={css.hint}>{t('assist.total', { money: format.money(total, currency) })}</p>}
        </Form.Item>
        <Form.Item name="delivery" label={t('assist.delivery')}>
          <Segmented options={(['ship', 'pickup'] as const).map((value) => ({ value, label: t(`assist.delivery.${value}`) }))} />
        </Form.Item>
        {delivery === 'pickup' && (
          <Form.Item name="shop" label={t('assist.shop')} rules={[needed]}>
            <Select options={(shops.data?.items ?? []).map((shop) => ({ value: shop.code, label: shop.name }))} loading={shops.isFetching} />
          </Form.Item>
        )}
        <Form.Item name="to" label={t('assist.to')}>
          <Segmented options={(['known', 'other'] as const).map((value) => ({ value, label: t(`assist.to.${value}`) }))} />
        </Form.Item>
        {other && (
          <>
            <Form.Item name="name" label={t('assist.to.name')} rules={[needed]}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item name="phone" label={t('assist.to.phone')} rules={[needed]}>
              <Input maxLength={40} inputMode="tel" autoComplete="off" />
            </Form.Item>
            {delivery === 'ship' && (
              <>
                <Form.Item name="region" label={t('assist.to.region')}>
                  <Input maxLength={200} autoComplete="off" />
                </Form.Item>
                <Form.Item name="street" label={t('assist.to.street')} rules={[needed]}>
                  <Input maxLength={400} autoComplete="off" />
                </Form.Item>
              </>
            )}
          </>
        )}
        <Form.Item name="note" label={t('assist.note')}>
          <Input maxLength={500} />
        </Form.Item>
        <Problem error={offer.error} />
      </Form>
    </Modal>
  );
}

function GoodsSelect({ onChosen }: { onChosen: (goods: Chosen) => void }) {
  const { t, format } = useI18n();
  const [q, setQ] = useState('');
  const words = q.trim();
  const found = useQuery({
    queryKey: ['goods', words],
    queryFn: () => call(api.GET('/api/goods', { params: { query: { words } } })),
    enabled: words !== '',
    placeholderData: (before) => before,
  });
  const items = found.data?.items ?? [];
  return (
    <Select
      value={null}
      autoFocus
      showSearch={{ onSearch: setQ, filterOption: false }}
      aria-label={t('assist.goods')}
      placeholder={t('assist.goods.find')}
      style={{ width: '100%' }}
      loading={found.isFetching}
      notFoundContent={words && !found.isFetching ? t('assist.goods.none') : null}
      options={items.map((it) => ({ value: it.sku, label: `${it.name} · ${format.money(it.priceMinor, it.currency)} · ${it.sku}` }))}
      onChange={(sku: string | null) => {
        const goods = items.find((it) => it.sku === sku);
        if (goods) onChosen({ sku: goods.sku, name: goods.name, priceMinor: goods.priceMinor, currency: goods.currency, quantity: 1 });
      }}
    />
  );
}
