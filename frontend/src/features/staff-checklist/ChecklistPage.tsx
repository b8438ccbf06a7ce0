import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { SelectField } from '@/components/moreForms';
import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { DownloadButtons } from '@/domain/documents/DownloadButtons';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';
import { saveFile } from '@/lib/saveFile';

import { checklistFileUrl, checklistQuery, type Checklist, type Line } from './api/checklist';
import styles from './checklist.module.css';
import { LineTable } from './components/LineTable';

const shown = {
  all: () => true,
  open: ({ outcome }: Line) => outcome !== 'ok',
  failed: ({ outcome }: Line) => outcome === 'failed',
};
type Filter = keyof typeof shown;
const isFilter = (value: string): value is Filter => value in shown;

/** Each line looked up just now, or noted by somebody who looked; nothing is ok by assertion. */
export function ChecklistPage() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const query = useQuery(checklistQuery(office.id, i18n.locale));
  return (
    <RoleGate roles={['dpo', 'admin']}>
      <Page
        title={t`Prüfliste`}
        width="wide"
        lead={t`Nach der Orientierungshilfe der Aufsichtsbehörden (2020), DIN SPEC 66336 und BITV 2.0.`}
        aside={
          <Button busy={query.isFetching} onClick={() => void query.refetch()}>
            {t`Jetzt prüfen`}
          </Button>
        }
      >
        <QueryView query={query}>{(checklist) => <Found checklist={checklist} />}</QueryView>
      </Page>
    </RoleGate>
  );
}

function Found({ checklist }: { checklist: Checklist }) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const [filter, setFilter] = useState<Filter>('all');
  const { lines, made_at: madeAt } = checklist;
  const day = formatDate(madeAt, office.zone, i18n.locale);
  const time = formatTime(madeAt, office.zone, i18n.locale);
  const good = lines.filter(({ outcome }) => outcome === 'ok').length;
  const bad = lines.filter(shown.failed).length;
  const open = lines.length - good - bad;
  const silent = checklist.silent.join(', ');
  const wanted = lines.filter(shown[filter]);
  const topics = [...new Set(wanted.map(({ topic }) => topic))];
  const asJson = () =>
    saveFile(
      new Blob([JSON.stringify(checklist, null, 2)], { type: 'application/json' }),
      'pruefliste.json',
    );
  return (
    <div className={styles.sections}>
      {checklist.silent.length > 0 && (
        <Alert tone="warning" title={t`Nicht alle Dienste haben geantwortet`}>
          <p>
            <Trans>Nicht geprüft werden konnte: {silent}.</Trans>
          </p>
        </Alert>
      )}
      <p role="status">
        <Trans>
          Geprüft am {day}, {time}: {good} in Ordnung, {bad} nicht in Ordnung, {open} nicht geprüft.
        </Trans>
      </p>
      <div className={styles.tools}>
        <SelectField
          label={t`Anzeigen`}
          value={filter}
          onChange={({ target: { value } }) => isFilter(value) && setFilter(value)}
        >
          <option value="all">{t`alle Zeilen`}</option>
          <option value="open">{t`was offen oder nicht in Ordnung ist`}</option>
          <option value="failed">{t`nur was nicht in Ordnung ist`}</option>
        </SelectField>
        <DownloadButtons name="pruefliste" urlOf={(form) => checklistFileUrl(office.id, form)} />
        <Button variant="tertiary" onClick={asJson}>{t`Als JSON speichern`}</Button>
      </div>
      {wanted.length === 0 && (
        <p>
          <Trans>Hier ist nichts zu sehen.</Trans>
        </p>
      )}
      {topics.map((topic) => (
        <LineTable key={topic} lines={wanted.filter((line) => line.topic === topic)} />
      ))}
    </div>
  );
}
