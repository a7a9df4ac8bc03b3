import { createContext, use, type ReactNode } from 'react';
import { may, type Call } from '@/shared/access/may';
import type { Me } from '@/shared/api/types';

const Session = createContext<Me | null>(null);

export function SessionProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <Session value={me}>{children}</Session>;
}

/** Who is signed in; only below the sign-in. */
export function useMe(): Me {
  const me = use(Session);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}

export function useMay(operation: Call): boolean {
  return may(useMe().roles, operation);
}
