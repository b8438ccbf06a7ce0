import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

import { useStaff } from '@/domain/staff/StaffContext';
import { useActionWords } from '@/domain/trail/words';
import { formatDate } from '@/lib/formatDate';
import type { Day } from '@/lib/days';

import { newsOf, type Line } from '../figures';
import styles from '../start.module.css';

/** What happened meanwhile; each line leads to the entries behind it. */
export function NewsList({ lines, since }: { lines: Line[]; since: Day }) {
  const { i18n } = useLingui();
  const { office } = useStaff();
  const words = useActionWords();
  const news = newsOf(lines);
  if (news.length === 0) {
    return (
      <p>
        <Trans>In dieser Zeit ist nichts geschehen, was Sie wissen müssten.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.lines}>
      {news.map(({ action, count, lastAt }) => (
        <li key={action}>
          <Link className="kern-link" to="/app/protokoll" search={{ art: action, von: since }}>
            {words(action)}
          </Link>
          <span className={styles.count}>{count}</span>
          <span className={styles.soft}>{formatDate(lastAt, office.zone, i18n.locale)}</span>
        </li>
      ))}
    </ul>
  );
}
