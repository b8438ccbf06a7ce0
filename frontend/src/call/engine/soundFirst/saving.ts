import type { Step } from '../../api';
import { profileOf } from '../profiles';
import type { CallState } from '../state';
import type { CallStore } from '../store';

/* The talk fits its voucher: media_gateway says how much picture lasts, and every page keeps to it. */

/** The best picture that goes either way; where nobody speaks, as between people who sign, some stays. */
export function ceilingOf({
  allowance,
  microphone,
  people,
}: Pick<CallState, 'allowance' | 'microphone' | 'people'>): Step {
  const step = allowance?.step ?? 'standard';
  const somebodySpeaks = microphone || people.some(({ microphoneOn }) => microphoneOn);
  return step === 'nur_ton' && !somebodySpeaks ? 'smaller' : step;
}

interface Saving {
  store: CallStore;
  sendLess: (less: boolean) => void;
  onPicture: () => void;
  onProfile: () => void;
}

/**
 * Gives what to call now and then. A camera that is on stays on while pictures rest: who receives
 * none has none sent, and nobody's camera is turned on when they come back.
 */
export function saveData({ store, sendLess, onPicture, onProfile }: Saving): () => void {
  return () => {
    const [ceiling, before] = [ceilingOf(store.get()), profileOf(store.get())];
    sendLess(ceiling === 'smaller' || ceiling === 'nur_ton');
    if (ceiling === store.get().ceiling) return;
    store.set({ ceiling });
    onPicture();
    if (profileOf(store.get()) !== before) onProfile();
  };
}
