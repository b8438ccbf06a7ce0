import { Http } from './http';
import { Session, type SessionAnswer } from './session';

export interface StaffAccount {
  id: string;
  email: string;
  display_name: string;
  /** "adviser@<office id>" or "admin@*" */
  roles: string[];
  /** Signs in at the office's directory, which decides name and roles. */
  from_directory: boolean;
}

export interface StaffAnswer extends SessionAnswer {
  account: StaffAccount;
  /** Their roles need a second factor: until it is set up, the token opens nothing else. */
  second_factor_missing: boolean;
}

export const staffSession = new Session<StaffAnswer>({
  name: 'staff',
  refreshPath: '/api/identity/v1/sessions/refresh',
});
export const staffHttp = new Http(staffSession);
