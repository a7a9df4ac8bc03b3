import { currentPrefs } from '@/shared/prefs/prefs';

let audio: AudioContext | undefined;

/** Two short soft tones; made here, so that nothing has to be fetched. */
function chime(): void {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  const start = audio.currentTime + 0.02;
  [659.3, 880].forEach((frequency, i) => {
    if (!audio) return;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const at = start + i * 0.16;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.12, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.4);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.42);
  });
}

export const notices = {
  /** Asks the browser for leave to show notices; true when it is given. */
  async ask(): Promise<boolean> {
    if (typeof Notification === 'undefined') return false;
    return Notification.permission === 'granted' || (await Notification.requestPermission()) === 'granted';
  },

  /** Sound and desktop notice for new work, as the person has set them; the notice only when the page isn't in front. */
  newWork(title: string, body: string, open: () => void): void {
    const prefs = currentPrefs();
    if (prefs.sound) chime();
    if (!prefs.notices || typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    if (document.visibilityState === 'visible' && document.hasFocus()) return;
    const notice = new Notification(title, { body, tag: title, silent: true });
    notice.onclick = () => {
      window.focus();
      open();
      notice.close();
    };
  },
};
