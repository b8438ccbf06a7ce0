import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { Empty } from '@/components/staff/Empty';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { addDays, isDay, startOfDay, today } from '@/lib/days';
import { isolate } from '@/lib/isolate';

import { useTalks, type Emergency } from '../api/emergencies';
import styles from '../emergency.module.css';

/** One's own access while it goes on: the talks of a day, and how people are reached. */
export function Running({ access }: { access: Emergency }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const [day, setDay] = useState<string>(() => today(office.zone));
  const talks = useTalks(office.id, access.id);
  const time = (utc: string) => formatTime(utc, office.zone, i18n.locale);
  const until = time(access.until);
  const show = () => {
    if (!isDay(day)) return;
    talks.mutate({
      from: startOfDay(day, office.zone),
      to: startOfDay(addDays(day, 1), office.zone),
    });
  };
  return (
    <section>
      <h2>
        <Trans>Ihr Notfallzugriff ist offen</Trans>
      </h2>
      <Alert tone="warning" title={t`Sie lesen bis ${until} Uhr`}>
        <p>
          <Trans>
            Jeder Blick steht im Protokoll. Beenden Sie den Zugriff, wenn Sie fertig sind.
          </Trans>
        </p>
      </Alert>
      <div className={styles.tools}>
        <TextField
          label={t`Tag`}
          type="date"
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <Button busy={talks.isPending} onClick={show}>
          {t`Termine lesen`}
        </Button>
      </div>
      {talks.error && <StaffProblem error={talks.error} />}
      {talks.data?.items.length === 0 && <Empty>{t`An diesem Tag gibt es keine Termine.`}</Empty>}
      {talks.data && talks.data.items.length > 0 && (
        <Table
          caption={t`Termine des Tages`}
          rows={talks.data.items}
          rowKey={({ id }) => id}
          columns={[
            { title: t`Uhrzeit`, cell: ({ starts_at }) => time(starts_at) },
            {
              title: t`Person`,
              rowHeader: true,
              cell: ({ client }) => isolate(client?.display_name ?? '–'),
            },
            {
              title: t`Telefon`,
              cell: ({ client }) => client?.phone_written ?? t`keine Nummer hinterlegt`,
            },
            { title: t`Beratung`, cell: ({ adviser }) => isolate(adviser.display_name) },
          ]}
        />
      )}
    </section>
  );
}
