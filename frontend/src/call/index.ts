export type { CallRoomProps } from './CallRoom';
export type { CallEvent } from './api';
export { CallRoom, prepareCall, preloadCall } from './loading';
