export type { CallRoomProps } from './CallRoom';
export { CallRoom, prepareCall, preloadCall } from './loading';
