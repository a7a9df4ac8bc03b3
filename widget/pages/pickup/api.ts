/** The server's side of the page. The token goes in a header: no address and no referrer carries it. */
export type Choice = 'wait' | 'substitute' | 'partial' | 'cancel';
export interface View {
  brand: { nameZh: string; nameEn: string; colour: string };
  shop: { name: string; address: string; phone: string; zone: string };
  number: string;
  state: 'waiting' | 'short' | 'ready' | 'collected' | 'uncollected' | 'cancelled';
  currency: string;
  lines: { name: string; quantity: number; missing: number }[];
  missing: string | null;
  ways: { choice: Choice; until: string | null; instead: string | null; refundMinor: number }[];
  choice: Choice | null;
  refundMinor: number | null;
  bookedFor: string | null;
  readyAt: string | null;
  endedAt: string | null;
  proxy: string | null;
  now: string;
}

/** The link is forged, expired or cut off: trying again doesn't help. */
export class Useless extends Error {}

/** The state of things doesn't allow it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly earliest: string | undefined,
  ) {
    super(code);
  }
}

export class PageApi {
  constructor(private readonly token: string) {}

  view = () => this.call('');
  choose = (choice: Choice) => this.call('/choice', { choice });
  book = (at: string | null) => this.call('/booking', { at });
  proxy = (name: string) => this.call('/proxy', { name });

  private async call(path: string, body?: unknown): Promise<View> {
    const response = await fetch(`/api/links/pickup${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Link-Token': this.token, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.status === 403) throw new Useless();
    if (response.status === 409) {
      const problem = (await response.json()) as { code: string; earliest?: string };
      throw new Refused(problem.code, problem.earliest);
    }
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as View;
  }
}
