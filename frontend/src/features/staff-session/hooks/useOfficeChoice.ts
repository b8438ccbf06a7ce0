import { useState } from 'react';

import type { StaffOffice } from '@/domain/staff/StaffContext';

/** Kept for this tab only, and only after somebody chose (TDDDG § 25). */
const CHOICE = 'nahbar-office';

/** The office the pages are about: the chosen one, else the first. */
export function useOfficeChoice(offices: StaffOffice[]) {
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(CHOICE));
  const office = offices.find(({ id }) => id === chosen) ?? offices[0];
  const choose = (id: string) => {
    sessionStorage.setItem(CHOICE, id);
    setChosen(id);
  };
  return { office, choose };
}
