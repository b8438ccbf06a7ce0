import type { CallState } from './state';

/** Holds what the page shows of a call, and tells who listens when it changes. */
export class CallStore {
  #state: CallState;
  readonly #listeners = new Set<() => void>();

  constructor(first: Pick<CallState, 'profile' | 'limitBytes' | 'incoming'>) {
    this.#state = {
      phase: 'connecting',
      problem: null,
      camera: false,
      microphone: false,
      switching: [],
      deviceTrouble: null,
      devices: {},
      silent: false,
      hanging: null,
      picture: 'whole',
      phone: false,
      asked: false,
      codec: 'vp8',
      people: [],
      ownVideo: null,
      soundBlocked: false,
      messages: [],
      usedBytes: 0,
      allowance: null,
      ceiling: 'standard',
      ...first,
    };
  }

  readonly get = (): CallState => this.#state;

  readonly set = (change: Partial<CallState>): void => {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
