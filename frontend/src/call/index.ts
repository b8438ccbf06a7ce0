export type { CallRoomProps } from './CallRoom';
export type { DockedCall } from './components/Dock';
export type { RemoteState } from './components/Stage';
export { CallRoom, prepareCall, preloadCall } from './loading';
