import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, call } from '@/shared/api/client';
import type { Ticket } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useMay } from '@/shared/session/session';
import { useNames } from '@/shared/standard/standard';
import { Problem } from '@/shared/ui/Problem';
import { StateMark } from '../marks';
import css from '../ticket.module.css';
import { useKin, useKinStep, type KinOne } from './api';
import { LinkDialog } from './LinkDialog';
import { MergeDrawer } from './MergeDrawer';
import { SplitDialog } from './SplitDialog';
import { UndoMerge } from './UndoMerge';

type Asking = 'link' | 'merge' | 'split' | undefined;

/** Other tickets that belong to this one, and what may be the same matter. */
export function KinBox({ ticket }: { ticket: Ticket }) {
  const { t, code, format } = useI18n();
  const mayAct = useMay('POST /api/tickets/{id}/merge');
  const found = useKin(ticket.id, ticket.version);
  const [asking, setAsking] = useState<Asking>();
  const [into, setInto] = useState<string>();
  const unlink = useKinStep([ticket.id], (other: string) =>
    call(api.DELETE('/api/tickets/{id}/links/{other}', { params: { path: { id: ticket.id, other } } })),
  );
  const kin = found.data;
  if (!kin) return found.isError ? <Problem error={found.error} onRetry={() => void found.refetch()} /> : null;
  const nothing = !kin.merged && [kin.duplicates, kin.links, kin.suggested, kin.words].every((list) => list.length === 0);
  const open = ticket.state === 'new' || ticket.state === 'open' || ticket.state === 'waiting';

  return (
    <section className={css.block} aria-label={t('kin.title')}>
      <h2>{t('kin.title')}</h2>
      {nothing && <p className={css.sub}>{t('kin.none')}</p>}
      {kin.merged && (
        <>
          <p className={css.step}>{kin.mergedInto ? t('kin.merged') : t('kin.merged.unseen')}</p>
          {kin.mergedInto && <One one={kin.mergedInto} />}
          {mayAct && kin.mergedInto && <UndoMerge duplicate={ticket.id} touched={[ticket.id, kin.mergedInto.id]} />}
        </>
      )}
      {kin.duplicates.length > 0 && <h3 className={css.sub}>{t('kin.duplicates')}</h3>}
      {kin.duplicates.map((one) => (
        <One key={one.id} one={one}>
          {mayAct && (
            <UndoMerge duplicate={one.id} touched={[ticket.id, one.id]} named={t('kin.undo.main', { number: one.number })} />
          )}
        </One>
      ))}
      {kin.links.map((one) => (
        <One key={one.id} one={one} how={code('kinHow.', one.how)}>
          {mayAct && !one.how.startsWith('split') && (
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined aria-hidden="true" />}
              aria-label={t('kin.unlink', { number: one.number })}
              onClick={() => unlink.mutate(one.id)}
            />
          )}
        </One>
      ))}
      {kin.words.length > 0 && (
        <>
          <h3 className={css.sub}>{t('kin.words')}</h3>
          <ol className={css.allClocks}>
            {kin.words.map((word) => (
              <li key={word.at + word.text}>
                <span className={css.step}>
                  {word.conversation && word.message ? (
                    <Link to={`/inbox/${word.conversation}?message=${word.message}`}>{word.text}</Link>
                  ) : (
                    word.text
                  )}
                </span>
                <time className={css.sub} dateTime={word.at}>
                  {format.when(word.at)}
                </time>
              </li>
            ))}
          </ol>
        </>
      )}
      {kin.suggested.length > 0 && <h3 className={css.sub}>{t('kin.suggested')}</h3>}
      {kin.suggested.map((one) => (
        <One key={one.id} one={one}>
          {mayAct && open && (
            <Button
              size="small"
              onClick={() => {
                setInto(one.id);
                setAsking('merge');
              }}
            >
              {t('kin.merge')}
            </Button>
          )}
        </One>
      ))}
      <Problem error={unlink.error} />
      {mayAct && !kin.merged && (
        <span className={css.actions}>
          <Button size="small" onClick={() => setAsking('link')}>
            {t('kin.link')}
          </Button>
          {open && (
            <Button
              size="small"
              onClick={() => {
                setInto(undefined);
                setAsking('merge');
              }}
            >
              {t('kin.merge')}
            </Button>
          )}
          <Button size="small" onClick={() => setAsking('split')}>
            {t('kin.split')}
          </Button>
        </span>
      )}
      {asking === 'link' && <LinkDialog ticket={ticket} first={kin.suggested} onClose={() => setAsking(undefined)} />}
      {asking === 'merge' && <MergeDrawer ticket={ticket} first={[...kin.suggested, ...kin.links]} into={into} onClose={() => setAsking(undefined)} />}
      {asking === 'split' && <SplitDialog ticket={ticket} gone={kin.gone} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

function One({ one, how, children }: { one: KinOne; how?: string; children?: React.ReactNode }) {
  const names = useNames();
  return (
    <div className={css.kin}>
      <span>
        {how && <span className={css.nobody}>{how} </span>}
        <Link to={`/tickets/${one.id}`} className="mono">
          {one.number}
        </Link>{' '}
        <StateMark state={one.state} />
      </span>
      {children}
      <span className={css.kinTitle}>
        {names.type(one.type)} · {one.title}
      </span>
    </div>
  );
}
