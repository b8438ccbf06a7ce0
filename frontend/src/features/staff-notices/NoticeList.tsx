import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { formatShortDay, formatTime } from '@/lib/dates';

import { noticesQuery, useAcknowledge } from './api/notices';
import { useNoticeWords } from './noticeWords';
import styles from './notices.module.css';

/** As many as stand above a page without burying it. */
const AT_FIRST = 3;

/** What happened to one's account since one was last here; gone once it was read. */
export function NoticeList() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const { data } = useQuery(noticesQuery);
  const acknowledge = useAcknowledge();
  const words = useNoticeWords();
  const [whole, setWhole] = useState(false);
  const items = data?.items ?? [];
  const shown = whole ? items : items.slice(0, AT_FIRST);
  const count = items.length;
  if (items.length === 0) return null;
  const dismiss = (ids: string[]) =>
    acknowledge.mutate(ids, { onSuccess: () => announce(t`Gelesen.`) });
  return (
    <section className={styles.notices} aria-labelledby="notices">
      <Card>
        <h2 id="notices">
          <Trans>Neues zu Konten</Trans>
        </h2>
        {acknowledge.error && <StaffProblem error={acknowledge.error} />}
        <ul className={styles.list}>
          {shown.map((notice) => {
            const sentence = words(notice);
            const day = formatShortDay(notice.at, office.zone, i18n.locale);
            const time = formatTime(notice.at, office.zone, i18n.locale);
            return (
              <li key={notice.id} className={styles.notice}>
                <span>
                  {sentence}{' '}
                  <span className="nb-soft">
                    <Trans>
                      {day}, {time} Uhr
                    </Trans>
                  </span>
                  {notice.mail_given_up && (
                    <span className={styles.lost}>
                      <Trans>Die E-Mail dazu kam nicht an. Stimmt Ihre Adresse noch?</Trans>
                    </span>
                  )}
                </span>
                <Button
                  variant="tertiary"
                  busy={acknowledge.isPending && acknowledge.variables[0] === notice.id}
                  onClick={() => dismiss([notice.id])}
                >
                  {t`Gelesen`}
                  <span className="nb-sr-only">: {sentence}</span>
                </Button>
              </li>
            );
          })}
        </ul>
        <div className="nb-actions">
          {shown.length < count && (
            <Button variant="secondary" onClick={() => setWhole(true)}>
              {t`Alle ${count} zeigen`}
            </Button>
          )}
          {items.length > 1 && (
            <Button variant="secondary" onClick={() => dismiss(items.map(({ id }) => id))}>
              {t`Alles gelesen`}
            </Button>
          )}
          <ButtonLink to="/app/konto" variant="tertiary">{t`Das war ich nicht`}</ButtonLink>
        </div>
      </Card>
    </section>
  );
}
