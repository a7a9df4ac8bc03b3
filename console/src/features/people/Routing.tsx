import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, Button, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api, call } from '@/shared/api/client';
import type { RoutingPerson, RoutingPlan, RoutingTeam, Shift } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Problem } from '@/shared/ui/Problem';
import css from './routing.module.css';

const languages = ['zh-CN', 'en'] as const;
const page = 50;
const key = ['routing'];

/** How work is shared out: hours and help of the teams, what each person can take, and who is planned when. */
export function RoutingRules() {
  const plan = useQuery({ queryKey: key, queryFn: () => call(api.GET('/api/routing')) });
  if (plan.error && !plan.data) return <Problem error={plan.error} onRetry={() => void plan.refetch()} />;
  return (
    <div className={css.rules}>
      <TeamRules plan={plan.data} />
      <PeopleRules plan={plan.data} />
      <Shifts plan={plan.data} />
    </div>
  );
}

function useSaved() {
  const { t } = useI18n();
  const client = useQueryClient();
  const { message } = AntApp.useApp();
  return {
    onSuccess: () => void message.success({ content: t('plan.saved'), key: 'plan' }),
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  };
}

function TeamRules({ plan }: { plan: RoutingPlan | undefined }) {
  const { t, pick } = useI18n();
  const names = useNames();
  const save = useMutation({
    mutationFn: ({ id, calendar, overflowTo }: RoutingTeam) =>
      call(api.PUT('/api/routing/teams/{id}', { params: { path: { id } }, body: { calendar, overflowTo: overflowTo ?? null } })),
    ...useSaved(),
  });
  const name = (team: RoutingTeam) => pick(team.nameZh, team.nameEn);
  const columns: Column<RoutingTeam>[] = [
    { key: 'name', title: t('hand.on.team'), cell: name },
    {
      key: 'calendar',
      title: t('plan.calendar'),
      width: 240,
      cell: (team) => (
        <Select
          size="small"
          className={css.wide ?? ''}
          aria-label={`${name(team)}: ${t('plan.calendar')}`}
          value={team.calendar}
          options={(plan?.calendars ?? []).map((value) => ({ value, label: names.calendar(value) }))}
          onChange={(calendar: string) => save.mutate({ ...team, calendar })}
        />
      ),
    },
    {
      key: 'overflow',
      title: t('plan.overflow'),
      width: 260,
      cell: (team) => (
        <Select
          size="small"
          allowClear
          className={css.wide ?? ''}
          aria-label={`${name(team)}: ${t('plan.overflow')}`}
          placeholder={t('plan.overflow.none')}
          value={team.overflowTo ?? null}
          options={(plan?.teams ?? []).filter((one) => one.id !== team.id).map((one) => ({ value: one.id, label: name(one) }))}
          onChange={(overflowTo: string | null | undefined) => save.mutate({ ...team, overflowTo: overflowTo ?? null })}
        />
      ),
    },
  ];
  return (
    <section>
      <h2 className={css.title}>{t('plan.teams')}</h2>
      <Problem error={save.error} />
      <DataTable label={t('plan.teams')} columns={columns} rows={plan?.teams} rowKey={(team) => team.id} />
    </section>
  );
}

function PeopleRules({ plan }: { plan: RoutingPlan | undefined }) {
  const { t, pick } = useI18n();
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(page);
  const save = useMutation({
    mutationFn: ({ id, capacity, caps, skills, languages: spoken }: RoutingPerson) =>
      call(api.PUT('/api/routing/people/{id}', { params: { path: { id } }, body: { capacity, caps, skills, languages: spoken } })),
    ...useSaved(),
  });
  const rows = plan?.people.filter((person) => person.name.toLowerCase().includes(filter.trim().toLowerCase()));
  const columns: Column<RoutingPerson>[] = [
    { key: 'name', title: t('ppl.name'), width: 160, cell: (person) => person.name },
    {
      key: 'capacity',
      title: t('plan.capacity'),
      width: 110,
      cell: (person) => (
        <InputNumber
          size="small"
          min={1}
          max={50}
          aria-label={`${person.name}: ${t('plan.capacity')}`}
          defaultValue={person.capacity}
          onBlur={(event) => {
            const capacity = Number(event.target.value);
            if (capacity >= 1 && capacity <= 50 && capacity !== person.capacity) save.mutate({ ...person, capacity });
          }}
          onPressEnter={(event) => event.currentTarget.blur()}
        />
      ),
    },
    {
      key: 'skills',
      title: t('plan.skills'),
      cell: (person) => (
        <Select
          mode="multiple"
          size="small"
          className={css.wide ?? ''}
          aria-label={`${person.name}: ${t('plan.skills')}`}
          value={person.skills}
          options={(plan?.skills ?? []).map((skill) => ({ value: skill.code, label: pick(skill.titleZh, skill.titleEn) }))}
          onChange={(skills: string[]) => save.mutate({ ...person, skills })}
        />
      ),
    },
    {
      key: 'languages',
      title: t('plan.languages'),
      width: 220,
      cell: (person) => (
        <Select
          mode="multiple"
          size="small"
          className={css.wide ?? ''}
          aria-label={`${person.name}: ${t('plan.languages')}`}
          placeholder={t('plan.languages.all')}
          value={person.languages}
          options={languages.map((value) => ({ value, label: t(`plan.language.${value}`) }))}
          onChange={(spoken: string[]) => save.mutate({ ...person, languages: spoken })}
        />
      ),
    },
  ];
  return (
    <section>
      <h2 className={css.title}>{t('plan.people')}</h2>
      <Input.Search
        size="small"
        allowClear
        className={css.search ?? ''}
        placeholder={t('plan.search')}
        aria-label={t('plan.search')}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <Problem error={save.error} />
      <DataTable
        label={t('plan.people')}
        columns={columns}
        rows={rows?.slice(0, shown)}
        rowKey={(person) => person.id}
        hasMore={(rows?.length ?? 0) > shown}
        onMore={() => setShown(shown + page)}
      />
    </section>
  );
}

/** The next two weeks. */
function Shifts({ plan }: { plan: RoutingPlan | undefined }) {
  const { t, pick, format } = useI18n();
  const client = useQueryClient();
  const [span] = useState(() => ({ from: dayjs().startOf('day').toISOString(), until: dayjs().add(14, 'day').endOf('day').toISOString() }));
  const [wish, setWish] = useState<{ team?: string; staff?: string; times?: [Dayjs, Dayjs] }>({});
  const shiftsKey = ['shifts', span.from];
  const shifts = useQuery({ queryKey: shiftsKey, queryFn: () => call(api.GET('/api/routing/shifts', { params: { query: span } })) });
  const onSettled = () => void client.invalidateQueries({ queryKey: shiftsKey });
  const add = useMutation({
    mutationFn: (body: { team: string; staff: string; starts: string; ends: string }) => call(api.POST('/api/routing/shifts', { body })),
    onSuccess: () => setWish({ ...wish, staff: undefined } as typeof wish),
    onSettled,
  });
  const cancel = useMutation({
    mutationFn: (id: string) => call(api.DELETE('/api/routing/shifts/{id}', { params: { path: { id } } })),
    onSettled,
  });
  const teamName = (id: string) => {
    const team = plan?.teams.find((one) => one.id === id);
    return team ? pick(team.nameZh, team.nameEn) : '';
  };
  const columns: Column<Shift>[] = [
    { key: 'when', title: t('plan.shift.when'), cell: (shift) => `${format.when(shift.starts)} – ${format.when(shift.ends)}` },
    { key: 'name', title: t('ppl.name'), cell: (shift) => shift.name },
    { key: 'team', title: t('hand.on.team'), cell: (shift) => teamName(shift.team) },
    {
      key: 'cancel',
      title: '',
      width: 90,
      cell: (shift) => (
        <Button size="small" onClick={() => cancel.mutate(shift.id)}>
          {t('plan.shift.cancel')}
        </Button>
      ),
    },
  ];
  const { team, staff, times } = wish;
  return (
    <section>
      <h2 className={css.title}>{t('plan.shifts')}</h2>
      <div className={css.add}>
        <Select
          size="small"
          className={css.choice ?? ''}
          aria-label={t('hand.on.team')}
          placeholder={t('hand.on.team')}
          value={team ?? null}
          options={(plan?.teams ?? []).map((one) => ({ value: one.id, label: pick(one.nameZh, one.nameEn) }))}
          onChange={(to: string) => setWish({ team: to, ...(times ? { times } : {}) })}
        />
        <Select
          size="small"
          className={css.choice ?? ''}
          disabled={!team}
          aria-label={t('ppl.name')}
          placeholder={t('ppl.name')}
          showSearch={{ optionFilterProp: 'label' }}
          value={staff ?? null}
          options={(plan?.people ?? []).filter((one) => team && one.teams.includes(team)).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(to: string) => setWish({ ...wish, staff: to })}
        />
        <DatePicker.RangePicker
          size="small"
          showTime={{ format: 'HH:mm', minuteStep: 15 }}
          format="MM-DD HH:mm"
          value={times ?? null}
          onChange={(range) => {
            const [starts, ends] = range ?? [];
            setWish({ ...(team ? { team } : {}), ...(staff ? { staff } : {}), ...(starts && ends ? { times: [starts, ends] } : {}) });
          }}
        />
        <Button
          size="small"
          type="primary"
          disabled={!team || !staff || !times}
          loading={add.isPending}
          onClick={() => {
            if (team && staff && times) add.mutate({ team, staff, starts: times[0].toISOString(), ends: times[1].toISOString() });
          }}
        >
          {t('plan.shift.add')}
        </Button>
      </div>
      <Problem error={add.error ?? cancel.error} />
      <DataTable
        label={t('plan.shifts')}
        columns={columns}
        rows={shifts.data?.items}
        rowKey={(shift) => shift.id}
        empty={t('plan.shifts.none')}
        error={shifts.error}
      />
    </section>
  );
}
