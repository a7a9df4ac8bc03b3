import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  CheckSquareOutlined,
  ContactsOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  MessageOutlined,
  PhoneOutlined,
  ProfileOutlined,
  ShopOutlined,
  ShoppingOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { may, type Call } from '@/shared/access/may';
import type { Key } from '@/shared/i18n/catalogue';
import { shopTabs } from '@/shared/shop/tabs';

export interface Room {
  path: string;
  text: Key;
  icon: ReactNode;
  /** The calls without which the screen would be empty: shown to those who may make any of them. */
  needs: Call[];
}

/** The screens, in the order of the rail. */
export const rooms = [
  { path: 'inbox', text: 'nav.desk', icon: <MessageOutlined />, needs: ['GET /api/conversations'] },
  { path: 'tickets', text: 'nav.tickets', icon: <FileDoneOutlined />, needs: ['GET /api/tickets'] },
  { path: 'approvals', text: 'nav.approvals', icon: <CheckSquareOutlined />, needs: ['GET /api/approvals'] },
  {
    path: 'aftersales',
    text: 'nav.aftersales',
    icon: <SwapOutlined />,
    needs: ['GET /api/aftersales', 'GET /api/aftersales/figures'],
  },
  { path: 'visits', text: 'nav.visits', icon: <PhoneOutlined />, needs: ['GET /api/visits'] },
  { path: 'complaints', text: 'nav.complaints', icon: <AlertOutlined />, needs: ['GET /api/complaints/calls'] },
  { path: 'customers', text: 'nav.customers', icon: <ContactsOutlined />, needs: ['GET /api/customers'] },
  { path: 'orders', text: 'nav.orders', icon: <ShoppingOutlined />, needs: ['GET /api/order-delays', 'POST /api/orders/import'] },
  { path: 'shops', text: 'nav.shops', icon: <ShopOutlined />, needs: shopTabs.flatMap<Call>(({ needs }) => needs) },
  { path: 'floor', text: 'nav.floor', icon: <ApartmentOutlined />, needs: ['GET /api/floor'] },
  { path: 'board', text: 'nav.board', icon: <DashboardOutlined />, needs: ['GET /api/compliance'] },
  { path: 'disputes', text: 'nav.disputes', icon: <AuditOutlined />, needs: ['POST /api/disputes/{id}/settle'] },
  { path: 'standard', text: 'nav.standard', icon: <ProfileOutlined />, needs: ['GET /api/standard/clauses'] },
  { path: 'knowledge', text: 'nav.knowledge', icon: <BookOutlined />, needs: ['GET /api/knowledge/articles'] },
  { path: 'people', text: 'nav.people', icon: <TeamOutlined />, needs: ['GET /api/staff', 'GET /api/routing', 'GET /api/audit', 'GET /api/api-keys', 'GET /api/text-messages'] },
] as const satisfies Room[];

export type RoomPath = (typeof rooms)[number]['path'];

export function roomsFor(roles: readonly string[]): Room[] {
  return rooms.filter((room) => room.needs.some((operation) => may(roles, operation)));
}
