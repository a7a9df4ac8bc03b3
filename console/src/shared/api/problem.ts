import type { Hit, StandardProblem, TimelineItem } from './types';

interface Violation {
  field: string;
  reason: string;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
function list<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

/** What the server answered instead of doing it (RFC 9457); a refusal by the standard names its clause. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly clause: string | undefined;
  readonly alternatives: string[];
  readonly violations: Violation[];
  readonly hits: Hit[];
  readonly missing: string[];
  /** What is asked to be confirmed (prepare.ready). */
  readonly items: { code: string; text: string }[];
  readonly problems: StandardProblem[];
  /** Of a stale edit: the version there is now, and who has changed what since. */
  readonly version: number | undefined;
  readonly changes: TimelineItem[];
  /** A word for what is wrong with a file. */
  readonly reason: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, body: unknown, retryAfterSeconds?: number) {
    const b = record(body);
    super(text(b.detail) ?? text(b.title) ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = text(b.code) ?? `http-${status}`;
    this.title = text(b.title);
    this.detail = text(b.detail);
    this.clause = text(b.clause);
    this.alternatives = list<string>(b.alternatives);
    this.violations = list<Violation>(b.violations);
    this.hits = list<Hit>(b.hits);
    this.missing = list<string>(b.missing);
    this.items = list<{ code: string; text: string }>(b.items);
    this.problems = list<StandardProblem>(b.problems);
    this.version = typeof b.version === 'number' ? b.version : undefined;
    this.changes = list<TimelineItem>(b.changes);
    this.reason = text(b.reason);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static from(response: Response, body: unknown): ApiProblem {
    const after = Number(response.headers.get('Retry-After'));
    return new ApiProblem(response.status, body, after > 0 ? after : undefined);
  }

  /** Whether sending the very same again could help. */
  get passing(): boolean {
    return this.status === 429 || this.status >= 500;
  }
}

/** No answer came: the request may or may not have arrived. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}
