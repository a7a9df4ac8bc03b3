import type { Schema } from '../shell/types';

/** An act as the server takes it, but for its id and time. */
export type Told = Omit<Schema['VisitAct'], 'id' | 'at'>;

export type Standing = 'waiting' | 'taken' | 'refused';

/** An act as this phone keeps it. */
export interface KeptAct {
  /** Its place in the order of what was done, given by the store. */
  seq: number;
  /** By this the server takes it once. */
  id: string;
  /** Whose it is: nobody else's sign-in sends it. */
  staff: string;
  shop: string;
  /** When, by this phone's clock. */
  at: number;
  /** How far that clock was behind the server's then, in milliseconds; null: not known. */
  behind: number | null;
  told: Told;
  standing: Standing;
  /** When the server's word about it came, by this phone's clock. */
  settledAt?: number | undefined;
  /** Why it was refused. */
  why?: string | undefined;
}

export type NewAct = Omit<KeptAct, 'seq' | 'standing' | 'settledAt' | 'why'>;

/** What became of an act that was sent. */
export type Fate = Pick<Schema['VisitActAnswer'], 'id' | 'result'> & { why?: string | null | undefined };
