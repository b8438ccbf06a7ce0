import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { useNoteTold } from '@/api/staff/told';
import type { Appointment, ToldHow } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { QrCode } from '@/components/QrCode';
import { StateBadge } from '@/domain/appointments/badges';
import { useToldWords } from '@/domain/appointments/told';
import { CopyField } from '@/components/staff/SecretOnce';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { formatDay, formatTime } from '@/lib/dates';

import { useMakeLink, type Link } from './api/link';
import { usePrintVoucher } from './api/voucher';
import { AppointmentView } from './components/AppointmentView';
import { AskToPrint } from './components/AskToPrint';
import { BackToAppointment } from './components/BackToAppointment';
import { Letter } from './components/Letter';
import { VoucherOnly } from './components/VoucherOnly';
import { WhoHandsOut } from './components/WhoHandsOut';
import styles from './HandOverPage.module.css';

export function HandOverPage() {
  return <AppointmentView>{(found) => <HandOver appointment={found} />}</AppointmentView>;
}

function HandOver({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useLingui();
  const make = useMakeLink(appointment.id);
  const create = () => make.mutate({});
  const { data: link } = make;
  const isBooked = appointment.state === 'booked';
  const hasCode = isCodeThere(appointment);
  const { told_how, told_at, zone } = appointment;
  const given =
    told_at && (told_how === 'letter' || told_how === 'link')
      ? formatDay(told_at, zone, i18n.locale)
      : null;
  return (
    <Page title={t`Link übergeben`} width="wide" aside={<BackToAppointment id={appointment.id} />}>
      {!link && !isBooked && (
        <Card>
          <p>
            <StateBadge state={appointment.state} />
          </p>
          <p className="nb-text">
            <Trans>Zu diesem Termin gibt es keinen Link mehr.</Trans>
          </p>
        </Card>
      )}
      {!link && isBooked && !appointment.may_hand_out_link && (
        <Card>
          <WhoHandsOut {...appointment.adviser} />
        </Card>
      )}
      {!link && isBooked && appointment.may_hand_out_link && appointment.link && hasCode && (
        <VoucherOnly appointment={appointment} />
      )}
      {!link && isBooked && appointment.may_hand_out_link && (
        <div data-screen-only>
          <Card>
            {appointment.link && (
              <Alert tone="warning" title={t`Es gibt schon einen Link`}>
                <p>
                  <Trans>
                    Wenn Sie einen neuen Link erstellen, gilt der alte sofort nicht mehr. Auch ein
                    schon gedruckter Brief führt dann nicht mehr zum Gespräch.
                  </Trans>
                </p>
                {given && (
                  <p>
                    <Trans>
                      Vermerkt am {given}: Die Person hat ihn. Sein Link und sein Code zum Tippen
                      sind dann wertlos, und sie braucht den neuen.
                    </Trans>
                  </p>
                )}
              </Alert>
            )}
            <p className="nb-text">
              <Trans>
                Der Link ist wie ein Schlüssel: Wer ihn hat, kommt zum Termin. Geben Sie ihn nur der
                Person selbst. Wir zeigen ihn nur hier und nur jetzt.
              </Trans>
            </p>
            {make.error && <StaffProblem error={make.error} onRetry={create} />}
            <div>
              <Button busy={make.isPending} onClick={create}>
                {appointment.link ? t`Neuen Link erstellen` : t`Link erstellen`}
              </Button>
            </div>
          </Card>
        </div>
      )}
      {link && <NewLink appointment={appointment} link={link} />}
    </Page>
  );
}

const isCodeThere = ({ voucher_state }: Appointment) =>
  voucher_state === 'reserved' || voucher_state === 'issued';

function NewLink({ appointment, link }: { appointment: Appointment; link: Link }) {
  const { t, i18n } = useLingui();
  const [asking, setAsking] = useState(false);
  const print = usePrintVoucher(appointment.id, appointment.client);
  const told = useNoteTold(appointment);
  const words = useToldWords();
  const note = (how: ToldHow) => {
    if (told.isError || told.variables?.how !== how) told.mutate({ how });
  };
  const noted = told.isSuccess ? words.how[told.variables.how] : null;
  const { zone } = appointment;
  const until = formatDay(link.expires_at, zone, i18n.locale);
  const time = formatTime(link.expires_at, zone, i18n.locale);
  const mayPrintPin = isCodeThere(appointment);
  return (
    <>
      <div data-screen-only>
        {noted && (
          <Alert tone="success" live title={t`Vermerkt: Die Person weiß Bescheid (${noted})`} />
        )}
        {told.error && <StaffProblem error={told.error} />}
      </div>
      <div className={styles.ways} data-screen-only>
        <Card>
          <h2>
            <Trans>Kopieren oder zeigen</Trans>
          </h2>
          <CopyField name={t`Link zum Termin`} value={link.url} onCopied={() => note('link')} />
          <p className="nb-soft">
            <Trans>
              Der Link gilt bis {until}, {time} Uhr.
            </Trans>
          </p>
        </Card>
        <Card>
          <h2>
            <Trans>Abfotografieren lassen</Trans>
          </h2>
          <QrCode text={link.url} label={t`QR-Code mit dem Link zum Termin`} size={180} />
          <div>
            <Button variant="secondary" busy={told.isPending} onClick={() => note('link')}>
              {t`Die Person hat den Link`}
            </Button>
          </div>
        </Card>
        <Card>
          <h2>
            <Trans>Als Brief drucken</Trans>
          </h2>
          <p>
            <Trans>
              Mit Namen, Uhrzeit, QR-Code, Code zum Tippen und einer Anleitung in einfachen Worten.
            </Trans>
          </p>
          <div className="nb-actions">
            <Button
              onClick={() => {
                note('letter');
                window.print();
              }}
            >{t`Brief drucken`}</Button>
            {mayPrintPin && !print.data && (
              <Button variant="secondary" onClick={() => setAsking(true)}>
                {t`Gutschein mit aufdrucken`}
              </Button>
            )}
          </div>
          {print.data && (
            <Alert tone="success" live title={t`Der Gutschein steht jetzt auf dem Brief`} />
          )}
        </Card>
      </div>
      <AskToPrint
        open={asking}
        busy={print.isPending}
        error={print.error}
        onClose={() => setAsking(false)}
        onConfirm={() => print.mutate(undefined, { onSuccess: () => setAsking(false) })}
      />
      <Letter appointment={appointment} link={link} voucher={print.data ?? null} />
    </>
  );
}
