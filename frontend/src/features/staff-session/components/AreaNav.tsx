import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useStaff, type Role } from '@/domain/staff/StaffContext';

import { useTaskCount } from '../hooks/useTaskCount';
import styles from './AreaNav.module.css';
import { Count } from './Count';

/** The areas this person has, by their roles in the office. */
export function AreaNav() {
  const { t } = useLingui();
  const { has } = useStaff();
  const waiting = useTaskCount();
  const counsel: Role[] = ['adviser', 'team_lead'];
  const areas = [
    { to: '/app/kalender', name: t`Kalender`, roles: counsel },
    { to: '/app/buchen', name: t`Termin buchen`, roles: counsel },
    { to: '/app/warteraum', name: t`Wer wartet`, roles: counsel },
    { to: '/app/aufgaben', name: t`Aufgaben`, roles: counsel },
    { to: '/app/umfrage', name: t`Umfrage`, roles: counsel },
    { to: '/app/arbeitszeiten', name: t`Arbeitszeiten`, roles: ['adviser'] as Role[] },
    { to: '/app/guthaben', name: t`Budget`, roles: ['allowance_officer'] as Role[] },
    { to: '/app/gutscheine', name: t`Gutscheine`, roles: ['allowance_officer'] as Role[] },
    { to: '/app/tarife', name: t`Marken und Codes`, roles: ['allowance_officer'] as Role[] },
    { to: '/app/datenschutz', name: t`Datenschutz`, roles: ['dpo'] as Role[] },
    { to: '/app/anfragen', name: t`Anfragen`, roles: ['dpo'] as Role[] },
    { to: '/app/protokoll', name: t`Protokoll`, roles: ['dpo'] as Role[] },
    {
      to: '/app/erklaerungen',
      name: t`Erklärungen`,
      roles: ['dpo', 'team_lead', 'admin'] as Role[],
    },
    { to: '/app/nachweise', name: t`Einwilligungen`, roles: ['dpo'] as Role[] },
    { to: '/app/aufbewahrung', name: t`Aufbewahrung`, roles: ['dpo', 'admin'] as Role[] },
    { to: '/app/verzeichnis', name: t`Verzeichnis`, roles: ['dpo', 'admin'] as Role[] },
    { to: '/app/pruefliste', name: t`Prüfliste`, roles: ['dpo', 'admin'] as Role[] },
    { to: '/app/notfallzugriff', name: t`Notfallzugriff`, roles: ['dpo', 'admin'] as Role[] },
    { to: '/app/geschaeftsstelle', name: t`Geschäftsstelle`, roles: ['admin'] as Role[] },
    { to: '/app/anliegen', name: t`Anliegen`, roles: ['admin'] as Role[] },
    { to: '/app/konten', name: t`Konten`, roles: ['admin'] as Role[] },
    { to: '/app/dienstkonten', name: t`Dienstkonten`, roles: ['admin'] as Role[] },
    { to: '/app/beratende', name: t`Beratende`, roles: ['admin', 'team_lead'] as Role[] },
    { to: '/app/raeume', name: t`Räume`, roles: ['admin'] as Role[] },
    { to: '/app/programme', name: t`Programme`, roles: ['admin'] as Role[] },
  ] as const;
  const mine = areas.filter((area) => has(...area.roles));
  if (mine.length === 0) return null;
  return (
    <nav className={styles.nav} aria-label={t`Bereiche`}>
      <ul className={styles.list}>
        {mine.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className={styles.link} activeProps={{ 'aria-current': 'page' }}>
              {name}
              {to === '/app/aufgaben' && waiting > 0 && <Count open={waiting} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
