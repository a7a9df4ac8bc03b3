/** The server's side of the page. The token goes in a header: no address and no referrer carries it. */
export interface Way {
  title: string;
  pros: string;
  cons: string;
  fen: number;
  hours: number;
  steps: string;
}
export interface Said {
  id: string;
  mine: boolean;
  name: string;
  text: string;
  pictures: string[];
  videos: string[];
  at: string;
}
export interface View {
  brand: { nameZh: string; nameEn: string; colour: string };
  locale: string;
  number: string;
  /** Numbers the customer may know the same matter by. */
  formerly: string[];
  state: 'new' | 'open' | 'waiting' | 'solved' | 'closed';
  openedAt: string;
  promises: { text: string; due: string; way: 'message' | 'phone' | 'in_person'; kept: boolean }[];
  offer: { id: string; words: string; ways: Way[]; chosen: number | null } | null;
  outcome: string | null;
  messages: Said[];
  stars: number | null;
  canRate: boolean;
  asksSatisfied: boolean;
  now: string;
}

/** The link is forged, expired or cut off: trying again doesn't help. */
export class Useless extends Error {}
/** It is decided already. */
export class Taken extends Error {}

export class PageApi {
  constructor(private readonly token: string) {}

  view = () => this.json<View>('');
  write = (clientId: string, text: string) => this.json<View>('/messages', { clientId, text });
  choose = (offer: string, choice: number) => this.json<View>('/choice', { offer, choice });
  complain = async (clientId: string, text: string) => ((await (await this.call('/complaint', { clientId, text })).json()) as { number: string }).number;
  verdict = (satisfied: boolean, words: string) => this.json<View>('/verdict', { satisfied, words });
  rate = (stars: number, words: string) => this.call('/rating', { stars, words });

  /** Of a picture or a video. */
  async media(id: string): Promise<string> {
    const response = await this.call(`/media/${id}`);
    return URL.createObjectURL(await response.blob());
  }

  private async json<T>(path: string, body?: unknown): Promise<T> {
    return (await this.call(path, body)).json() as Promise<T>;
  }

  private async call(path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`/api/links/ticket${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Link-Token': this.token, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.status === 403) throw new Useless();
    if (response.status === 409) throw new Taken();
    if (!response.ok) throw new Error(String(response.status));
    return response;
  }
}
