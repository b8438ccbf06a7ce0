import { afterAction, newVisit, type VisitAction, type VisitState } from './visitState';

/** The state of one visit, for all its pages; a link opened in the same tab begins a new one. */
export class VisitStore {
  #state = newVisit;
  readonly #listeners = new Set<() => void>();

  get = (): VisitState => this.#state;

  dispatch = (action: VisitAction): void => {
    this.#set(afterAction(this.#state, action));
  };

  /** Another link was opened: nothing of the visit before holds. */
  begin(): void {
    this.#set(newVisit);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(state: VisitState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
