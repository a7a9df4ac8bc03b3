import { describe, expect, it } from 'vitest';
import { foundOf } from './found';

describe('a message that an address asks for', () => {
  it('has its span, or none', () => {
    expect(foundOf(new URLSearchParams('message=m&span=2-5'))).toEqual({ message: 'm', from: 2, to: 5 });
    expect(foundOf(new URLSearchParams('message=m&span=x'))).toEqual({ message: 'm', from: 0, to: 0 });
    expect(foundOf(new URLSearchParams('scope=team'))).toBeUndefined();
  });
});
