import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useOffices } from '@/api/offices';

import styles from './Footer.module.css';
import { telephoneLink } from './OfficeContact';

export function Footer({ officeId }: { officeId: string | null }) {
  const { t } = useLingui();
  const offices = useOffices(officeId);
  const office = offices.length === 1 ? offices[0] : undefined;
  const phone = office?.phone ?? '';
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        {office && (
          <address className={styles.office}>
            <strong>{office.name}</strong>
            <span>{office.address}</span>
            <a className={styles.link} href={telephoneLink(office.phone)}>
              <span>
                <Trans>
                  Telefon <bdi dir="ltr">{phone}</bdi>
                </Trans>
              </span>
            </a>
          </address>
        )}
        <nav className={styles.links} aria-label={t`Rechtliches`}>
          <Link className={styles.link} to="/barrierefreiheit">
            <Trans>Barrierefreiheit</Trans>
          </Link>
          <Link className={styles.link} to="/datenschutz">
            <Trans>Datenschutz</Trans>
          </Link>
          <Link className={styles.link} to="/impressum">
            <Trans>Impressum</Trans>
          </Link>
        </nav>
      </div>
    </footer>
  );
}
