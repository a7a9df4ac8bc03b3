import { allowed } from './allowed';

export type Call = keyof typeof allowed;

/** Whether somebody with these roles may call this operation at all; the server decides about single rows. */
export function may(roles: readonly string[], operation: Call): boolean {
  const rule: 'any' | readonly string[] = allowed[operation];
  return rule === 'any' || rule.some((role) => roles.includes(role));
}
