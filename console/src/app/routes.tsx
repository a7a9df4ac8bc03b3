import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import type { Me } from '@/shared/api/types';
import { Failed, NothingHere } from './Failed';
import { roomsFor, type RoomPath } from './rooms';
import { Shell } from './Shell';

const pages: Record<RoomPath, RouteObject[]> = {
  inbox: [{ path: 'inbox/:id?', lazy: () => import('@/features/desk/DeskPage') }],
  tickets: [
    { path: 'tickets', lazy: () => import('@/features/ticket/TicketListPage') },
    { path: 'tickets/:id', lazy: () => import('@/features/ticket/TicketPage') },
  ],
  floor: [{ path: 'floor', lazy: () => import('@/features/floor/FloorPage') }],
  board: [{ path: 'board', lazy: () => import('@/features/board/BoardPage') }],
  standard: [{ path: 'standard/:tab?', lazy: () => import('@/features/standard/StandardPage') }],
  knowledge: [{ path: 'knowledge/:kind?', lazy: () => import('@/features/knowledge/KnowledgePage') }],
  people: [{ path: 'people/:tab?', lazy: () => import('@/features/people/PeoplePage') }],
};

/** Only the routes that this person may use; what isn't there can't be opened by its address either. */
export function routesFor(me: Me): RouteObject[] {
  const open = roomsFor(me.roles);
  const first = open[0];
  return [
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: Failed,
      HydrateFallback: () => null,
      children: [
        { index: true, element: first ? <Navigate to={first.path} replace /> : <NothingHere nothing /> },
        ...open.flatMap((room) =>
          pages[room.path as RoomPath].map((route): RouteObject => ({ ...route, ErrorBoundary: Failed })),
        ),
        { path: '*', element: <NothingHere /> },
      ],
    },
  ];
}

let made: { for: string; router: ReturnType<typeof createBrowserRouter> } | undefined;

/** One router a person: it lives outside React so that a redraw doesn't lose the place. */
export function routerFor(me: Me) {
  const who = `${me.id} ${me.roles.join()}`;
  if (made?.for !== who) {
    made?.router.dispose();
    made = { for: who, router: createBrowserRouter(routesFor(me), { basename: import.meta.env.BASE_URL.replace(/\/$/, '') }) };
  }
  return made.router;
}
