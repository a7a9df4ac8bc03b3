import { App, Button, DatePicker, Form, Input, Popconfirm, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Shop } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { newId } from '@/shared/outbox/newId';
import { useEveryone } from '@/shared/people/people';
import { useMay } from '@/shared/session/session';
import { isElsewhere, wallClock, zonedInstant } from '@/shared/shop/zoned';
import { Problem } from '@/shared/ui/Problem';
import { useKeeping } from './api';
import { spansOf, weekOf, written } from './week';

const days = [1, 2, 3, 4, 5, 6, 7] as const;

/** One shop's hours, people and closures, each for those who may change it. */
export function Keeping({ shop }: { shop: Shop }) {
  const mayHours = useMay('PUT /api/shops/{id}/hours');
  const mayPeople = useMay('PUT /api/shops/{id}/people');
  const mayChoose = useMay('GET /api/staff');
  const mayClose = useMay('POST /api/shops/{id}/closures');
  return (
    <>
      {mayHours && <Hours shop={shop} />}
      {mayPeople && mayChoose && <People shop={shop} />}
      {mayClose && <Closures shop={shop} />}
    </>
  );
}

function useSaved() {
  const { t } = useI18n();
  const { message } = App.useApp();
  return (words = t('do.saved')) => void message.success(words);
}

function Hours({ shop }: { shop: Shop }) {
  const { t } = useI18n();
  const { hours } = useKeeping(shop.id);
  const saved = useSaved();
  const readable = (_rule: unknown, line: string | undefined) => (spansOf(line ?? '') ? Promise.resolve() : Promise.reject(new Error(t('shop.hours.wrong'))));
  return (
    <Section title={t('shop.hours')}>
      <p>
        {t('shop.hours.rule')} {t('shop.zone')}: {shop.zone}
      </p>
      <Form<{ days: string[] }>
        layout="horizontal"
        labelCol={{ flex: '88px' }}
        initialValues={{ days: written(shop) }}
        onFinish={(fields) => hours.mutate(weekOf(fields.days), { onSuccess: () => saved(t('shop.hours.saved')) })}
      >
        {days.map((day, i) => (
          <Form.Item key={day} name={['days', i]} label={t(`shop.day.${day}`)} rules={[{ validator: readable }]} style={{ marginBottom: 8 }}>
            <Input placeholder={t('shop.closed')} maxLength={80} />
          </Form.Item>
        ))}
        <Problem error={hours.error} />
        <Button type="primary" htmlType="submit" loading={hours.isPending}>
          {t('do.save')}
        </Button>
      </Form>
    </Section>
  );
}

function People({ shop }: { shop: Shop }) {
  const { t } = useI18n();
  const { people } = useKeeping(shop.id);
  const everyone = useEveryone();
  const saved = useSaved();
  return (
    <Section title={t('shop.people')}>
      <Form<{ people: string[] }>
        layout="vertical"
        initialValues={{ people: shop.people.map((one) => one.id) }}
        onFinish={(fields) => people.mutate(fields.people, { onSuccess: () => saved() })}
      >
        <Form.Item name="people" extra={t('shop.people.what')}>
          <Select
            mode="multiple"
            aria-label={t('shop.people')}
            loading={everyone.isPending}
            showSearch={{ optionFilterProp: ['label', 'login'] }}
            options={(everyone.data ?? []).filter((one) => one.active).map((one) => ({ value: one.id, label: one.name, login: one.login }))}
          />
        </Form.Item>
        <Problem error={everyone.error ?? people.error} />
        <Button type="primary" htmlType="submit" loading={people.isPending} disabled={!everyone.data}>
          {t('do.save')}
        </Button>
      </Form>
    </Section>
  );
}

/** As `wallClock` writes it. */
const wall = 'YYYY-MM-DDTHH:mm';

function Closures({ shop }: { shop: Shop }) {
  const { t } = useI18n();
  const { close, reopen } = useKeeping(shop.id);
  const [form] = Form.useForm<{ span: [Dayjs, Dayjs]; reason: string }>();
  const saved = useSaved();
  const mayBackdate = useMay('PUT /api/shops/{id}/hours');
  const required = { required: true, message: t('form.required') };
  // The pickers show and take the shop's clock, whatever this device's says.
  const now = dayjs(wallClock(Date.now(), shop.zone));
  const instant = (typed: Dayjs) => zonedInstant(typed.format(wall), shop.zone);
  const line = (at: string) => wallClock(Date.parse(at), shop.zone).replace('T', ' ');
  return (
    <Section title={t('shop.closures')}>
      <p>
        {t('shop.closures.what')} {mayBackdate && t('shop.closures.backdated')}
      </p>
      {shop.closures.length === 0 && <p>{t('shop.closures.none')}</p>}
      {shop.closures.map((one) => (
        <p key={one.id}>
          {t('shop.closure.line', { from: line(one.from ?? one.to), to: line(one.to) })} · {one.reason}{' '}
          <Popconfirm title={t('shop.closure.end')} okText={t('shop.closure.end')} cancelText={t('do.cancel')} onConfirm={() => reopen.mutate(one.id)}>
            <Button size="small" loading={reopen.isPending}>
              {t('shop.closure.end')}
            </Button>
          </Popconfirm>
        </p>
      ))}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ span: [from, to], reason }) =>
          close.mutate(
            { id: newId(), from: instant(from), to: instant(to), reason: reason.trim() },
            {
              onSuccess: () => {
                form.resetFields();
                saved();
              },
            },
          )
        }
      >
        <Form.Item name="span" label={t('shop.closure.span')} extra={isElsewhere(shop.zone) ? t('shop.closure.zone', { zone: shop.zone }) : undefined} rules={[required]}>
          <DatePicker.RangePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" minDate={mayBackdate ? now.subtract(72, 'hour') : now} maxDate={now.add(1, 'year')} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="reason" label={t('shop.closure.reason')} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Problem error={close.error ?? reopen.error} />
        <Button htmlType="submit" loading={close.isPending}>
          {t('shop.closure.add')}
        </Button>
      </Form>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} style={{ marginBottom: 28 }}>
      <h2 style={{ fontSize: 15, margin: '0 0 8px' }}>{title}</h2>
      {children}
    </section>
  );
}
