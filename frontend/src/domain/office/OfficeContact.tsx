import { Trans, useLingui } from '@lingui/react/macro';
import { useIsFetching } from '@tanstack/react-query';

import { officesQuery, useOffices, type Office } from '@/api/offices';
import { localized } from '@/lib/i18n';

import { ButtonAnchor } from '@/components/Button';
import { PhoneIcon } from '@/components/icons';
import styles from './OfficeContact.module.css';

/** The way out on every page: the office's phone number, or all of them where the office is unknown. */
export function OfficeContact({
  officeId,
  title,
}: {
  officeId?: string | null | undefined;
  title?: string;
}) {
  const { t } = useLingui();
  const offices = useOffices(officeId);
  const isAsking = useIsFetching({ queryKey: officesQuery.queryKey }) > 0;
  if (offices.length === 0 && isAsking) return null;
  return (
    <section className={styles.contact} aria-label={title ?? t`Hilfe am Telefon`}>
      <p className={styles.title}>{title ?? <Trans>Wir helfen Ihnen gern am Telefon.</Trans>}</p>
      {offices.length === 0 && (
        <p>
          <Trans>Unsere Telefonnummer steht in Ihrem Brief oder in Ihrer Nachricht.</Trans>
        </p>
      )}
      {offices.map((office) => (
        <div key={office.id} className={styles.office}>
          <PhoneButton office={office} />
          <p className={styles.small}>
            {[office.name, localized(office.opening_hours)].filter(Boolean).join(' · ')}
          </p>
        </div>
      ))}
    </section>
  );
}

export function PhoneButton({ office }: { office: Pick<Office, 'phone'> }) {
  return (
    <ButtonAnchor variant="secondary" href={telephoneLink(office.phone)} icon={<PhoneIcon />}>
      <bdi dir="ltr">{office.phone}</bdi>
    </ButtonAnchor>
  );
}

export const telephoneLink = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
