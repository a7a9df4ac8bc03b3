/** The kind of a hint; `resync`: some may have been missed. */
type Listener = (kind: string) => void;

const listeners = new Set<Listener>();

/** Told when the server hints that something of a kind is new. */
export function onHint(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Silence for longer than this means that the line is dead though nobody said so. The server pings every 20 s. */
const silenceMs = 50_000;
const longestWaitMs = 30_000;

/** Holds the line to the server's hints until the returned function is called; truth is always read over HTTP. */
export function live(): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let ended = false;

  const after = (ms: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const close = () => {
    if (!socket) return;
    socket.onclose = socket.onmessage = null;
    socket.close();
    socket = undefined;
  };
  const lost = () => {
    close();
    // Half of the wait by chance, so that a restarted server isn't met by everybody at once.
    const wait = Math.min(longestWaitMs, 500 * 2 ** attempt++) / 2;
    if (!ended) after(wait * (1 + Math.random()), open);
  };
  const open = () => {
    close();
    const { protocol, host } = window.location;
    socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/live`);
    after(silenceMs, lost);
    socket.onclose = lost;
    socket.onmessage = ({ data }) => {
      after(silenceMs, lost);
      const frame: { type?: unknown; kind?: unknown } = JSON.parse(String(data));
      if (frame.type === 'ping') socket?.send('{"type":"pong"}');
      if (frame.type === 'ready') attempt = 0;
      const kind = frame.type === 'ready' ? 'resync' : frame.type === 'hint' ? frame.kind : undefined;
      if (typeof kind === 'string') listeners.forEach((tell) => tell(kind));
    };
  };
  const seen = () => {
    if (document.visibilityState === 'visible' && socket?.readyState !== WebSocket.OPEN) open();
  };
  open();
  window.addEventListener('online', seen);
  document.addEventListener('visibilitychange', seen);
  return () => {
    ended = true;
    clearTimeout(timer);
    close();
    window.removeEventListener('online', seen);
    document.removeEventListener('visibilitychange', seen);
  };
}
