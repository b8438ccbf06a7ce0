import { CallEngine, type CallEngineOptions } from './CallEngine';

/** Between leaving the page that joined ahead and the call's page going on with it. */
const HANDOVER_MS = 1_000;
let ahead: { appointmentId: string; engine: CallEngine } | null = null;

/**
 * Joins for somebody who was let in and reads „Sie sind dran!": the other's picture is there when
 * they tap. Nothing is shown or heard before, and no device is turned on. Returns what to call
 * when that page goes: unless the call's page goes on with the connection, it is closed.
 */
export function joinAhead(options: CallEngineOptions): () => void {
  const mine = { appointmentId: options.appointmentId, engine: new CallEngine(options) };
  ahead = mine;
  void mine.engine.join();
  return () =>
    void setTimeout(() => {
      if (ahead !== mine) return;
      ahead = null;
      void mine.engine.leave({ tell: false });
    }, HANDOVER_MS);
}

/** The engine that joined this talk ahead, or a new one. */
export function engineFor(options: CallEngineOptions): CallEngine {
  return ahead?.appointmentId === options.appointmentId ? ahead.engine : new CallEngine(options);
}

/** The call's page goes on with this engine, and leaves when it goes. */
export function takeOver(engine: CallEngine): void {
  if (ahead?.engine === engine) ahead = null;
}
