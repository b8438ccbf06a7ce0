import { I18nProvider } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { useOffices } from '@/api/offices';
import type { Appointment } from '@/api/staff/types';
import { Mark } from '@/components/Mark';
import { clock } from '@/lib/clock';
import { formatDay, formatTime } from '@/lib/dates';
import { localized, otherLanguage } from '@/lib/i18n';
import { isolate } from '@/lib/isolate';

import type { Link } from '../api/link';
import type { PrintedVoucher } from '../api/voucher';
import styles from './Letter.module.css';
import { LetterPlace, LetterSteps } from './LetterSteps';
import { LetterVoucher } from './LetterVoucher';

export interface LetterProps {
  appointment: Appointment;
  /** None: a voucher alone, and the link that the person has stays as it is. */
  link: Link | null;
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

function LetterText({ appointment, link, voucher }: LetterProps) {
  const { t, i18n } = useLingui();
  const office = useOffices(appointment.office_id)[0];
  const { starts_at, ends_at, zone, client, channel } = appointment;
  const day = formatDay(starts_at, zone, i18n.locale);
  const time = formatTime(starts_at, zone, i18n.locale);
  const todayText = formatDay(new Date(clock.now()).toISOString(), zone, i18n.locale);
  const minutes = Math.round((Date.parse(ends_at) - Date.parse(starts_at)) / 60_000);
  const adviser = isolate(appointment.adviser.display_name);
  const phone = office?.phone ?? '';
  const topic = localized(appointment.topic.title, i18n.locale);
  const name = client?.display_name;
  return (
    <section lang={i18n.locale} className={styles.letter} aria-label={t`Vorschau des Briefes`}>
      <header className={styles.head}>
        <Mark size={44} />
        <div>
          <strong className={styles.office}>{office?.name}</strong>
          <br />
          {office?.address}
          <br />
          <Trans>
            Telefon <bdi dir="ltr">{phone}</bdi>
          </Trans>
        </div>
      </header>
      <div className={styles.address}>
        <p className={styles.sender}>
          {office?.name}, {office?.address}
        </p>
        {/* Whatever its script, it stands at the edge of the window that this letter reads from. */}
        <p>
          <bdi>{name ?? client?.reference}</bdi>
        </p>
        <p className={styles.date}>{todayText}</p>
      </div>
      <h2 className={styles.subject}>
        <Trans>
          Ihr Termin am {day} um {time} Uhr
        </Trans>
      </h2>
      <p>
        {name ? (
          <Trans>
            Guten Tag <bdi>{name}</bdi>,
          </Trans>
        ) : (
          <Trans>Guten Tag,</Trans>
        )}
      </p>
      {link ? (
        <>
          {channel === 'video' && (
            <p className={styles.place}>
              <Trans>Wir sprechen per Video. Video ist freiwillig.</Trans>
            </p>
          )}
          <p>
            <Trans>
              Sie sprechen mit <bdi>{adviser}</bdi>. Es geht um: {topic}.
            </Trans>{' '}
            <Trans>Das Gespräch dauert etwa {minutes} Minuten.</Trans>
          </p>
          {channel !== 'video' && <LetterPlace appointment={appointment} office={office} />}
          <LetterSteps channel={channel} link={link} office={office} />
          {voucher && (
            <p>
              <Trans>Auf dem zweiten Blatt finden Sie Ihren Gutschein für mobile Daten.</Trans>
            </p>
          )}
        </>
      ) : (
        <p>
          <Trans>
            Auf dem zweiten Blatt finden Sie Ihren Gutschein für mobile Daten. Der Link und der Code
            aus unserem ersten Brief gelten weiter.
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          Sie haben Fragen oder etwas klappt nicht? Rufen Sie uns an: <bdi dir="ltr">{phone}</bdi>.
          Wir helfen Ihnen gern.
        </Trans>
      </p>
      <p className={styles.closing}>
        <Trans>Mit freundlichen Grüßen</Trans>
        <br />
        <bdi>{adviser}</bdi>
      </p>
      {voucher && <LetterVoucher voucher={voucher} phone={phone} />}
    </section>
  );
}
