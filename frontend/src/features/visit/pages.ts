/** Pages of a visit, in one file: on a slow line many small ones take longer than one. The voucher's
 * is not among them: most people have none. */
export { AboutPage } from './AboutPage';
export { AfterPage } from './AfterPage';
export { AlternativesPage } from './AlternativesPage';
export { CallPage } from './CallPage';
export { CancelPage, ChangedPage, MovePage } from './ChangePages';
export { CheckPage } from './CheckPage';
export { CodePage } from './CodePage';
export { DeclarationPage } from './DeclarationPage';
export { VisitLayout } from './VisitLayout';
export { WaitingPage } from './WaitingPage';
export { WithdrawPage } from './WithdrawPage';
