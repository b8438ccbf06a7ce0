/* What the call needs only once it has begun. */
export { Dock } from './Dock';
export { ChatPanel } from './ChatPanel';
export { LaterNotices } from './LaterNotices';
export { SettingsPanel } from './SettingsPanel';
