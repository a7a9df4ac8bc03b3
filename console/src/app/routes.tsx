import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, useLocation, type RouteObject } from 'react-router';
import type { Me } from '@/shared/api/types';
import { Failed, NothingHere } from './Failed';
import { roomsFor, type RoomPath } from './rooms';
import { fetchAhead, screen } from './screen';
import { Shell } from './Shell';

interface PageOf {
  path: string;
  fetch: () => Promise<{ Component: ComponentType }>;
}

const pages: Record<RoomPath, PageOf[]> = {
  inbox: [{ path: 'inbox/:id?', fetch: () => import('@/features/desk/DeskPage') }],
  tickets: [
    { path: 'tickets', fetch: () => import('@/features/ticket/TicketListPage') },
    { path: 'tickets/:id', fetch: () => import('@/features/ticket/TicketPage') },
  ],
  approvals: [{ path: 'approvals/:tab?', fetch: () => import('@/features/approval/ApprovalsPage') }],
  aftersales: [
    { path: 'aftersales/of/:id', fetch: () => import('@/features/aftersales/OfRequest') },
    { path: 'aftersales/:tab?', fetch: () => import('@/features/aftersales/AftersalesPage') },
  ],
  visits: [{ path: 'visits', fetch: () => import('@/features/visit/VisitsPage') }],
  complaints: [{ path: 'complaints/:tab?', fetch: () => import('@/features/complaint/ComplaintsPage') }],
  customers: [
    { path: 'customers', fetch: () => import('@/features/customer/CustomerListPage') },
    { path: 'customers/:id', fetch: () => import('@/features/customer/CustomerPage') },
  ],
  orders: [{ path: 'orders/:tab?', fetch: () => import('@/features/order/OrdersPage') }],
  floor: [{ path: 'floor', fetch: () => import('@/features/floor/FloorPage') }],
  shops: [{ path: 'shops/:tab?', fetch: () => import('@/features/shop/ShopsPage') }],
  board: [{ path: 'board', fetch: () => import('@/features/board/BoardPage') }],
  disputes: [{ path: 'disputes', fetch: () => import('@/features/dispute/DisputesPage') }],
  standard: [{ path: 'standard/:tab?', fetch: () => import('@/features/standard/StandardPage') }],
  knowledge: [
    { path: 'knowledge/templates', fetch: () => import('@/features/ticket/TemplatesPage') },
    { path: 'knowledge/:kind?', fetch: () => import('@/features/knowledge/KnowledgePage') },
  ],
  people: [{ path: 'people/:tab?', fetch: () => import('@/features/people/PeoplePage') }],
};

/** Where screens stood before, for whoever kept their address. */
const moved: Partial<Record<RoomPath, Record<string, string>>> = {
  shops: { pickups: '/shops/pickups', shopfloor: '/shops/visits' },
};

function Moved({ to }: { to: string }) {
  return <Navigate to={{ pathname: to, search: useLocation().search }} replace />;
}

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
        ...open.flatMap((room) => [
          ...pages[room.path as RoomPath].map(
            ({ path, fetch }): RouteObject => ({ path, Component: screen(fetch), ErrorBoundary: Failed }),
          ),
          ...Object.entries(moved[room.path as RoomPath] ?? {}).map(([path, to]): RouteObject => ({ path, element: <Moved to={to} /> })),
        ]),
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
    fetchAhead(roomsFor(me.roles).flatMap((room) => pages[room.path as RoomPath].map((page) => page.fetch)));
    made = { for: who, router: createBrowserRouter(routesFor(me), { basename: import.meta.env.BASE_URL.replace(/\/$/, '') }) };
  }
  return made.router;
}
