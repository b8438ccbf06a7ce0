import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { Page } from '@/components/Page';
import { Badge } from '@/components/staff/Badge';
import { formatDate } from '@/lib/formatDate';
import { MoreButton } from '@/components/staff/MoreButton';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { Table } from '@/components/staff/Table';
import { useLanguageName } from '@/domain/staff/languageName';
import { announce } from '@/lib/announce';
import { formatTime } from '@/lib/dates';
import { addDays, isDay, startOfDay } from '@/lib/days';

import { downloadScan, recordsQuery, type ConsentRecord } from './api/records';
import styles from './RecordsPage.module.css';

/** Who consented to what, by random numbers; nothing here can be changed. */
export function RecordsPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const languageName = useLanguageName();
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
    guardian: t`Sorgeberechtigte Person`,
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
                  { title: t`Sprache`, cell: (each) => languageName(each.locale) },
                  { title: t`Gegeben`, cell: (each) => when(each.given_at) },
                  { title: t`Wie`, cell: (each) => <How record={each} officeId={office.id} /> },
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

/** In the browser, or told to staff; the paper behind it can be fetched. */
function How({ record, officeId }: { record: ConsentRecord; officeId: string }) {
  const { t } = useLingui();
  const { consent_id, channel, has_scan } = record;
  const fetching = useMutation({ mutationFn: () => downloadScan(officeId, consent_id) });
  const words: Record<ConsentRecord['channel'], string> = {
    web: t`im Browser`,
    paper: t`auf Papier`,
    spoken: t`mündlich, von zweien gehört`,
    email: t`per E-Mail`,
  };
  return (
    <>
      {words[channel]}
      {has_scan && (
        <Button variant="tertiary" busy={fetching.isPending} onClick={() => fetching.mutate()}>
          {t`Scan laden`}
        </Button>
      )}
      {fetching.error && <StaffProblem error={fetching.error} />}
    </>
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
