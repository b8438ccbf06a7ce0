/* What the call needs only once it has begun. */
export { ChatPanel } from './ChatPanel';
export { PlannedEnd } from './PlannedEnd';
export { SettingsPanel } from './SettingsPanel';
