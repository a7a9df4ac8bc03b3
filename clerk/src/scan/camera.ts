/** Why there is no picture. */
export type Trouble = 'none' | 'forbidden' | 'busy';

export interface Camera {
  stream: MediaStream;
  /** Switches the light; missing where there is none. */
  light?: (on: boolean) => Promise<void>;
  stop(): void;
}

export class NoCamera extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

/** What browsers know of a light beyond the standard's types. */
interface Lit extends MediaTrackCapabilities {
  torch?: boolean;
}

/** The camera that looks away from the clerk, if there are several. */
export async function openCamera(): Promise<Camera> {
  if (!('mediaDevices' in navigator)) throw new NoCamera('none');
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (cause) {
    const name = cause instanceof DOMException ? cause.name : '';
    throw new NoCamera(name === 'NotAllowedError' ? 'forbidden' : name === 'NotFoundError' ? 'none' : 'busy');
  }
  const [track] = stream.getVideoTracks();
  const can: Lit = track?.getCapabilities?.() ?? {};
  const stop = () => stream.getTracks().forEach((it) => it.stop());
  if (!track || !can.torch) return { stream, stop };
  return { stream, stop, light: (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }) };
}
