import { Trans, useLingui } from '@lingui/react/macro';

import { ButtonAnchor, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { TalkPicture } from '@/components/pictures/TalkPicture';

export function StartPage() {
  const { t } = useLingui();
  return (
    <Page
      title={t`Beratung, ganz nah`}
      picture={<TalkPicture />}
      lead={t`Sie sprechen mit Ihrer Beraterin oder Ihrem Berater: per Video, am Telefon oder bei uns im Schutzbüro. Sie entscheiden.`}
    >
      <Card>
        <h2>
          <Trans>Sie haben einen Termin?</Trans>
        </h2>
        <p className="nb-text">
          <Trans>
            Öffnen Sie den Link aus Ihrem Brief oder Ihrer Nachricht. Sie brauchen kein Konto und
            kein Programm.
          </Trans>
        </p>
        <div>
          <ButtonLink to="/t/code" variant="secondary">
            <Trans>Code aus dem Brief eingeben</Trans>
          </ButtonLink>
        </div>
      </Card>
      <OfficeContact />
      <div className="nb-actions">
        <ButtonAnchor href="/app" variant="tertiary">{t`Anmelden für Beschäftigte`}</ButtonAnchor>
      </div>
    </Page>
  );
}
