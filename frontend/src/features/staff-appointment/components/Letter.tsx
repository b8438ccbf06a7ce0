import { I18nProvider } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { useOffices } from '@/api/offices';
import type { Appointment } from '@/api/staff/types';
import { Mark } from '@/components/Mark';
import { QrCode } from '@/components/QrCode';
import { useClientName } from '@/components/staff/clientName';
import { formatDay, formatMegabytes, formatTime } from '@/lib/dates';
import { localized, otherLanguage } from '@/lib/i18n';

import type { PrintedVoucher } from '../api/voucher';
import styles from './Letter.module.css';

export interface LetterProps {
  appointment: Appointment;
  url: string;
  voucher: PrintedVoucher | null;
}

/** The letter in the client's language, whatever language the adviser's page has. On screen a preview. */
export function Letter(props: LetterProps) {
  const locale = props.appointment.client?.language ?? 'de';
  const { data: language } = useQuery({
    queryKey: ['language', locale],
    queryFn: () => otherLanguage(locale),
    staleTime: Infinity,
  });
  if (!language) return null;
  return (
    <I18nProvider i18n={language}>
      <LetterText {...props} />
    </I18nProvider>
  );
}

function LetterText({ appointment, url, voucher }: LetterProps) {
  const { t, i18n } = useLingui();
  const clientName = useClientName();
  const office = useOffices(appointment.office_id)[0];
  const { starts_at, zone, client } = appointment;
  const day = formatDay(starts_at, zone, i18n.locale);
  const time = formatTime(starts_at, zone, i18n.locale);
  const todayText = formatDay(new Date().toISOString(), zone, i18n.locale);
  const adviser = appointment.adviser.display_name;
  const phone = office?.phone ?? '';
  const topic = localized(appointment.topic.title, i18n.locale);
  const name = client?.display_name;
  return (
    <section lang={i18n.locale} className={styles.letter} aria-label={t`Vorschau des Briefes`}>
      <header className={styles.head}>
        <Mark />
        <div>
          <strong>{office?.name}</strong>
          <br />
          {office?.address}
          <br />
          <Trans>Telefon {phone}</Trans>
        </div>
        <p className={styles.date}>{todayText}</p>
      </header>
      <p className={styles.address}>{client ? clientName(client) : ''}</p>
      <h2 className={styles.subject}>
        <Trans>
          Ihr Termin am {day} um {time} Uhr
        </Trans>
      </h2>
      <p>{name ? <Trans>Guten Tag {name},</Trans> : <Trans>Guten Tag,</Trans>}</p>
      <p>
        <Trans>
          {adviser} freut sich auf das Gespräch mit Ihnen. Es geht um: {topic}.
        </Trans>
      </p>
      <div className={styles.join}>
        <div>
          <h3>
            <Trans>So kommen Sie zum Gespräch</Trans>
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
            <li>
              <Trans>Ab 15 Minuten vor dem Termin können Sie in den Warteraum.</Trans>
            </li>
          </ol>
          <p>
            <Trans>
              Sie möchten lieber telefonieren oder zu uns kommen? Das können Sie auf der Seite
              auswählen. Sie müssen keinen Grund sagen. Sie haben dadurch keinen Nachteil.
            </Trans>
          </p>
        </div>
        <QrCode text={url} label={t`QR-Code mit dem Link zum Termin`} size={170} />
      </div>
      <p className={styles.url}>
        <Trans>Oder tippen Sie diese Adresse ein:</Trans>
        <br />
        <span>{url}</span>
      </p>
      {voucher && <LetterVoucher voucher={voucher} />}
      <p>
        <Trans>
          Sie haben Fragen oder etwas klappt nicht? Rufen Sie uns an: {phone}. Wir helfen Ihnen
          gern.
        </Trans>
      </p>
    </section>
  );
}

function LetterVoucher({ voucher }: { voucher: PrintedVoucher }) {
  const { i18n } = useLingui();
  const { provider_name: provider, pin, redeem_hint } = voucher;
  const size = formatMegabytes(voucher.megabytes * 1_000_000, i18n.locale);
  return (
    <div className={styles.voucher}>
      <h3>
        <Trans>Ihr Daten-Gutschein</Trans>
      </h3>
      <p>
        <Trans>
          Damit das Gespräch Sie nichts kostet: {size} von {provider}.
        </Trans>
      </p>
      <p className={styles.pin}>{pin}</p>
      <p>{redeem_hint}</p>
    </div>
  );
}
