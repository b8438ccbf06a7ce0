/** Pages of who wants another time or another way, or cancels, in one file. */
export { AlternativesPage } from './AlternativesPage';
export { CancelPage, ChangedPage, MovePage } from './ChangePages';
