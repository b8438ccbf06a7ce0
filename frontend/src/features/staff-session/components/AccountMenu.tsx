import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import { PersonIcon } from '@/components/icons';
import type { StaffOffice } from '@/domain/staff/StaffContext';
import type { StaffAccount } from '@/lib/staffSession';
import { PersonName } from '@/components/PersonName';

import styles from './AccountMenu.module.css';

export interface AccountMenuProps {
  account: StaffAccount;
  offices: StaffOffice[];
  officeId: string;
  onOffice: (id: string) => void;
  onSignOut: () => void;
}

/** Who is signed in, for which office, and the way out. */
export function AccountMenu({ account, offices, officeId, onOffice, onSignOut }: AccountMenuProps) {
  const { t } = useLingui();
  const selectId = useId();
  return (
    <div className={styles.menu}>
      {offices.length > 1 && (
        <>
          <label className="nb-sr-only" htmlFor={selectId}>
            {t`Geschäftsstelle`}
          </label>
          <select
            id={selectId}
            className={styles.select}
            value={officeId}
            onChange={(event) => onOffice(event.target.value)}
          >
            {offices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <Link to="/app/konto" className={styles.item} activeProps={{ 'aria-current': 'page' }}>
        <PersonIcon />
        <span className={styles.name}>
          <PersonName>{account.display_name}</PersonName>
        </span>
      </Link>
      <SignOutButton onSignOut={onSignOut} />
    </div>
  );
}

/** The way out, also for those who are not quite in. */
export function SignOutButton({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useLingui();
  return (
    <button type="button" className={styles.item} onClick={onSignOut}>
      {t`Abmelden`}
    </button>
  );
}
