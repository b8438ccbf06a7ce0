import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { Appointment } from '@/api/staff/types';
import { Card } from '@/components/Card';
import { Badge } from '@/components/staff/Badge';
import { formatShortDay, formatTime } from '@/lib/dates';

import { contactQuery } from '../api/contact';
import { noticesQuery, type Notice } from '../api/notices';
import { useNoticeWords } from '../noticeWords';
import { MailConsent } from './MailConsent';
import styles from './NoticePanel.module.css';

/** What the person was told by mail, what is to come, and what did not arrive. */
export function NoticePanel({ appointment }: { appointment: Appointment }) {
  const { data } = useQuery(noticesQuery(appointment.id));
  // Without a mail server there is nothing to tell, and nobody can do anything about it here.
  if (!data?.set_up) return null;
  const personId = data.has_address ? appointment.client?.id : undefined;
  return personId ? (
    <Told appointment={appointment} items={data.items} personId={personId} />
  ) : (
    <Told appointment={appointment} items={data.items} />
  );
}

interface ToldProps {
  appointment: Appointment;
  items: Notice[];
  /** Whom mail could reach; without one there is no address. */
  personId?: string;
}

function Told({ appointment, items, personId }: ToldProps) {
  const { t } = useLingui();
  const { data: consent } = useQuery({
    ...contactQuery(appointment.office_id, personId ?? ''),
    enabled: personId !== undefined,
  });
  // What waits goes out only with a yes: nothing is promised before.
  const isAgreed = consent?.state === 'given';
  const shown = items.filter(({ state }) => isAgreed || state !== 'waiting');
  return (
    <Card>
      <h2>
        <Trans>Nachrichten an die Person</Trans>
      </h2>
      {personId ? (
        <MailConsent appointment={appointment} personId={personId} />
      ) : (
        <p>
          <Trans>
            Die Person bekommt keine E-Mails zu diesem Termin: Es gibt keine Adresse. Sagen Sie ihr
            mit einem Brief oder am Telefon Bescheid.
          </Trans>
        </p>
      )}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={t`E-Mails zu diesem Termin`}>
          {shown.map((notice) => (
            <Line key={notice.id} notice={notice} zone={appointment.zone} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ notice, zone }: { notice: Notice; zone: string }) {
  const { t, i18n } = useLingui();
  const words = useNoticeWords();
  const moment = notice.done_at ?? notice.due_at;
  const day = formatShortDay(moment, zone, i18n.locale);
  const time = formatTime(moment, zone, i18n.locale);
  const { label, tone } = words.state(notice);
  return (
    <li className={styles.item}>
      <div>
        <p>{words.kind(notice)}</p>
        <p className="nb-soft">{t`${day}, ${time} Uhr`}</p>
      </div>
      <Badge tone={tone}>{label}</Badge>
    </li>
  );
}
