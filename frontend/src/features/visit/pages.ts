/** Pages of a visit, in one file: on a slow line many small ones take longer than one. The voucher's
 * is not among them, nor are those that change a booking: most people need none. */
export { AboutPage } from './AboutPage';
export { AfterPage } from './AfterPage';
export { CallPage } from './CallPage';
export { CheckPage } from './CheckPage';
export { CodePage } from './CodePage';
export { DeclarationPage } from './DeclarationPage';
export { VisitLayout } from './VisitLayout';
export { WaitingPage } from './WaitingPage';
export { WithdrawPage } from './WithdrawPage';
