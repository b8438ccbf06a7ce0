import { Trans, useLingui } from '@lingui/react/macro';

import type { Office } from '@/api/offices';
import type { Appointment, Channel } from '@/api/staff/types';
import { QrCode } from '@/components/QrCode';

import type { Link } from '../api/link';
import styles from './Letter.module.css';

export interface LetterPlaceProps {
  appointment: Appointment;
  office: Office | undefined;
}

/** Where a talk without video takes place. */
export function LetterPlace({ appointment, office }: LetterPlaceProps) {
  const phone = appointment.client?.phone;
  const room = appointment.room?.name;
  const address = office?.address ?? '';
  return (
    <p className={styles.place}>
      {appointment.channel === 'protected_office' ? (
        room ? (
          <Trans>
            Bitte kommen Sie zu uns: {address}, Raum {room}.
          </Trans>
        ) : (
          <Trans>Bitte kommen Sie zu uns: {address}.</Trans>
        )
      ) : phone ? (
        <Trans>Wir rufen Sie zu dieser Zeit an, unter {phone}.</Trans>
      ) : (
        <Trans>
          Wir möchten Sie zu dieser Zeit anrufen. Bitte sagen Sie uns vorher Ihre Telefonnummer.
        </Trans>
      )}
    </p>
  );
}

/** What to do with the link, in plain steps beside its QR code. */
export function LetterSteps({
  channel,
  link,
  office,
}: {
  channel: Channel;
  link: Link;
  office: Office | undefined;
}) {
  const { t } = useLingui();
  const { url, code } = link;
  const address = office?.link_address ?? `${location.host}/t/code`;
  const video = channel === 'video';
  return (
    <>
      <div className={styles.join}>
        <div>
          <h3>
            {video
              ? t`So kommen Sie zum Gespräch`
              : t`So können Sie den Termin ansehen oder ändern`}
          </h3>
          <ol>
            <li>
              <Trans>Öffnen Sie die Kamera von Ihrem Handy.</Trans>
            </li>
            <li>
              <Trans>
                Halten Sie das Handy über das Bild mit den Kästchen. Tippen Sie auf den Link.
              </Trans>
            </li>
            <li>
              <Trans>Die Seite erklärt Ihnen alles Weitere. Sie brauchen kein Konto.</Trans>
            </li>
            {video && (
              <li>
                <Trans>Auf der Seite steht, ab wann Sie in den Warteraum können.</Trans>
              </li>
            )}
          </ol>
        </div>
        <QrCode text={url} label={t`QR-Code mit dem Link zum Termin`} size={160} />
      </div>
      <p className={styles.url}>
        <Trans>Oder tippen Sie diese Adresse ein:</Trans> <span dir="ltr">{address}</span>
        <br />
        <Trans>Dann geben Sie diesen Code ein:</Trans>{' '}
        <strong dir="ltr" className={styles.code}>
          {code}
        </strong>
        <br />
        <Trans>Der Link ist nur für Sie. Bitte geben Sie ihn nicht weiter.</Trans>
      </p>
      {video && (
        <p>
          <Trans>
            Sie möchten lieber telefonieren oder zu uns kommen? Das ist genauso gut. Das können Sie
            auf der Seite auswählen. Sie müssen keinen Grund sagen. Sie haben dadurch keinen
            Nachteil.
          </Trans>
        </p>
      )}
    </>
  );
}
