import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { clock } from '@/lib/clock';

import { emergenciesQuery, type Emergency } from './api/emergencies';
import { AccessTable } from './components/AccessTable';
import { OpenForm } from './components/OpenForm';
import { RuleForm } from './components/RuleForm';
import { Running } from './components/Running';
import styles from './emergency.module.css';

const goesOn = (access: Emergency) =>
  access.ended_at === null && Date.parse(access.until) > clock.now();

/** Break-glass: an admin reads for a while, and everybody who watches sees it here. */
export function EmergencyPage() {
  const { t } = useLingui();
  const { office } = useStaff();
  const query = useQuery(emergenciesQuery(office.id));
  return (
    <RoleGate roles={['dpo', 'admin']}>
      <Page
        title={t`Notfallzugriff`}
        width="wide"
        lead={t`Die Administration liest für kurze Zeit Termine und Kontaktdaten. Die Datenschutzbeauftragten bekommen eine Mitteilung.`}
      >
        <QueryView query={query}>{({ items }) => <Sections accesses={items} />}</QueryView>
      </Page>
    </RoleGate>
  );
}

function Sections({ accesses }: { accesses: Emergency[] }) {
  const { has, account } = useStaff();
  const mine = accesses.find((each) => goesOn(each) && each.account_id === account.id);
  return (
    <div className={styles.sections}>
      {has('admin') && (mine ? <Running key={mine.id} access={mine} /> : <OpenForm />)}
      <section>
        <h2>
          <Trans>Wer, wann und warum</Trans>
        </h2>
        <AccessTable accesses={accesses} goesOn={goesOn} />
      </section>
      {has('admin') && <RuleForm />}
    </div>
  );
}
