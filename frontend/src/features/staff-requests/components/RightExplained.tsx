import { Trans } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';

import type { Article } from '../api/requests';

/** What the product does for a right by itself, and what people have to do: no more is promised. */
export function RightExplained({ article }: { article: Article }) {
  return (
    <Alert tone="info">
      <p>
        {article === 'rectification' && (
          <Trans>
            Kontaktdaten berichtigt die Beratung beim Termin der Person. Hier halten Sie fest, was
            berichtigt wurde.
          </Trans>
        )}
        {article === 'restriction' && (
          <Trans>
            Das Programm sperrt die Daten einer einzelnen Person nicht technisch. Lassen Sie offene
            Termine absagen, und weisen Sie die Beschäftigten an. Hier halten Sie fest, was getan
            wurde.
          </Trans>
        )}
        {article === 'objection' && (
          <Trans>
            Wiegen die Gründe der Person schwerer, endet die Verarbeitung: Termine absagen,
            Kontaktdaten entfernen. Das tun Menschen, nicht das Programm. Hier halten Sie es fest.
          </Trans>
        )}
      </p>
    </Alert>
  );
}
