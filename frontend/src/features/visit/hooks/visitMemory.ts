/**
 * What the person brought and chose in this visit, in memory only: gone with the tab. Nothing else
 * may turn a camera or microphone on when the talk starts (DSK guidance on video conferencing).
 */
export const visitMemory = {
  /** The link's secret, until it was exchanged or refused for good; '' when there is none. */
  linkSecret: '',
  cameraOnAtStart: false,
  microphoneOnAtStart: false,
  /** The person confirmed the withdrawal in the call; the page for it carries it out. */
  withdrawalConfirmed: false,
  /** The talk was ended, not merely left: there is no way back into it. */
  talkIsOver: false,
  /** Hung up: the browser's way back must not lead into the talk again, only a tap may. */
  hungUp: false,
};
