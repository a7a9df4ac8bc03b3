import { FileAddOutlined, MenuUnfoldOutlined, RobotOutlined } from '@ant-design/icons';
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { App as AntApp, Button, Popconfirm, Select, Tooltip, type RefSelectProps } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import type { Conversation } from '@/shared/api/types';
import { byUrgency } from '@/shared/clock/ring';
import { Ring } from '@/shared/clock/Ring';
import { useI18n } from '@/shared/i18n/i18n';
import { useShortcut } from '@/shared/keys/useShortcut';
import { useCompany } from '@/shared/live/company';
import { Faces } from '@/shared/people/Faces';
import { PromiseBanner } from '@/shared/promise/PromiseBanner';
import { MoodMark } from '@/shared/words/MoodMark';
import { useMay, useMe } from '@/shared/session/session';
import { useNames } from '@/shared/standard/standard';
import { OpenTicketDialog } from '@/shared/ticket/OpenTicketDialog';
import { Loading, Mark } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { touch, useAskClosing, useClaim, useClose, useHandBack, usePanel, useSetType } from './api';
import { ChannelIcon } from './ChannelIcon';
import { ColleagueNotes } from './ColleagueNotes';
import { Composer, type ComposerHandle } from './Composer';
import { Handing } from './Handing';
import { Messages } from './Messages';
import { nameOf } from './names';
import { SidePanel, type PanelTab } from './SidePanel';
import { Stepper } from './Stepper';
import { SuspicionBanner } from './SuspicionBanner';
import css from './desk.module.css';

/** The middle and the right: what is said, what is to do, and who it is. */
export function ConversationPane({ id, query }: { id: string; query: UseQueryResult<Conversation> }) {
  const c = query.data;
  const { t } = useI18n();
  const cameForMessage = useSearchParams()[0].has('message');
  if (!c)
    return (
      <div className={css.nothing}>
        {query.isError ? (
          <div className={css.pad}>
            {cameForMessage && <p>{t('thread.notYours')}</p>}
            <Problem error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : (
          <Loading rows={8} />
        )}
      </div>
    );
  return <Pane key={id} c={c} />;
}

function Pane({ c }: { c: Conversation }) {
  const { t, code } = useI18n();
  const me = useMe();
  const names = useNames();
  const { message } = AntApp.useApp();
  const [tab, setTab] = useState<PanelTab>('customer');
  const [panelOpen, setPanelOpen] = useState(true);
  const [ticket, setTicket] = useState(false);
  const composer = useRef<ComposerHandle>(null);
  const typeSelect = useRef<RefSelectProps>(null);
  const claim = useClaim(c.id);
  const handBack = useHandBack(c.id);
  const ask = useAskClosing(c.id);
  const close = useClose(c.id);
  const setType = useSetType(c.id);
  const panel = usePanel(c);
  const leads = useMay('POST /api/conversations/{id}/take-over');
  const mayTicket = useMay('POST /api/conversations/{id}/ticket');
  const client = useQueryClient();

  // What was just chosen counts at once: the box doesn't fall back, and a ticket made meanwhile has it.
  const type = setType.isPending ? setType.variables : c.type;
  const others = useCompany('conversation', c.id);
  const mine = c.owner?.id === me.id;
  const live = c.state !== 'closed';
  const canClaim = live && !mine && c.mode === 'waiting';
  const toRecord = () => {
    setPanelOpen(true);
    setTab('record');
  };
  const doAsk = () => ask.mutate(undefined, { onSuccess: () => void message.success(t('act.asked')) });
  const doClose = () => close.mutate(undefined, { onSuccess: () => void message.success(t('act.closed')) });

  useShortcut('claim', () => claim.mutate(undefined), canClaim);
  useShortcut('reply', () => composer.current?.focus(), mine && live);
  useShortcut('type', () => typeSelect.current?.focus(), mine && live);
  useShortcut('record', toRecord);
  useShortcut('closing', doAsk, mine && live);
  useShortcut('close', doClose, mine && live);
  useShortcut('ticket', () => setTicket(true), mine && live && !c.ticket && mayTicket);

  const values = useMemo(() => {
    const order = panel.data?.orders[0];
    const shipment = order?.shipments[0];
    return {
      customer: panel.data?.customer?.name ?? c.customer?.name,
      nickname: me.nickname || me.name,
      agent: me.nickname || me.name,
      brand: me.brand.nameZh,
      order: order?.number,
      orderNumber: order?.number,
      product: order?.lines[0]?.name,
      carrier: shipment?.carrier,
      trackingNumber: shipment?.trackingNumber,
    };
  }, [panel.data, c.customer, me]);

  const onStage = (stage: string) => {
    if (stage === 'judge') typeSelect.current?.focus();
    else if (stage === 'confirm') {
      if (mine && live && !c.confirm) doAsk();
    } else if (stage === 'record') toRecord();
    else composer.current?.focus();
  };

  const missing = close.error instanceof ApiProblem ? close.error : undefined;
  const failed = claim.error ?? handBack.error ?? ask.error ?? setType.error;
  return (
    <>
      <section className={css.middle} aria-label={nameOf(c, t)}>
        <header className={css.head}>
          <div className={css.headTop}>
            <h1 className={css.title}>{nameOf(c, t)}</h1>
            <Faces people={others} />
            <MoodMark mood={c.mood} />
            <span className={css.headMarks}>
              <Mark>
                <ChannelIcon channel={c.channel} /> {names.channel(c.channel)}
              </Mark>
              {!live && <Mark>{t('conversationState.closed')}</Mark>}
              {!live && c.closeReason && <Mark tone="outline">{code('closeReason.', c.closeReason)}</Mark>}
              {c.state === 'closing' && <Mark tone="violet">{t('conversationState.closing')}</Mark>}
              {live && c.mode !== 'person' && <Mark tone="accent">{code('mode.', c.mode)}</Mark>}
              {c.owner && !mine && <Mark tone="outline">{c.owner.name}</Mark>}
              {live && c.handedBy && <Mark tone="outline">{t('hand.by', { name: c.handedBy.name })}</Mark>}
            </span>
            <span className={css.actions}>
              {canClaim && (
                <Button type="primary" size="small" loading={claim.isPending} onClick={() => claim.mutate(undefined)}>
                  {t('act.claim')}
                </Button>
              )}
              {c.ticket ? (
                <Link to={`/tickets/${c.ticket.id}`}>{t('act.openTicket', { number: c.ticket.number })}</Link>
              ) : (
                mine &&
                live &&
                mayTicket && (
                  <Button size="small" icon={<FileAddOutlined />} onClick={() => setTicket(true)}>
                    {t('act.ticket')}
                  </Button>
                )
              )}
              <Handing c={c} mine={mine} />
              {mine && live && (
                <Popconfirm title={t('act.handback.ask')} onConfirm={() => handBack.mutate(undefined)}>
                  <Tooltip title={t('act.handback')}>
                    <Button size="small" icon={<RobotOutlined />} aria-label={t('act.handback')} loading={handBack.isPending} />
                  </Tooltip>
                </Popconfirm>
              )}
              <Tooltip title={t('act.panel')}>
                <Button
                  size="small"
                  type="text"
                  icon={<MenuUnfoldOutlined rotate={panelOpen ? 0 : 180} />}
                  aria-label={t('act.panel')}
                  aria-expanded={panelOpen}
                  onClick={() => setPanelOpen(!panelOpen)}
                />
              </Tooltip>
            </span>
          </div>
          <div className={css.clockRow} role="group" aria-label={t('desk.clocks')}>
            {[...c.clocks].sort(byUrgency).map((clock) => (
              <Ring key={clock.id} clock={clock} titled />
            ))}
            {c.clocks.length === 0 && <span className={css.hint}>{t('clock.none')}</span>}
          </div>
        </header>
        <div className={css.gates}>
          <Stepper conversation={c} onStage={onStage} />
          {mine && live && (
            <div className={css.gateTools}>
              <Select
                ref={typeSelect}
                size="small"
                className={css.type ?? ''}
                aria-label={t('act.type')}
                placeholder={t('act.type.choose')}
                value={type ?? null}
                status={type ? '' : 'warning'}
                loading={setType.isPending}
                onChange={(to: string) => setType.mutate(to)}
                options={names.types.map(({ value, label }) => ({ value, label }))}
                popupMatchSelectWidth={false}
              />
              {c.confirm ? (
                <ConfirmMark c={c} />
              ) : (
                <Button size="small" loading={ask.isPending} onClick={doAsk}>
                  {t('act.closing')}
                </Button>
              )}
              <Button size="small" type={c.confirm?.answeredAt ? 'primary' : 'default'} loading={close.isPending} onClick={doClose}>
                {t('act.close')}
              </Button>
            </div>
          )}
          {(!mine || !live) && c.type && <Mark>{names.type(c.type)}</Mark>}
        </div>
        {(missing || failed) && (
          <div className={css.refused}>
            <Problem error={missing ?? failed}>
              {missing && (
                <span className={css.fixes}>
                  {!c.type && (
                    <Button size="small" onClick={() => typeSelect.current?.focus()}>
                      {t('gate.type')}
                    </Button>
                  )}
                  {missing.clause === 'chat.record' && (
                    <Button size="small" onClick={toRecord}>
                      {t('gate.record')}
                    </Button>
                  )}
                  {!c.confirm && (
                    <Button size="small" onClick={doAsk}>
                      {t('gate.confirm')}
                    </Button>
                  )}
                </span>
              )}
            </Problem>
          </div>
        )}
        <SuspicionBanner c={c} />
        {c.ticket && <PromiseBanner ticket={c.ticket.id} />}
        <Messages conversation={c} />
        {c.mode !== 'assistant' && <ColleagueNotes c={c} whispers={leads && !mine && live} />}
        {mine && live ? (
          <Composer conversation={c} handle={composer} values={values} />
        ) : (
          <div className={css.noComposer}>
            {!live
              ? t('composer.closed')
              : c.mode === 'assistant'
                ? t('composer.assistant')
                : c.owner
                  ? t('composer.other', { name: c.owner.name })
                  : t('composer.notMine')}
            {canClaim && (
              <Button type="primary" size="small" loading={claim.isPending} onClick={() => claim.mutate(undefined)}>
                {t('act.claim')}
              </Button>
            )}
          </div>
        )}
      </section>
      {panelOpen && (
        <SidePanel conversation={c} query={panel} tab={tab} onTab={setTab} mine={mine} onInsert={(text) => composer.current?.insert(text)} />
      )}
      {ticket && <OpenTicketDialog conversation={c} type={type} onMade={() => touch(client, c.id)} onClose={() => setTicket(false)} />}
    </>
  );
}

function ConfirmMark({ c }: { c: Conversation }) {
  const { t } = useI18n();
  const answer = c.confirm;
  if (!answer?.answeredAt) return <Mark tone="outline">{t('closing.asked')}</Mark>;
  const words = [
    answer.solved ? t('closing.solved') : t('closing.unsolved'),
    answer.satisfied === null || answer.satisfied === undefined
      ? undefined
      : answer.satisfied
        ? t('closing.satisfied')
        : t('closing.dissatisfied'),
  ];
  return <Mark tone={answer.solved ? 'accent' : 'red'}>{words.filter(Boolean).join(' · ')}</Mark>;
}
