import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useOffices } from '@/api/offices';

import styles from './Header.module.css';
import { LanguageSwitch } from '@/components/LanguageSwitch';
import { Mark } from '@/components/Mark';

export interface HeaderProps {
  officeId: string | null;
  home: '/' | '/app';
  nav?: ReactNode;
}

/** Whose page this is: the authority's name stands first, the product's second. */
export function Header({ officeId, home, nav }: HeaderProps) {
  const offices = useOffices(officeId);
  const office = offices.length === 1 ? offices[0] : undefined;
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Link to={home} className={styles.brand}>
          <Mark />
          <span>
            <span className={styles.office}>{office?.name ?? 'Nahbar'}</span>
            {office && <span className={styles.product}>Nahbar</span>}
          </span>
        </Link>
        {nav}
        <LanguageSwitch />
      </div>
    </header>
  );
}
