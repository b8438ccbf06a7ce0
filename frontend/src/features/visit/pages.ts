/** All pages of a visit, in one file: on a slow line twelve small ones take longer than one. */
export { AboutPage } from './AboutPage';
export { AfterPage } from './AfterPage';
export { AlternativesPage } from './AlternativesPage';
export { CallPage } from './CallPage';
export { CancelPage, ChangedPage, MovePage } from './ChangePages';
export { CheckPage } from './CheckPage';
export { CodePage } from './CodePage';
export { DeclarationPage } from './DeclarationPage';
export { VisitLayout } from './VisitLayout';
export { VoucherPage } from './VoucherPage';
export { WaitingPage } from './WaitingPage';
export { WithdrawPage } from './WithdrawPage';
