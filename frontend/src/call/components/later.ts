/* What the call needs only once it has begun. */
export { PlannedEnd } from './PlannedEnd';
export { SettingsPanel } from './SettingsPanel';
