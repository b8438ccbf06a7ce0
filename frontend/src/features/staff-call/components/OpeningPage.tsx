import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { Appointment } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Markdown } from '@/domain/declarations/Markdown';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { formatTime } from '@/lib/dates';
import { isProblem } from '@/lib/problem';

import { declarationQuery, useGiveConsent, type Declaration } from '../api/consent';
import styles from './OpeningPage.module.css';

/** Before each talk the adviser reads the declaration and decides, as the client does. */
export function OpeningPage({ appointment, name }: { appointment: Appointment; name: string }) {
  const { t, i18n } = useLingui();
  const declaration = useQuery(declarationQuery(appointment.id, i18n.locale));
  const time = formatTime(appointment.starts_at, appointment.zone, i18n.locale);
  return (
    <Page
      title={t`Gespräch öffnen`}
      lead={t`Mit ${name}, um ${time} Uhr. Für jedes Gespräch brauchen wir auch Ihre Einwilligung.`}
    >
      <QueryView query={declaration}>
        {(found) => <Decision appointment={appointment} declaration={found} />}
      </QueryView>
    </Page>
  );
}

function Decision({
  appointment,
  declaration,
}: {
  appointment: Appointment;
  declaration: Declaration;
}) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const give = useGiveConsent(appointment.id);
  const outdated = isProblem(give.error, 'declaration-outdated');
  const { name, email, phone } = declaration.dpo;
  const { version } = declaration;
  const agree = () =>
    give.mutate(declaration, {
      onError: () => void queries.invalidateQueries({ queryKey: ['staff', 'declaration'] }),
    });
  return (
    <>
      <Card>
        <h2>{declaration.title}</h2>
        <p>
          <strong>{declaration.short}</strong>
        </p>
        <Markdown text={declaration.body_markdown} headingLevel={3} />
        <p className="nb-soft">
          <Trans>
            Fassung {version}. Datenschutz: {name}, {email}, {phone}
          </Trans>
        </p>
      </Card>
      {declaration.needs_legal_review && (
        <Alert tone="info">
          <p>
            <Trans>Dieser Text ist eine Vorlage und wird noch rechtlich geprüft.</Trans>
          </p>
        </Alert>
      )}
      {give.error && (
        <StaffProblem error={give.error}>
          {outdated && (
            <p>
              <Trans>Der neue Text steht jetzt oben. Bitte lesen Sie ihn.</Trans>
            </p>
          )}
        </StaffProblem>
      )}
      <div className={`nb-actions ${styles.decision}`}>
        <Button busy={give.isPending} onClick={agree}>
          {t`Einverstanden, Gespräch öffnen`}
        </Button>
        <ButtonLink
          variant="secondary"
          to="/app/termine/$appointmentId/kanal"
          params={{ appointmentId: appointment.id }}
        >
          {t`Lieber Telefon oder Schutzbüro`}
        </ButtonLink>
      </div>
    </>
  );
}
