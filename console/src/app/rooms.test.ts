import { describe, expect, it } from 'vitest';
import { may } from '@/shared/access/may';
import { shopTabs, shopTabsFor } from '@/shared/shop/tabs';
import { rooms, roomsFor } from './rooms';

const open = (...roles: string[]) => roomsFor(roles).map((room) => room.path);

describe('the rail', () => {
  it('gives an agent the desk, and neither people nor the floor', () => {
    expect(open('agent')).toEqual(expect.arrayContaining(['inbox', 'tickets', 'standard', 'knowledge']));
    expect(open('agent')).not.toContain('people');
    expect(open('agent')).not.toContain('floor');
  });
  it('gives an administrator people and settings, but no conversations', () => {
    expect(open('administrator')).toContain('people');
    expect(open('administrator')).not.toContain('inbox');
    expect(open('administrator')).not.toContain('tickets');
  });
  it('gives an analyst figures, but no conversations', () => {
    expect(open('analyst')).toContain('board');
    expect(open('analyst')).not.toContain('inbox');
  });
  it('gives a manager all of the brand', () => {
    expect(open('manager')).toEqual(rooms.map((room) => room.path));
  });
  it('gives everybody in the shops one room with the tabs they may', () => {
    expect(shopTabsFor(['manager'])).toEqual(shopTabs.map(({ key }) => key));
    expect(shopTabsFor(['clerk'])).toEqual(['visits', 'pickups', 'calls', 'figures']);
    expect(shopTabsFor(['complaint_officer'])).toEqual(['calls']);
    expect(shopTabsFor(['analyst'])).toEqual(['figures', 'compare', 'places']);
    expect(shopTabsFor(['administrator'])).toEqual(['places']);
    for (const role of ['clerk', 'complaint_officer', 'analyst', 'administrator']) expect(open(role)).toContain('shops');
    expect(open('agent')).not.toContain('shops');
  });
  it('adds up what several roles may do', () => {
    expect(open('analyst', 'agent')).toEqual(expect.arrayContaining(['inbox', 'board']));
  });
  it('leaves somebody without a role with what is open to all staff', () => {
    expect(may([], 'POST /api/staff')).toBe(false);
    expect(may([], 'GET /api/me')).toBe(true);
  });
});
