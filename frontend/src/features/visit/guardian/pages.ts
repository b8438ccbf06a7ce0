/** What a guardian sees, and who waits for one, in one file: only they load it. */
export { GuardianNote, WithoutGuardianPage } from './GuardianMissing';
export { GuardianVisit } from './GuardianVisit';
