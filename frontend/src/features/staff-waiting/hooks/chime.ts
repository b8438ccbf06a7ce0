/** Two soft notes, made on the spot: no file to load. Browsers allow sound after the first click. */
let context: AudioContext | null = null;
const listeners = new Set<() => void>();

/** Starts sound where the browser allows it by now; signing in by click or key is enough. */
export function unlockSound(): void {
  if (!('AudioContext' in window)) return;
  if (!context) {
    context = new AudioContext();
    context.addEventListener('statechange', () => listeners.forEach((tell) => tell()));
  }
  if (context.state !== 'running') void context.resume();
}

/** Can a note be heard? */
export const soundReady = (): boolean => context?.state === 'running';

export function onSoundChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function chime(): void {
  if (context?.state !== 'running') return;
  note(context, 659, 0);
  note(context, 880, 0.22);
}

function note(audio: AudioContext, frequency: number, delay: number): void {
  const start = audio.currentTime + delay;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.25, start + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.6);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.65);
}
