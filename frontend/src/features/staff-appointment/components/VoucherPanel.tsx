import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { Appointment, ClientOfTalk } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { VoucherBadge } from '@/domain/appointments/badges';
import { useClientName } from '@/domain/clients/clientName';
import { useGives } from '@/domain/vouchers/useGives';
import { formatDay } from '@/lib/dates';

import { voucherQuery } from '../api/voucher';
import { BrandForm } from './BrandForm';
import { FailedVoucher } from './FailedVoucher';
import { RefusedVoucher } from './RefusedVoucher';
import styles from './VoucherPanel.module.css';

/** What became of the data voucher. Refused, it is a choice to be made, not a dead end. */
export function VoucherPanel({ appointment }: { appointment: Appointment }) {
  const { clients } = appointment;
  // With one client the talk's own facts are theirs.
  const several = clients.length > 1;
  const vouched = (several ? clients : [appointment]).filter(hasVoucher);
  if (vouched.length === 0) return null;
  const refused = vouched.find(({ voucher_state }) => voucher_state === 'refused');
  return (
    <Card>
      <div className={styles.head}>
        <h2>{several ? <Trans>Gutscheine</Trans> : <Trans>Gutschein</Trans>}</h2>
        {!several && <VoucherState of={appointment} />}
      </div>
      {!several ? (
        <VoucherFacts appointment={appointment} client={appointment.client} of={appointment} />
      ) : (
        <ul className={styles.people}>
          {clients.filter(hasVoucher).map((client) => (
            <VoucherOf key={client.id} appointment={appointment} client={client} />
          ))}
        </ul>
      )}
      {refused && appointment.state === 'booked' && (
        <RefusedVoucher
          appointment={appointment}
          personId={'id' in refused && several ? refused.id : (appointment.client?.id ?? null)}
          refusal={refused.voucher_refusal}
        />
      )}
    </Card>
  );
}

type VoucherOfSomebody = Pick<Appointment, 'voucher_requested' | 'voucher_state'>;

const hasVoucher = (of: VoucherOfSomebody) => of.voucher_requested || of.voucher_state !== 'none';

function VoucherState({ of }: { of: VoucherOfSomebody }) {
  return (
    <span role="status">
      <VoucherBadge state={of.voucher_state} />
    </span>
  );
}

/** Of several people each has their own. */
function VoucherOf({ appointment, client }: { appointment: Appointment; client: ClientOfTalk }) {
  const name = useClientName()(client);
  return (
    <li>
      <div className={styles.head}>
        <strong>{name}</strong>
        <VoucherState of={client} />
      </div>
      <VoucherFacts appointment={appointment} client={client} of={client} />
    </li>
  );
}

interface VoucherFactsProps {
  appointment: Appointment;
  client: { id: string } | null;
  of: VoucherOfSomebody;
}

function VoucherFacts({ appointment, client, of: { voucher_state } }: VoucherFactsProps) {
  return (
    <>
      {client && voucher_state === 'brand_needed' && appointment.state === 'booked' && (
        <>
          <p className="nb-soft">
            {appointment.link ? (
              <Trans>
                Die Marke der SIM-Karte fehlt noch. Die Person wird danach gefragt, wenn sie ihren
                Link öffnet. Wissen Sie die Marke? Dann wählen Sie sie hier.
              </Trans>
            ) : (
              <Trans>
                Die Marke der SIM-Karte fehlt noch, und es gibt noch keinen Link, der danach fragt.
                Wissen Sie die Marke? Dann wählen Sie sie hier.
              </Trans>
            )}
          </p>
          <BrandForm appointment={appointment} personId={client.id} />
        </>
      )}
      {client && voucher_state === 'failed' && appointment.state === 'booked' && (
        <FailedVoucher appointment={appointment} personId={client.id} />
      )}
      {voucher_state === 'reserving' && (
        <p className="nb-soft">
          <Trans>Das wird noch geprüft. Diese Seite aktualisiert sich von selbst.</Trans>
        </p>
      )}
      {client && (voucher_state === 'reserved' || voucher_state === 'issued') && (
        <VoucherSize
          appointmentId={appointment.id}
          personId={client.id}
          isReserved={voucher_state === 'reserved'}
          mayPrint={appointment.may_hand_out_link}
          isLinkOut={appointment.state === 'booked' && appointment.link !== null}
        />
      )}
    </>
  );
}

interface VoucherSizeProps {
  appointmentId: string;
  personId: string;
  isReserved: boolean;
  /** Whoever hands out the link prints the code, too. */
  mayPrint: boolean;
  /** There is a link already: the code goes on a sheet of its own, and the link stays good. */
  isLinkOut: boolean;
}

function VoucherSize({
  appointmentId,
  personId,
  isReserved,
  mayPrint,
  isLinkOut,
}: VoucherSizeProps) {
  const { t, i18n } = useLingui();
  const gives = useGives();
  const { data } = useQuery(voucherQuery(appointmentId, personId));
  const lastDay =
    data?.expires_on && formatDay(new Date(data.expires_on).toISOString(), 'UTC', i18n.locale);
  return (
    <>
      {data && <p>{gives(data.gives, data.brand_name)}</p>}
      {data?.expires_before_talk && lastDay && (
        <Alert tone="warning" title={t`Der Code läuft vor dem Termin ab`}>
          <p>
            <Trans>
              Er lässt sich nur bis {lastDay} einlösen. Sagen Sie es der Person, oder wählen Sie
              einen früheren Termin.
            </Trans>
          </p>
        </Alert>
      )}
      {isReserved ? (
        <p className="nb-soft">
          <Trans>Die Person sieht den Gutschein über ihren Link, sobald sie zugestimmt hat.</Trans>{' '}
          {mayPrint && <Trans>Oder Sie drucken ihn auf den Brief.</Trans>}
        </p>
      ) : (
        <p className="nb-soft">
          <Trans>Der Gutschein ist ausgegeben. Er gilt als verbraucht.</Trans>
        </p>
      )}
      {mayPrint && isLinkOut && (
        <div>
          <ButtonLink
            variant="secondary"
            to="/app/termine/$appointmentId/link"
            params={{ appointmentId }}
          >
            {t`Gutschein drucken`}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
