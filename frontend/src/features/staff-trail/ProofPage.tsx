import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import {
  exportPurposes,
  isExportPurpose,
  useExportPurposeWords,
  type ExportPurpose,
} from '@/domain/trail/exportPurposes';
import { trailServices, type TrailService } from '@/domain/trail/services';
import { useTrailWords } from '@/domain/trail/words';
import { announce } from '@/lib/announce';

import { commandFor } from './api/proof';
import { ChainRow } from './components/ChainRow';
import styles from './trail.module.css';

/** Taking the trail home, and finding out whether somebody bent it. */
export function ProofPage() {
  return (
    <RoleGate roles={['dpo']}>
      <Proof />
    </RoleGate>
  );
}

function Proof() {
  const { t } = useLingui();
  const { office } = useStaff();
  const words = useTrailWords();
  const [everyOffice, setEveryOffice] = useState(false);
  const [purpose, setPurpose] = useState<ExportPurpose | null>(null);
  const [missing, setMissing] = useState(false);
  const purposeField = useRef<HTMLSelectElement>(null);
  const purposeWords = useExportPurposeWords();
  const [service, setService] = useState<TrailService>('identity');
  const chain = (each: TrailService) => ({ officeId: office.id, service: each, everyOffice });
  const command = commandFor(chain(service));
  return (
    <Page
      title={t`Protokoll herunterladen und prüfen`}
      width="wide"
      lead={t`Jeder Teil führt ein eigenes Protokoll. Jede Stunde hält ein Prüfpunkt fest, wie es endet. Wer später etwas ändert, passt nicht mehr zum Prüfpunkt.`}
      aside={
        <ButtonLink variant="secondary" to="/app/protokoll">{t`Zurück zum Protokoll`}</ButtonLink>
      }
    >
      <Choices<'own' | 'all'>
        legend={t`Welche Einträge`}
        inline
        value={everyOffice ? 'all' : 'own'}
        onChange={(which) => setEveryOffice(which === 'all')}
        choices={[
          { value: 'own', label: t`Diese Geschäftsstelle` },
          { value: 'all', label: t`Was alle Geschäftsstellen betrifft` },
        ]}
      />
      <SelectField
        ref={purposeField}
        label={t`Wofür nehmen Sie das Protokoll mit?`}
        hint={t`Das steht danach im Protokoll.`}
        value={purpose ?? ''}
        error={missing && !purpose ? t`Bitte wählen Sie einen Zweck.` : undefined}
        onChange={({ target: { value } }) => setPurpose(isExportPurpose(value) ? value : null)}
      >
        <option value="">{t`Bitte wählen`}</option>
        {exportPurposes.map((each) => (
          <option key={each} value={each}>
            {purposeWords[each]}
          </option>
        ))}
      </SelectField>
      <div className={styles.chains}>
        {trailServices.map((each) => (
          <ChainRow
            key={each}
            chain={chain(each)}
            name={words.services[each]}
            purpose={purpose}
            onPurposeMissing={() => {
              setMissing(true);
              purposeField.current?.focus();
            }}
          />
        ))}
      </div>
      <Card>
        <h2>{t`So prüfen Sie`}</h2>
        <ol className="nb-text">
          <li>
            <Trans>Laden Sie Protokoll, Prüfpunkte und Schlüssel eines Teils herunter.</Trans>
          </li>
          <li>
            <Trans>
              Bewahren Sie Prüfpunkte außerhalb dieses Systems auf. Nur was Sie schon hatten,
              beweist, dass nichts geändert wurde.
            </Trans>
          </li>
          <li>
            <Trans>
              Lassen Sie diesen Befehl laufen, auf jedem Rechner mit den Werkzeugen von Nahbar. Er
              braucht kein Netz.
            </Trans>
          </li>
        </ol>
        <Choices<TrailService>
          legend={t`Teil`}
          inline
          value={service}
          onChange={setService}
          choices={trailServices.map((each) => ({ value: each, label: words.services[each] }))}
        />
        <pre className={styles.command} tabIndex={0} aria-label={t`Befehl`}>
          <code>{command}</code>
        </pre>
        <div className="nb-actions">
          <Button
            variant="secondary"
            onClick={() =>
              void navigator.clipboard
                .writeText(command)
                .then(() => announce(t`Der Befehl ist kopiert.`))
            }
          >
            {t`Befehl kopieren`}
          </Button>
        </div>
        <p>
          <Trans>
            Er nennt jede geänderte, fehlende oder vertauschte Zeile. Findet er nichts, sagt er, bis
            zu welchem Eintrag ein Prüfpunkt das bezeugt.
          </Trans>
        </p>
      </Card>
    </Page>
  );
}
