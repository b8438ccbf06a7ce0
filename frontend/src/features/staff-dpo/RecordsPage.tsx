import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { TextField } from '@/components/forms';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { formatDate } from '@/lib/formatDate';
import { MoreButton } from '@/components/staff/MoreButton';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { Table } from '@/components/staff/Table';
import { useWords } from '@/domain/staff/words';
import { announce } from '@/lib/announce';
import { formatTime } from '@/lib/dates';
import { addDays, isDay, startOfDay } from '@/lib/days';

import { recordsQuery, type ConsentRecord } from './api/records';
import styles from './RecordsPage.module.css';

/** Who consented to what, by random numbers; nothing here can be changed. */
export function RecordsPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const words = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const query = useInfiniteQuery(
    recordsQuery(
      office.id,
      isDay(from) ? startOfDay(from, office.zone) : null,
      isDay(to) ? startOfDay(addDays(to, 1), office.zone) : null,
    ),
  );
  const parts: Record<ConsentRecord['part'], string> = {
    client: t`Leistungsberechtigte`,
    adviser: t`Beratung`,
    companion: t`Beistand`,
    interpreter: t`Sprachmittlung`,
    sign_language_interpreter: t`Sprachmittlung`,
  };
  const when = (utc: string) =>
    `${formatDate(utc, office.zone, i18n.locale)}, ${formatTime(utc, office.zone, i18n.locale)}`;
  return (
    <RoleGate roles={['dpo']}>
      <Page
        title={t`Einwilligungen`}
        width="wide"
        lead={t`Nur Nummern, keine Namen. Diese Liste kann niemand ändern.`}
      >
        <div className={styles.filters}>
          <TextField
            label={t`Von`}
            type="date"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <TextField
            label={t`Bis`}
            type="date"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
        <QueryView
          query={query}
          isEmpty={({ pages }) => pages[0]?.items.length === 0}
          empty={
            <p>
              <Trans>In dieser Zeit hat niemand eingewilligt.</Trans>
            </p>
          }
        >
          {({ pages }) => (
            <>
              <Table
                caption={t`Einwilligungen`}
                hideCaption
                columns={[
                  {
                    title: t`Person`,
                    rowHeader: true,
                    cell: (each) => <Number id={each.person_id} />,
                  },
                  { title: t`Als`, cell: (each) => parts[each.part] },
                  { title: t`Termin`, cell: (each) => <Number id={each.appointment_id} /> },
                  { title: t`Fassung`, numeric: true, cell: (each) => each.version },
                  { title: t`Sprache`, cell: (each) => words.languages[each.locale] },
                  { title: t`Gegeben`, cell: (each) => when(each.given_at) },
                  {
                    title: t`Widerruf`,
                    cell: (each) =>
                      each.withdrawn_at ? (
                        <>
                          {when(each.withdrawn_at)}{' '}
                          {each.withdrawal_carried_out_at ? (
                            <Badge tone="success">{t`ausgeführt`}</Badge>
                          ) : (
                            <Badge tone="warning">{t`wird ausgeführt`}</Badge>
                          )}
                        </>
                      ) : (
                        '–'
                      ),
                  },
                  {
                    title: t`Prüfsumme`,
                    cell: (each) => <Number id={each.text_sha256} />,
                  },
                ]}
                rows={pages.flatMap(({ items }) => items)}
                rowKey={(each) => each.consent_id}
              />
              <MoreButton query={query} />
            </>
          )}
        </QueryView>
      </Page>
    </RoleGate>
  );
}

/** A long number: both ends shown, the whole of it copied for whoever needs it. */
function Number({ id }: { id: string }) {
  const { t } = useLingui();
  const short = `${id.slice(0, 8)}…${id.slice(-4)}`;
  const copy = () =>
    void navigator.clipboard.writeText(id).then(() => announce(t`Kopiert: ${short}`));
  return (
    <button
      type="button"
      className={styles.number}
      title={id}
      aria-label={t`Ganze Nummer kopieren: ${short}`}
      onClick={copy}
    >
      {short}
    </button>
  );
}
