import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Alert } from '@/components/Alert';
import { QueryView } from '@/components/staff/QueryView';
import { formatDay } from '@/lib/dates';
import { staffSession } from '@/lib/staffSession';

import { factorsQuery, type Factors } from './api/factors';
import { SetUp } from './components/SetUp';

/** Where somebody signs in whose roles need a second factor that is not there yet. */
export function FirstFactorPage({ onDone }: { onDone: () => void }) {
  const factors = useQuery(factorsQuery);
  // The new token has the roles; should it not come, the layout says so.
  const goOn = () =>
    void staffSession
      .refresh()
      .catch(() => undefined)
      .finally(onDone);
  return (
    <QueryView query={factors}>
      {(found) => (
        <SetUp
          factors={found}
          needsPassword={false}
          intro={<Intro factors={found} />}
          onDone={goOn}
        />
      )}
    </QueryView>
  );
}

function Intro({ factors }: { factors: Factors }) {
  const { t, i18n } = useLingui();
  const reset = factors.happened.find(({ what }) => what === 'reset_by_admin');
  // No office is chosen yet, whose zone it could be.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const day = reset && formatDay(reset.at, timeZone, i18n.locale);
  return (
    <>
      {day && (
        <Alert tone="info" title={t`Ihr zweiter Schritt wurde zurückgesetzt`}>
          <p>
            <Trans>
              Das hat Ihre Administration am {day} getan. Wussten Sie nichts davon? Dann fragen Sie
              dort nach, bevor Sie weitermachen.
            </Trans>
          </p>
        </Alert>
      )}
      <p>
        <Trans>
          Mit Ihren Aufgaben kommt man an viele Daten. Darum brauchen Sie beim Anmelden einen
          zweiten Schritt. Das Einrichten dauert etwa drei Minuten, und Sie brauchen es nur einmal.
        </Trans>
      </p>
    </>
  );
}
