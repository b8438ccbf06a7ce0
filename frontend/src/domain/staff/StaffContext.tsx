import { createContext, useContext } from 'react';

import type { StaffAccount } from '@/lib/staffSession';

export const roles = ['adviser', 'team_lead', 'allowance_officer', 'dpo', 'admin'] as const;
export type Role = (typeof roles)[number];

/** An office as the people who work there see it. */
export interface StaffOffice {
  id: string;
  name: string;
  zone: string;
  phone: string;
  address: string;
}

export interface Staff {
  account: StaffAccount;
  /** The office the pages are about; chosen at the top where a person works in several. */
  office: StaffOffice;
  /** Does the person hold one of these roles in this office? */
  has: (...wanted: readonly Role[]) => boolean;
}

export const StaffContext = createContext<Staff | null>(null);

/** Who is signed in, and for which office. Only below StaffLayout. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff outside of StaffLayout');
  return staff;
}

/** „adviser@<office>" and „admin@*" as pairs. */
export function parseRoles(account: StaffAccount): { role: Role; officeId: string }[] {
  return account.roles.flatMap((text) => {
    const [role, officeId] = text.split('@');
    return officeId && isRole(role) ? [{ role, officeId }] : [];
  });
}

export function hasRole(account: StaffAccount, officeId: string, wanted: readonly Role[]): boolean {
  return parseRoles(account).some(
    (held) => wanted.includes(held.role) && (held.officeId === '*' || held.officeId === officeId),
  );
}

const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);
