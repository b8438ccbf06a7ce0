import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { ButtonLink } from '@/components/Button';
import { Page } from '@/components/Page';
import { OfficeContact } from '@/domain/office/OfficeContact';

import { useVisit } from '../hooks/useVisit';

/** On the first page: somebody else has to agree as well. */
export function GuardianNote() {
  const { t } = useLingui();
  return (
    <Alert tone="info" title={t`Noch fehlt die Zustimmung Ihrer Eltern`}>
      <p>
        <Trans>
          Für das Video-Gespräch brauchen wir zwei Mal ein Ja: von Ihnen und von einer Person, die
          das Sorgerecht für Sie hat. Sie bekommt vom Jobcenter einen eigenen Link.
        </Trans>
      </p>
    </Alert>
  );
}

/** At the door: who is waited for, and what to do about it. The page goes on by itself. */
export function WithoutGuardianPage() {
  const { t } = useLingui();
  const { appointment } = useVisit();
  return (
    <Page
      title={t`Noch fehlt die Zustimmung Ihrer Eltern`}
      lead={t`Sie haben Ja gesagt. Jetzt muss noch eine Person zustimmen, die das Sorgerecht für Sie hat.`}
    >
      <Alert tone="info" live>
        <p>
          <Trans>
            Bitten Sie diese Person, ihren Link vom Jobcenter zu öffnen. Hat sie keinen? Rufen Sie
            uns an. Sobald sie zustimmt, geht es hier von selbst weiter.
          </Trans>
        </p>
      </Alert>
      <div className="nb-actions">
        <ButtonLink to="/t/anders">
          <Trans>Telefon oder Schutzbüro</Trans>
        </ButtonLink>
        <ButtonLink to="/t" variant="tertiary">
          <Trans>Zurück zum Termin</Trans>
        </ButtonLink>
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}
