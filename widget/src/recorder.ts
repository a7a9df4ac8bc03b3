/** The server takes two minutes. */
export const LONGEST_MS = 120_000;

/** MP4 first: every browser plays it; WebM only newer ones of Apple. */
const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4'];

export interface Recording {
  /** Ends it and gives what was said. */
  finish(): Promise<{ body: Blob; durationMs: number }>;
  cancel(): void;
}

export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined && type() !== undefined;
}

function type(): string | undefined {
  return TYPES.find((one) => MediaRecorder.isTypeSupported(one));
}

/** Begins to record; rejects when the customer or the browser forbids the microphone. */
export async function record(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
  const mimeType = type();
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32_000, ...(mimeType ? { mimeType } : {}) });
  const parts: Blob[] = [];
  const began = performance.now();
  let durationMs = 0;
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise<void>((done) => {
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      done();
    };
  });
  recorder.start();
  const stop = () => {
    if (recorder.state === 'inactive') return;
    durationMs = Math.round(performance.now() - began);
    recorder.stop();
  };
  const limit = setTimeout(stop, LONGEST_MS);
  return {
    async finish() {
      clearTimeout(limit);
      stop();
      await stopped;
      return { body: new Blob(parts, { type: recorder.mimeType }), durationMs };
    },
    cancel() {
      clearTimeout(limit);
      stop();
    },
  };
}

export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
