import { PlusOutlined } from '@ant-design/icons';
import { App, Button, DatePicker, Form, Input, Modal, Popconfirm, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { SpecialDay } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useChangeDays, useSpecialDays } from './api';
import css from './standard.module.css';

const firstYear = 2025;

interface Fields {
  span: [Dayjs, Dayjs];
  working: boolean;
  name: string;
}

/** Every day of the span, both ends included. */
function daysOf({ span: [first, last], working, name }: Fields): SpecialDay[] {
  return Array.from({ length: last.diff(first, 'day') + 1 }, (_, i) => ({
    day: first.add(i, 'day').format('YYYY-MM-DD'),
    working,
    name: name.trim(),
  }));
}

interface DialogProps {
  year: number;
  /** The day to change; without one, days are added. */
  day: SpecialDay | undefined;
  others: readonly SpecialDay[];
  onClose: () => void;
}

function DaysDialog({ year, day, others, onClose }: DialogProps) {
  const { t, format } = useI18n();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const change = useChangeDays(year);
  const save = (fields: Fields) =>
    change.mutate((days) => [...days.filter((one) => one.day !== day?.day), ...daysOf(fields)], {
      onSuccess: () => {
        void message.success(t('do.saved'));
        onClose();
      },
    });
  const isFree = (_rule: unknown, span: Fields['span'] | null) => {
    const taken = span && others.find((one) => !dayjs(one.day).isBefore(span[0], 'day') && !dayjs(one.day).isAfter(span[1], 'day'));
    return taken ? Promise.reject(new Error(t('std.day.taken', { day: format.calendarDay(taken.day), name: taken.name }))) : Promise.resolve();
  };
  const required = { required: true, message: t('form.required') };
  const initial: Partial<Fields> = day
    ? { span: [dayjs(day.day), dayjs(day.day)], working: day.working, name: day.name }
    : { working: false };
  return (
    <Modal
      open
      title={day ? format.calendarDay(day.day) : t('std.day.add')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
    >
      <Form<Fields> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={save}>
        <Form.Item name="span" label={t('std.day.span')} rules={[required, { validator: isFree }]}>
          <DatePicker.RangePicker
            minDate={dayjs(`${year}-01-01`)}
            maxDate={dayjs(`${year}-12-31`)}
            {...(day ? {} : { defaultPickerValue: [dayjs(`${year}-01-01`), dayjs(`${year}-01-01`)] })}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="working" label={t('board.state')}>
          <Segmented
            options={[
              { value: false, label: t('std.day.off') },
              { value: true, label: t('std.day.work') },
            ]}
          />
        </Form.Item>
        <Form.Item name="name" label={t('std.day.name')} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={100} placeholder={t('std.day.name.such')} />
        </Form.Item>
        <p className={css.note}>{t('std.day.running')}</p>
        <Problem error={change.error} />
      </Form>
    </Modal>
  );
}

/** The days of a year that differ from their weekday; whoever may, keeps them up to date. */
export function SpecialDays() {
  const { t, format } = useI18n();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear);
  const [open, setOpen] = useState<SpecialDay | 'new'>();
  const mayEdit = useMay('PUT /api/standard/special-days');
  const days = useSpecialDays(year);
  const remove = useChangeDays(year);
  const edited = open === 'new' ? undefined : open;
  const columns: Column<SpecialDay>[] = [
    { key: 'day', title: t('board.day'), width: 190, cell: (d) => format.calendarDay(d.day) },
    {
      key: 'working',
      title: t('board.state'),
      width: 120,
      cell: (d) => <Mark tone={d.working ? 'amber' : 'accent'}>{d.working ? t('std.day.work') : t('std.day.off')}</Mark>,
    },
    { key: 'name', title: t('std.day.name'), cell: (d) => d.name },
  ];
  if (mayEdit)
    columns.push({
      key: 'remove',
      title: <span className="sr">{t('do.remove')}</span>,
      width: 100,
      cell: (d) => (
        <Popconfirm
          placement="topRight"
          title={t('std.day.remove', { day: format.calendarDay(d.day) })}
          onConfirm={() => remove.mutate((all) => all.filter((one) => one.day !== d.day))}
        >
          <Button size="small" danger disabled={remove.isPending}>
            {t('do.remove')}
          </Button>
        </Popconfirm>
      ),
    });
  const label = t('std.days', { year });
  return (
    <>
      <div className={css.bar}>
        <h2 className={css.title}>{label}</h2>
        <Select
          aria-label={t('std.year')}
          value={year}
          onChange={(to: number) => {
            remove.reset();
            setYear(to);
          }}
          options={Array.from({ length: thisYear + 3 - firstYear }, (_, i) => ({ value: firstYear + i, label: String(firstYear + i) }))}
        />
        {mayEdit && (
          <Button icon={<PlusOutlined />} onClick={() => setOpen('new')} disabled={!days.data}>
            {t('std.day.add')}
          </Button>
        )}
      </div>
      <Problem error={remove.error} />
      <DataTable
        label={label}
        columns={columns}
        rows={days.data?.items}
        rowKey={(d) => d.day}
        {...(mayEdit ? { onOpen: setOpen, rowLabel: (d: SpecialDay) => `${format.calendarDay(d.day)} ${d.name}` } : {})}
        empty={t('std.days.none', { year })}
        error={days.error}
        onRetry={() => void days.refetch()}
      />
      {open && days.data && (
        <DaysDialog
          year={year}
          day={edited}
          others={days.data.items.filter((one) => one.day !== edited?.day)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
