import { Trans, useLingui } from '@lingui/react/macro';

import { QrCode } from '@/components/QrCode';
import { SecretOnce } from '@/components/staff/SecretOnce';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatDay } from '@/lib/dates';

import type { IssuedCopyLink } from '../api/copies';

/** Address and code, shown this once: one goes by letter or message, the other by telephone. */
export function NewCopyLink({ link }: { link: IssuedCopyLink }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const until = formatDay(link.expires_at, office.zone, i18n.locale);
  return (
    <>
      <SecretOnce
        title={t`Adresse und Code sind erstellt`}
        advice={t`Beides zeigen wir nur jetzt. Schicken Sie die Adresse, und sagen Sie den Code auf einem anderen Weg, zum Beispiel am Telefon.`}
        secrets={[
          { name: t`Adresse zum Abholen`, value: link.url },
          { name: t`Code`, value: link.code },
        ]}
      />
      <QrCode text={link.url} label={t`QR-Code mit der Adresse zum Abholen`} size={160} />
      <p className="nb-soft">
        <Trans>Abzuholen bis {until}. Danach wird die Kopie gelöscht.</Trans>
      </p>
    </>
  );
}
