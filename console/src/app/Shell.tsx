import { KeyOutlined, LogoutOutlined, QuestionCircleOutlined, WifiOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App as AntApp, Button, Modal, Popover, Segmented, Switch, Tooltip } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { NavLink, Outlet, useNavigate } from 'react-router';
import { AlarmBell } from '@/features/alarm/AlarmBell';
import { useNewWork } from '@/features/desk/newWork';
import { OutboxContext, useOwnOutbox } from '@/features/desk/sending';
import { SearchButton } from '@/features/search/SearchButton';
import { PasswordForm } from '@/features/signin/PasswordForm';
import { api, call } from '@/shared/api/client';
import { interrupt, useReached } from '@/shared/api/network';
import type { PresenceState } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useShortcut } from '@/shared/keys/useShortcut';
import { live, useLiveState } from '@/shared/live/live';
import { onNetworkChange } from '@/shared/live/wake';
import { notices } from '@/shared/notice/notice';
import { clearKept, unsentCount } from '@/shared/outbox/kept';
import { setPrefs, usePrefs } from '@/shared/prefs/prefs';
import { PresenceDot } from '@/shared/presence/PresenceDot';
import { ReadinessDialog } from '@/shared/presence/ReadinessDialog';
import { presenceStates, useHeartbeat, useOnSentAway, usePresence, useSetPresence } from '@/shared/presence/presence';
import { forget } from '@/shared/session/me';
import { useMay, useMe } from '@/shared/session/session';
import { useOnline } from '@/shared/ui/net';
import { Loading } from '@/shared/ui/Page';
import { HelpSheet } from './HelpSheet';
import { useHints } from './hints';
import { roomsFor } from './rooms';
import css from './shell.module.css';

/** The rail with the rooms, and the room itself. */
export function Shell() {
  const { t } = useI18n();
  const me = useMe();
  const [help, setHelp] = useState(false);
  const navigate = useNavigate();
  const outbox = useOwnOutbox();
  const maySearch = useMay('GET /api/search');
  useLiveLine();
  useHints();
  useNewWork();
  useHeartbeat();
  useSentAway();
  useReliefOffered();
  useShortcut('help', () => setHelp(true));
  useShortcut('desk', () => void navigate('/inbox'));
  useShortcut('tickets', () => void navigate('/tickets'));
  useShortcut('board', () => void navigate('/board'));
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t('app.skip')}
      </a>
      <div className={css.rail}>
        <div className={css.mark}>
          <img src={`${import.meta.env.BASE_URL}mark.svg`} width="30" height="30" alt={t('app.name')} />
        </div>
        <nav className={css.nav} aria-label={t('nav.label')}>
          {roomsFor(me.roles).map((room) => (
            <NavLink key={room.path} to={`/${room.path}`} className={`${css.item} ${css.room}`} title={t(room.text)}>
              <span aria-hidden="true">{room.icon}</span>
              <span className={css.roomName}>{t(room.text)}</span>
            </NavLink>
          ))}
        </nav>
        <div className={css.foot}>
          {maySearch && <SearchButton className={css.item ?? ''} />}
          <AlarmBell className={css.item ?? ''} />
          <PresenceButton />
          <button type="button" className={css.item} onClick={() => setHelp(true)} aria-label={t('menu.help')}>
            <QuestionCircleOutlined aria-hidden="true" />
          </button>
          <MyMenu />
          <LiveDot />
        </div>
      </div>
      <main id="main" className={css.main} tabIndex={-1}>
        <OutboxContext value={outbox}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </OutboxContext>
      </main>
      <NetBanner />
      <ReadinessDialog />
      <HelpSheet open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** Holds the line open while somebody is signed in, and tries at once when the machine wakes or finds its network. */
function useLiveLine(): void {
  useEffect(() => {
    live.start();
    const stop = onNetworkChange((anew) => {
      if (anew) {
        interrupt();
        live.renew();
      } else if (document.visibilityState === 'visible') live.nudge();
    });
    return () => {
      stop();
      live.stop();
    };
  }, []);
}

/** Floats over the page so that nothing moves; waits a moment, because short gaps need no words. */
function NetBanner() {
  const { t } = useI18n();
  const client = useQueryClient();
  const online = useOnline();
  const reached = useReached();
  const isLive = useLiveState() === 'live';
  // A browser may think itself off line though the server on the same machine answers: what arrives counts.
  const trouble = isLive || (online && reached) ? undefined : online ? 'unreachable' : 'offline';
  const [shown, setShown] = useState<typeof trouble>();
  useEffect(() => {
    const timer = setTimeout(() => setShown(trouble), trouble ? 1500 : 0);
    return () => clearTimeout(timer);
  }, [trouble]);
  return (
    <div role="status" className={css.netPlace}>
      {shown && (
        <div className={css.net}>
          <WifiOutlined aria-hidden="true" />
          {t(`net.${shown}`)}
          <button
            type="button"
            className={css.netRetry}
            onClick={() => {
              interrupt();
              live.renew();
              void client.invalidateQueries();
            }}
          >
            {t('do.retry')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Who was away too long — asleep, without a network — has been signed off by the server: told, with the way back. */
function useSentAway(): void {
  const { t } = useI18n();
  const { notification } = AntApp.useApp();
  const change = useSetPresence();
  const { mutate } = change;
  useOnSentAway(() => {
    notification.warning({
      key: 'sent-away',
      title: t('presence.sentAway'),
      description: t('presence.sentAway.help'),
      duration: 0,
      actions: (
        <Button
          type="primary"
          size="small"
          onClick={() => {
            notification.destroy('sent-away');
            mutate({ state: 'ready' });
          }}
        >
          {t('presence.backAgain')}
        </Button>
      ),
    });
  });
}

/** A break that who leads the team has offered (care.stress): taken by one click, or left. */
function useReliefOffered(): void {
  const { t } = useI18n();
  const { notification } = AntApp.useApp();
  const { mutate } = useSetPresence();
  const offered = usePresence()?.reliefOfferedAt;
  useEffect(() => {
    if (!offered) {
      notification.destroy('relief');
      return;
    }
    notification.info({
      key: 'relief',
      title: t('relief.title'),
      description: t('relief.help'),
      duration: 0,
      actions: (
        <Button
          type="primary"
          size="small"
          onClick={() => {
            notification.destroy('relief');
            mutate({ state: 'break' });
          }}
        >
          {t('relief.take')}
        </Button>
      ),
    });
  }, [offered, notification, mutate, t]);
}

function LiveDot() {
  const { t } = useI18n();
  const state = useLiveState();
  return (
    <Tooltip title={t(`live.${state}`)} placement="right">
      <span className={css.line} role="img" aria-label={t(`live.${state}`)}>
        <span className={`${css.dot} ${css[state] ?? ''}`} />
      </span>
    </Tooltip>
  );
}

function PresenceButton() {
  const { t } = useI18n();
  const allowed = useMay('PUT /api/presence');
  const presence = usePresence();
  const change = useSetPresence();
  const { message } = AntApp.useApp();
  const [open, setOpen] = useState(false);
  const set = (state: PresenceState) => {
    setOpen(false);
    change.mutate({ state }, {
      onSuccess: () => void message.success({ content: `${t('presence.label')}: ${t(`presence.${state}`)}`, key: 'presence' }),
    });
  };
  useShortcut('ready', () => set('ready'), allowed);
  useShortcut('busy', () => set('busy'), allowed);
  useShortcut('break', () => set('break'), allowed);
  useShortcut('off', () => set('off'), allowed);
  if (!allowed || !presence) return null;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="rightBottom"
      content={
        <div className={css.states} role="radiogroup" aria-label={t('presence.label')}>
          {presenceStates.map((state) => (
            <button
              key={state}
              type="button"
              role="radio"
              aria-checked={presence.state === state}
              className={css.state}
              onClick={() => set(state)}
            >
              <PresenceDot state={state} /> {t(`presence.${state}`)}
            </button>
          ))}
          <div className={css.load}>{t('presence.load', { load: presence.load, capacity: presence.capacity })}</div>
        </div>
      }
    >
      <button type="button" className={css.item}>
        <span className="sr">{t('presence.label')}</span>
        <span className={css.presence}>
          <PresenceDot state={presence.state} size={12} />
          <span className="tnum">
            {presence.load}/{presence.capacity}
          </span>
        </span>
        {t(`presence.${presence.state}`)}
      </button>
    </Popover>
  );
}

function MyMenu() {
  const { t, code, pick } = useI18n();
  const me = useMe();
  const prefs = usePrefs();
  const client = useQueryClient();
  const { modal, message } = AntApp.useApp();
  const [password, setPassword] = useState(false);
  const [open, setOpen] = useState(false);
  const locale = useMutation({ mutationFn: (to: string) => call(api.PUT('/api/me/locale', { body: { locale: to } })) });
  const signOut = useMutation({
    mutationFn: () => call(api.POST('/api/sign-out')),
    onSettled: () => {
      clearKept(me.id);
      forget(client);
    },
  });
  const leave = () => {
    const n = unsentCount(me.id);
    if (n === 0) signOut.mutate();
    else
      modal.confirm({
        title: t('menu.signOut'),
        content: t('menu.signOut.unsent', { n }),
        okText: t('menu.signOut'),
        okButtonProps: { danger: true },
        cancelText: t('do.cancel'),
        onOk: () => signOut.mutate(),
      });
  };
  const allowNotices = async (on: boolean) => {
    if (on && !(await notices.ask())) {
      void message.warning(t('menu.notices.denied'));
      return;
    }
    setPrefs({ notices: on });
  };
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="rightBottom"
        content={
          <div className={css.menu} role="group" aria-label={t('menu.label')}>
            <div className={css.who}>
              <strong>{me.name}</strong> {me.nickname && me.nickname !== me.name ? `(${me.nickname})` : ''}
              <p>{me.roles.map((role) => code('role.', role)).join(' · ')}</p>
              <p>
                {pick(me.brand.nameZh, me.brand.nameEn)} {me.demo ? `· ${t('app.demo')}` : ''}
              </p>
            </div>
            <div className={css.menuRow}>
              <span id="menu-theme">{t('menu.theme')}</span>
              <Segmented
                size="small"
                aria-labelledby="menu-theme"
                value={prefs.theme}
                onChange={(theme) => setPrefs({ theme })}
                options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`menu.theme.${value}`) }))}
              />
            </div>
            <div className={css.menuRow}>
              <span id="menu-language">{t('menu.language')}</span>
              <Segmented
                size="small"
                aria-labelledby="menu-language"
                value={prefs.locale}
                onChange={(to) => {
                  setPrefs({ locale: to });
                  locale.mutate(to === 'zh' ? 'zh-CN' : 'en');
                }}
                options={[
                  { value: 'zh' as const, label: t('menu.language.zh') },
                  { value: 'en' as const, label: t('menu.language.en') },
                ]}
              />
            </div>
            <label className={css.menuRow}>
              {t('menu.sound')}
              <Switch size="small" checked={prefs.sound} onChange={(sound) => setPrefs({ sound })} />
            </label>
            <label className={css.menuRow}>
              {t('menu.notices')}
              <Switch size="small" checked={prefs.notices} onChange={(on) => void allowNotices(on)} />
            </label>
            <label className={css.menuRow}>
              {t('menu.singleKeys')}
              <Switch size="small" checked={prefs.singleKeys} onChange={(singleKeys) => setPrefs({ singleKeys })} />
            </label>
            <div className={css.menuRow}>
              <Button
                size="small"
                icon={<KeyOutlined />}
                onClick={() => {
                  setOpen(false);
                  setPassword(true);
                }}
              >
                {t('menu.password')}
              </Button>
              <Button size="small" icon={<LogoutOutlined />} loading={signOut.isPending} onClick={leave}>
                {t('menu.signOut')}
              </Button>
            </div>
          </div>
        }
      >
        <button type="button" className={css.item}>
          <span className="sr">{`${me.name} · ${t('menu.label')}`}</span>
          <span className={css.avatar} aria-hidden="true">
            {[...(me.nickname || me.name)].slice(-2).join('')}
          </span>
        </button>
      </Popover>
      <Modal open={password} onCancel={() => setPassword(false)} title={t('password.title')} footer={null} width={380} destroyOnHidden>
        <PasswordForm
          onDone={() => {
            setPassword(false);
            void message.success(t('password.done'));
          }}
        />
      </Modal>
    </>
  );
}
