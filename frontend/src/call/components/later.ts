/* What the call needs only once it has begun. */
export { ChatPanel } from './ChatPanel';
export { LaterNotices } from './LaterNotices';
export { SettingsPanel } from './SettingsPanel';
