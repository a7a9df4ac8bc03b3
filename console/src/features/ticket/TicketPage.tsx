import { CheckCircleOutlined, LeftOutlined, LockOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Form, Input, Modal, Segmented, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { api, call } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { Ticket } from '@/shared/api/types';
import { byUrgency, isOpen } from '@/shared/clock/ring';
import { Ring } from '@/shared/clock/Ring';
import { RequestBox } from '@/shared/aftersales/RequestBox';
import { useI18n } from '@/shared/i18n/i18n';
import { useCompany } from '@/shared/live/company';
import { Faces } from '@/shared/people/Faces';
import { useEveryone, useTeamName, useTeams } from '@/shared/people/people';
import { useMay, useMe } from '@/shared/session/session';
import { useNames } from '@/shared/standard/standard';
import { Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { useTicket } from './api';
import { AnalysisBox } from './AnalysisBox';
import { ComplaintBox } from './ComplaintBox';
import { EditProblem, useEdit } from './edit';
import { GrantBox } from './GrantBox';
import { StateMark, TierMark } from './marks';
import { EnquiryBox } from './EnquiryBox';
import { KindBox } from './KindBox';
import { KinBox } from './kin/KinBox';
import { NextStepDialog } from './NextStepDialog';
import { OptionBox } from './OptionBox';
import { PageLink } from './PageLink';
import { PromiseBox } from './PromiseBox';
import { TimelineView } from './TimelineView';
import { WatchButton } from './WatchButton';
import { Writer } from './Writer';
import css from './ticket.module.css';

/** One matter: what was promised, what happens next, what happened, and what is missing before it may be closed. */
export function Component() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const ticket = useTicket(id);
  if (!ticket.data)
    return ticket.isError ? (
      <div className={css.pad}>
        <Problem error={ticket.error} onRetry={() => void ticket.refetch()} />
      </div>
    ) : (
      <Loading rows={10} />
    );
  // Evidence names a message: it stands in the ticket's conversation.
  if (search.has('message') && ticket.data.conversation) return <Navigate to={`/inbox/${ticket.data.conversation}?${search.toString()}`} replace />;
  return <Whole key={id} x={ticket.data} />;
}

type Asking = 'tier' | 'waiting' | 'open' | 'owner' | 'step' | undefined;

function Whole({ x }: { x: Ticket }) {
  const { t, format, code } = useI18n();
  const teamName = useTeamName();
  const me = useMe();
  const names = useNames();
  const { message } = AntApp.useApp();
  const [asking, setAsking] = useState<Asking>();
  const [writing, setWriting] = useState<'note' | 'message' | 'outcome'>('note');
  const mayAct = useMay('PUT /api/tickets/{id}/state');
  const merged = x.state === 'merged';
  const done = x.state === 'solved' || x.state === 'closed' || merged;
  const [isWriting, setIsWriting] = useState(false);
  const others = useCompany('ticket', x.id, isWriting || asking !== undefined);
  const take = useEdit(x, (_: undefined, on) => call(api.PUT('/api/tickets/{id}/owner', { ...on, body: { staff: me.id } })));
  const close = useEdit(x, (_: undefined, on) => call(api.POST('/api/tickets/{id}/close', on)));
  const failed = close.error ? close : take;
  const told = x.outcome !== null && x.outcome !== undefined;

  return (
    <section className={css.ticket}>
      <header className={css.head}>
        <div className={css.headRow}>
          <Link to="/tickets" className={css.back} aria-label={t('do.back')}>
            <LeftOutlined />
          </Link>
          <span className="mono">{x.number}</span>
          <h1>{x.title}</h1>
          <Faces people={others} />
          <WatchButton id={x.id} />
        </div>
        <div className={css.headRow}>
          <StateMark state={x.state} />
          <TierMark tier={x.tier} />
          <Mark>{names.type(x.type)}</Mark>
          {x.round > 1 && <Mark tone="red">{t('ticket.round', { n: x.round })}</Mark>}
          <div className={css.clocks} role="group" aria-label={t('ticket.clocks')}>
            {[...x.clocks]
              .filter((c) => isOpen(c))
              .sort(byUrgency)
              .map((clock) => (
                <Ring key={clock.id} clock={clock} size={22} titled />
              ))}
          </div>
          {mayAct && (
            <span className={css.actions}>
              {x.owner?.id !== me.id && !done && (
                <Button size="small" type="primary" loading={take.isPending} onClick={() => take.mutate(undefined)}>
                  {t('ticket.do.take')}
                </Button>
              )}
              {!done && (
                <Button size="small" onClick={() => setAsking('owner')}>
                  {t('ticket.do.assign')}
                </Button>
              )}
              {!done && (
                <Button size="small" onClick={() => setAsking('tier')}>
                  {t('ticket.do.tier')}
                </Button>
              )}
              {x.state === 'open' && (
                <Button size="small" onClick={() => setAsking('waiting')}>
                  {t('ticket.do.waiting')}
                </Button>
              )}
              {(x.state === 'waiting' || (done && !merged)) && (
                <Button size="small" onClick={() => setAsking('open')}>
                  {done ? t('ticket.do.reopen') : t('ticket.do.open')}
                </Button>
              )}
              {x.state !== 'closed' && !merged && (
                <Button
                  size="small"
                  type={told ? 'primary' : 'default'}
                  icon={told ? undefined : <LockOutlined aria-hidden="true" />}
                  loading={close.isPending}
                  onClick={() => close.mutate(undefined)}
                >
                  {t('ticket.do.close')}
                </Button>
              )}
            </span>
          )}
        </div>
        {failed.error && (
          <EditProblem edit={failed}>
            {failed.error instanceof ApiProblem && failed.error.clause === 'solve.result-feedback' && (
              <Button size="small" onClick={() => setWriting('outcome')}>
                {t('ticket.write.outcome')}
              </Button>
            )}
          </EditProblem>
        )}
      </header>
      <div className={css.columns}>
        <div className={css.main}>
          <TimelineView ticket={x} />
          {mayAct && x.state !== 'closed' && !merged && <Writer ticket={x} kind={writing} onKind={setWriting} onWriting={setIsWriting} />}
        </div>
        <aside className={css.side} aria-label={t('ticket.facts')}>
          <section className={css.block}>
            <h2>{t('ticket.nextStep')}</h2>
            {x.nextStep && !merged ? (
              <>
                <p className={css.step}>{x.nextStep.text}</p>
                <p className={Date.parse(x.nextStep.due) < Date.parse(x.now) ? css.late : css.sub}>
                  {format.when(x.nextStep.due)} · {x.nextStep.owner?.name ?? teamName(x.nextStep.team) ?? t('ticket.nobody')}
                </p>
              </>
            ) : (
              <p className={done ? css.sub : css.late}>{t('ticket.nextStep.none')}</p>
            )}
            {!done && mayAct && (
              <Button size="small" onClick={() => setAsking('step')}>
                {x.nextStep ? t('ticket.nextStep.change') : t('ticket.nextStep.plan')}
              </Button>
            )}
          </section>
          {x.type === 'after-sales' && <RequestBox ticket={x} />}
          {x.type === 'complaint' && <ComplaintBox ticket={x} />}
          {x.type === 'complaint' && <AnalysisBox ticket={x} />}
          <KinBox ticket={x} />
          <OptionBox ticket={x} mayAct={mayAct && !done} />
          <PromiseBox ticket={x} mayAct={mayAct && !done} />
          <KindBox ticket={x} mayAct={mayAct && !done} />
          <EnquiryBox ticket={x} mayAct={mayAct && !done} />
          <section className={css.block}>
            <h2>{t('ticket.outcome')}</h2>
            {x.outcome ? (
              <>
                <p className={css.step}>{x.outcome.text}</p>
                <p className={css.good}>
                  <CheckCircleOutlined aria-hidden="true" />{' '}
                  {t('ticket.outcome.told', { time: format.when(x.outcome.toldAt), way: code('ticket.way.', x.outcome.way) })}
                </p>
              </>
            ) : (
              <p className={css.sub}>{t('ticket.gate')}</p>
            )}
          </section>
          {x.type !== 'after-sales' && <RequestBox ticket={x} />}
          <GrantBox ticket={x} />
          <section className={css.block}>
            <h2>{t('ticket.facts')}</h2>
            <dl className={css.facts}>
              <Fact name={t('ticket.customer')}>{x.customer?.name}</Fact>
              <Fact name={t('ticket.owner')}>{x.owner?.name ?? t('ticket.nobody')}</Fact>
              <Fact name={t('ticket.team')}>{teamName(x.team)}</Fact>
              <Fact name={t('ticket.channel')}>{names.channel(x.channel)}</Fact>
              <Fact name={t('ticket.conversation')}>
                {x.conversation && <Link to={`/inbox/${x.conversation}`}>{t('ticket.conversation.open')}</Link>}
              </Fact>
              <Fact name={t('ticket.created')}>{format.exact(x.createdAt)}</Fact>
              <Fact name={t('ticket.solvedAt')}>{x.solvedAt && format.exact(x.solvedAt)}</Fact>
              <Fact name={t('ticket.closedAt')}>{x.closedAt && format.exact(x.closedAt)}</Fact>
              <Fact name={t('ticket.rating')}>
                {x.rating && `${x.rating.stars}/5${x.rating.words ? ` · ${x.rating.words}` : ''}`}
              </Fact>
            </dl>
          </section>
          {mayAct && <PageLink ticket={x} />}
          {x.clocks.length > 0 && (
            <section className={css.block}>
              <h2>{t('ticket.clocks')}</h2>
              <ul className={css.allClocks}>
                {[...x.clocks].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)).map((clock) => (
                  <li key={clock.id}>
                    <Ring clock={clock} titled />
                    <span className={css.sub}>{t('clock.due', { time: format.when(clock.dueAt) })}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
      {asking === 'tier' && <TierDialog ticket={x} onClose={() => setAsking(undefined)} />}
      {asking === 'waiting' && <StateDialog ticket={x} to="waiting" onClose={() => setAsking(undefined)} />}
      {asking === 'open' && <StateDialog ticket={x} to="open" onClose={() => setAsking(undefined)} />}
      {asking === 'owner' && (
        <OwnerDialog
          ticket={x}
          onClose={() => {
            setAsking(undefined);
            void message.destroy();
          }}
        />
      )}
      {asking === 'step' && <NextStepDialog ticket={x} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface DialogProps {
  ticket: Ticket;
  onClose: () => void;
}

function TierDialog({ ticket, onClose }: DialogProps) {
  const { t } = useI18n();
  const names = useNames();
  const [form] = Form.useForm<{ tier: string; why: string }>();
  const change = useEdit(
    ticket,
    (body: { tier: string; why: string }, on) => call(api.PUT('/api/tickets/{id}/tier', { ...on, body })),
    { onDone: onClose, ofDialog: true },
  );
  return (
    <Modal
      open
      title={t('ticket.do.tier')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ tier: ticket.tier }}
        onFinish={(body: { tier: string; why: string }) => change.mutate(body)}
      >
        <Form.Item name="tier" label={t('ticket.tier')}>
          <Segmented options={names.tiers} />
        </Form.Item>
        <Form.Item name="why" label={t('ticket.why.tier')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <EditProblem edit={change} />
      </Form>
    </Modal>
  );
}

function StateDialog({ ticket, to, onClose }: DialogProps & { to: 'open' | 'waiting' }) {
  const { t } = useI18n();
  const done = ticket.state === 'solved' || ticket.state === 'closed';
  const [stepToo, setStepToo] = useState(false);
  const [form] = Form.useForm<{ why?: string }>();
  const change = useEdit(
    ticket,
    (body: { state: string; why?: string }, on) => call(api.PUT('/api/tickets/{id}/state', { ...on, body })),
    { onDone: onClose, ofDialog: true },
  );
  const pastStep = !ticket.nextStep || Date.parse(ticket.nextStep.due) < Date.parse(ticket.now);
  if (stepToo || ((done || pastStep) && !change.isPending && !change.isSuccess))
    return (
      <NextStepDialog
        ticket={ticket}
        onClose={onClose}
        title={done ? t('ticket.do.reopen') : t(to === 'open' ? 'ticket.do.open' : 'ticket.do.waiting')}
        save={(step, why, on) =>
          call(api.PUT('/api/tickets/{id}/state', { ...on, body: { state: to, why: why ?? '', nextStep: step } }))
        }
        askWhy={done ? 'needed' : 'optional'}
      />
    );
  return (
    <Modal
      open
      title={t(to === 'open' ? 'ticket.do.open' : 'ticket.do.waiting')}
      okText={t('do.save')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ why }: { why?: string }) => change.mutate({ state: to, why: why?.trim() ?? '' })}
      >
        <Form.Item name="why" label={t('ticket.why.state')}>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Form.Item>
        <EditProblem edit={change}>
          {change.error && (
            <Button size="small" onClick={() => setStepToo(true)}>
              {t('ticket.nextStep.plan')}
            </Button>
          )}
        </EditProblem>
      </Form>
    </Modal>
  );
}

function OwnerDialog({ ticket, onClose }: DialogProps) {
  const { t, pick } = useI18n();
  const mayStaff = useMay('GET /api/staff');
  const [to, setTo] = useState<'team' | 'person'>('team');
  const [form] = Form.useForm<{ team?: string; staff?: string; why?: string }>();
  const teams = useTeams();
  const staff = useEveryone(mayStaff);
  // Who may not read the list of people still sees the members of teams, if the server shows them.
  const people = mayStaff
    ? (staff.data ?? []).filter((s) => s.active).map((s) => ({ value: s.id, label: s.name }))
    : [
        ...new Map(
          (teams.data?.items ?? []).flatMap((team) => team.members ?? []).map((m) => [m.staff, { value: m.staff, label: m.name }]),
        ).values(),
      ];
  const change = useEdit(
    ticket,
    (body: { team?: string; staff?: string; why?: string }, on) => call(api.PUT('/api/tickets/{id}/owner', { ...on, body })),
    { onDone: onClose, ofDialog: true },
  );
  const needed = { required: true, message: t('form.required') };
  return (
    <Modal
      open
      title={t('ticket.do.assign')}
      okText={t('ticket.do.assign')}
      cancelText={t('do.cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ team, staff: person, why }: { team?: string; staff?: string; why?: string }) =>
          change.mutate({
            ...(to === 'team' && team ? { team } : {}),
            ...(to === 'person' && person ? { staff: person } : {}),
            ...(why ? { why } : {}),
          })
        }
      >
        <Form.Item>
          <Segmented
            value={to}
            onChange={setTo}
            options={[
              { value: 'team' as const, label: t('ticket.do.assign.team') },
              { value: 'person' as const, label: t('ticket.do.assign.person') },
            ]}
          />
        </Form.Item>
        {to === 'team' ? (
          <Form.Item name="team" label={t('ticket.team')} rules={[needed]}>
            <Select
              loading={teams.isPending}
              options={(teams.data?.items ?? []).map((team) => ({ value: team.id, label: pick(team.nameZh, team.nameEn) }))}
            />
          </Form.Item>
        ) : (
          <Form.Item name="staff" label={t('ticket.owner')} rules={[needed]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={people} />
          </Form.Item>
        )}
        <Form.Item name="why" label={t('ticket.why')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <EditProblem edit={change} />
      </Form>
    </Modal>
  );
}
