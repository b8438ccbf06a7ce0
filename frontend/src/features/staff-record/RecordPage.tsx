import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { DownloadButtons } from '@/domain/documents/DownloadButtons';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';

import { fileUrl, recordQuery, type Made, type Which } from './api/record';
import { Preview } from './components/Preview';
import { Statements } from './components/Statements';
import styles from './record.module.css';

/** The record of processing and the impact assessment, made from what runs, with what is stated. */
export function RecordPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const navigate = useNavigate();
  const { dokument } = useSearch({ from: '/app/verzeichnis' });
  const which: Which = dokument === 'folgen' ? 'impact' : 'record';
  const query = useQuery(recordQuery(office.id, which, i18n.locale));
  const choose = (value: string) =>
    void navigate({
      to: '/app/verzeichnis',
      search: value === 'impact' ? { dokument: 'folgen' } : {},
    });
  return (
    <RoleGate roles={['dpo', 'admin']}>
      <Page
        title={t`Verzeichnis`}
        width="wide"
        lead={t`Erstellt aus dem, was gerade läuft. Was die Technik nicht wissen kann, geben Sie an.`}
      >
        <div className={styles.choice}>
          <SelectField
            label={t`Dokument`}
            value={which}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="record">{t`Verzeichnis der Verarbeitungstätigkeiten (Art. 30)`}</option>
            <option value="impact">{t`Folgenabschätzung: Beschreibung und Risiken (Art. 35)`}</option>
          </SelectField>
          <Button
            variant="tertiary"
            busy={query.isFetching}
            onClick={() => void query.refetch()}
          >{t`Neu erstellen`}</Button>
        </div>
        <QueryView query={query}>
          {(made) => <Found key={which} made={made} which={which} />}
        </QueryView>
      </Page>
    </RoleGate>
  );
}

function Found({ made, which }: { made: Made; which: Which }) {
  const { t } = useLingui();
  const { office } = useStaff();
  const silent = made.silent.join(', ');
  const name = which === 'record' ? 'verarbeitungsverzeichnis' : 'folgenabschaetzung';
  return (
    <div className={styles.sections}>
      {made.silent.length > 0 && (
        <Alert tone="warning" title={t`Nicht alle Dienste haben geantwortet`}>
          <p>
            <Trans>Hier fehlt: {silent}. Laden Sie die Seite später noch einmal.</Trans>
          </p>
        </Alert>
      )}
      <DownloadButtons name={name} urlOf={(form) => fileUrl(office.id, which, form)} />
      <Statements statements={made.statements} />
      <Preview made={made} />
    </div>
  );
}
