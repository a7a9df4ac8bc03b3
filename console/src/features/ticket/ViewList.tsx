import { MoreOutlined, ShareAltOutlined, WarningOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Dropdown } from 'antd';
import type { TicketListView } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { toSearch } from './filter';
import css from './list.module.css';
import { useViewActions, useViewCounts } from './views';

const counted = 1000;

interface Props {
  views: readonly TicketListView[];
  current: string | undefined;
  onChoose: (key: string) => void;
  onEdit: (view: TicketListView) => void;
}

export function useViewName() {
  const { code } = useI18n();
  return (view: TicketListView) => view.name ?? code('view.', view.key);
}

/** The views on the left: shipped ones, one's own, and those colleagues share; each with what is unsolved in it. */
export function ViewList({ views, current, onChoose, onEdit }: Props) {
  const { t } = useI18n();
  const name = useViewName();
  const counts = new Map(useViewCounts().data?.items.map((x) => [x.key, x.unsolved]));
  return (
    <nav className={css.views} aria-label={t('views.label')}>
      <ul>
        {views.map((view, place) => {
          const n = counts.get(view.key);
          const shown = n === null || n === undefined ? '' : n >= counted ? `${counted}+` : String(n);
          return (
            <li key={view.key} className={view.key === current ? css.current : undefined}>
              <button
                type="button"
                className={css.view}
                aria-current={view.key === current ? 'true' : undefined}
                title={view.owner && !view.mayEdit ? t('view.by', { name: view.owner.name }) : name(view)}
                onClick={() => onChoose(view.key)}
              >
                <span className={css.viewName}>{name(view)}</span>
                {view.gone.length > 0 && <WarningOutlined className={css.gone} aria-hidden="true" />}
                {view.shared !== 'nobody' && <ShareAltOutlined aria-hidden="true" />}
                <span className={`tnum ${css.count}`}>{shown}</span>
              </button>
              <ViewMenu views={views} place={place} view={view} onEdit={onEdit} />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function ViewMenu({ views, place, view, onEdit }: { views: readonly TicketListView[]; place: number; view: TicketListView; onEdit: (view: TicketListView) => void }) {
  const { t } = useI18n();
  const name = useViewName();
  const { message, modal } = AntApp.useApp();
  const { remove, order } = useViewActions();
  const move = (by: number) => {
    const keys = views.map((x) => x.key);
    const [moved] = keys.splice(place, 1);
    if (moved !== undefined) keys.splice(place + by, 0, moved);
    order.mutate(keys);
  };
  const copy = async () => {
    // Who hasn't this view sees by the same filter; who has it, sees the view.
    const search = toSearch(view.filter, view.key);
    await navigator.clipboard.writeText(`${window.location.origin}${window.location.pathname}?${search.toString()}`);
    void message.success(t('view.copied'));
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'copy', label: t('view.copy'), onClick: () => void copy() },
          { key: 'up', label: t('view.up'), disabled: place === 0, onClick: () => move(-1) },
          { key: 'down', label: t('view.down'), disabled: place === views.length - 1, onClick: () => move(1) },
          ...(view.mayEdit
            ? [
                { key: 'edit', label: t('view.edit'), onClick: () => onEdit(view) },
                {
                  key: 'remove',
                  danger: true,
                  label: t('view.remove'),
                  onClick: () =>
                    void modal.confirm({
                      title: t('view.remove'),
                      content: t('view.remove.ask', { name: name(view) }),
                      okText: t('view.remove'),
                      okButtonProps: { danger: true },
                      cancelText: t('do.cancel'),
                      onOk: () => remove.mutateAsync(view.key),
                    }),
                },
              ]
            : []),
        ],
      }}
    >
      <Button type="text" size="small" className={css.more ?? ''} icon={<MoreOutlined />} aria-label={`${t('view.more')} ${name(view)}`} />
    </Dropdown>
  );
}

/** Says what a view asks for and there is no longer. */
export function Gone({ view }: { view: TicketListView }) {
  const { t } = useI18n();
  const names = useNames();
  if (view.gone.length === 0) return null;
  const what = view.gone.map((one) => {
    const [kind, code = ''] = one.split(':');
    if (kind === 'type') return t('view.gone.type', { code: names.type(code) });
    if (kind === 'tier') return t('view.gone.tier', { code: names.tier(code) });
    return t(kind === 'team' ? 'view.gone.team' : 'view.gone.owner');
  });
  return (
    <p className={css.notice} role="status">
      {t('view.gone', { what: what.join(' · ') })}
    </p>
  );
}
