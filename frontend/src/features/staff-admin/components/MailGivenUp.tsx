import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Alert } from '@/components/Alert';

import { mailStateQuery } from '../api/accounts';

/** Tells an admin that mail did not arrive: they can mend an address, or ask about the server. */
export function MailGivenUp() {
  const { t } = useLingui();
  const { data } = useQuery(mailStateQuery);
  const count = data?.given_up ?? 0;
  if (count === 0) return null;
  return (
    <Alert tone="warning" title={t`Nicht alle E-Mails sind angekommen`}>
      <p>
        <Plural
          value={count}
          one="Im letzten Monat kam # Nachricht nicht an."
          other="Im letzten Monat kamen # Nachrichten nicht an."
        />{' '}
        <Trans>
          Wen das betrifft, sieht es nach dem Anmelden. Prüfen Sie die Adressen der Konten und mit
          der Technik den Mailserver.
        </Trans>
      </p>
    </Alert>
  );
}
