/* One chunk for all three: every name of a chunk is something that each visitor loads. */
export { NewRequestPage } from './NewRequestPage';
export { RequestPage } from './RequestPage';
export { RequestsPage } from './RequestsPage';
