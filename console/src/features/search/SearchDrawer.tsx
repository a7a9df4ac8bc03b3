import { LoadingOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Segmented, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { SearchItem } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useNames } from '@/shared/standard/standard';
import { Empty, Loading } from '@/shared/ui/Page';
import { Problem } from '@/shared/ui/Problem';
import { places, useSearch, type SearchIn } from './api';
import { grouped, pieces, type Group } from './groups';
import css from './search.module.css';

const pause = 250;

/** Asked while one types; the words stay until the drawer is opened again. */
let lastWords = '';

export default function SearchDrawer({ onClose }: { onClose: () => void }) {
  const { t, format } = useI18n();
  const [words, setWords] = useState(lastWords);
  const [asked, setAsked] = useState(lastWords.trim());
  const [within, setWithin] = useState<SearchIn>('all');
  const input = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  const answer = useSearch(asked, within);
  useEffect(() => {
    lastWords = words;
    const timer = setTimeout(() => setAsked(words.trim()), pause);
    return () => clearTimeout(timer);
  }, [words]);
  const items = asked === '' ? [] : answer.data?.pages.flatMap((page) => page.items);
  const lookedBackTo = answer.data?.pages.at(-1)?.lookedBackTo;
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={t('search.label')}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus({ cursor: 'all' })}
    >
      <div className={css.ask}>
        <Input
          ref={input}
          size="large"
          allowClear
          maxLength={100}
          prefix={answer.isFetching ? <LoadingOutlined aria-hidden="true" /> : <SearchOutlined aria-hidden="true" />}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onPressEnter={() => setAsked(words.trim())}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(list.current, event);
          }}
        />
        <Segmented
          aria-label={t('search.title')}
          value={within}
          onChange={setWithin}
          options={places.map((value) => ({ value, label: t(`search.in.${value}`) }))}
        />
      </div>
      <Problem error={answer.error} onRetry={() => void answer.refetch()} />
      {asked === '' ? (
        <p className={css.hint}>{t('search.hint')}</p>
      ) : (
        <>
          {!items && !answer.error && <Loading rows={4} />}
          {items?.length === 0 && !answer.hasNextPage && !answer.isPlaceholderData && <Empty>{t('search.none', { q: asked })}</Empty>}
          <div
            ref={list}
            className={css.found ?? ''}
            aria-busy={answer.isPlaceholderData}
            onKeyDown={(event) => {
              if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !move(list.current, event)) input.current?.focus({ cursor: 'end' });
            }}
          >
            {items && grouped(items).map((group) => <Found key={group.work} group={group} onOpen={onClose} />)}
          </div>
          <div className="sr" role="status">
            {items && !answer.isPlaceholderData && t('search.found', { n: items.length })}
          </div>
          {answer.hasNextPage && !answer.isPlaceholderData && (
            <div className={css.further}>
              {lookedBackTo && <span>{t('search.partial', { time: format.when(lookedBackTo) })}</span>}
              <Button size="small" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
                {t('search.further')}
              </Button>
            </div>
          )}
        </>
      )}
    </Drawer>
  );
}

/** The arrow keys go from result to result; false above the first one. */
function move(list: HTMLElement | null, event: React.KeyboardEvent): boolean {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = at + (event.key === 'ArrowDown' ? 1 : -1);
  event.preventDefault();
  links[to]?.focus();
  return to >= 0;
}

function Found({ group, onOpen }: { group: Group; onOpen: () => void }) {
  const { t, code } = useI18n();
  const names = useNames();
  const first = group.items[0];
  if (!first) return null;
  return (
    <section className={css.group}>
      <h3>
        <span>{code('workKind.', group.kind === 'ticket' ? 'ticket' : 'conversation')}</span> {first.number || names.channel(first.channel)}
        {' · '}
        {first.title}
      </h3>
      <ul>
        {group.items.map((item) => (
          <li key={item.seq}>
            <Passage item={item} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <span className="sr">{t('search.found', { n: group.items.length })}</span>
    </section>
  );
}

function Passage({ item, onOpen }: { item: SearchItem; onOpen: () => void }) {
  const { t, code, format } = useI18n();
  const isTicket = item.kind === 'ticket';
  const { text, whole, from, spans } = item.excerpt;
  return (
    <Link className={css.passage ?? ''} to={isTicket ? `/tickets/${item.work}` : `/inbox/${item.work}?at=${item.seq}`} onClick={onOpen}>
      <span className={css.by}>
        <span>{isTicket && item.seq === 0 ? t('search.ticketTitle') : item.who || code('author.', item.author)}</span>
        <time dateTime={item.at} title={format.exact(item.at)}>
          {format.when(item.at)}
        </time>
      </span>
      <span className={css.text}>
        {from > 0 && '…'}
        {pieces(text, spans).map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : piece.text))}
        {!whole && '…'}
      </span>
    </Link>
  );
}
