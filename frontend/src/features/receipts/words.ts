import { useLingui } from '@lingui/react/macro';

import type { Verdict } from '@/domain/receipts/api';

/** What each finding of a check means, and what to do. */
export function useVerdictWords(): Record<Verdict, { title: string; text: string }> {
  const { t } = useLingui();
  return {
    genuine: {
      title: t`Der Beleg ist echt`,
      text: t`Er stammt von diesem Jobcenter. Niemand hat ihn verändert.`,
    },
    changed: {
      title: t`Der Beleg wurde verändert`,
      text: t`Er ist nicht mehr so, wie er ausgestellt wurde. Bitten Sie um einen neuen Beleg.`,
    },
    shortened: {
      title: t`Der Beleg ist nicht vollständig`,
      text: t`Ein Teil der Datei fehlt. Laden Sie sie bitte noch einmal.`,
    },
    extended: {
      title: t`Dem Beleg wurde etwas hinzugefügt`,
      text: t`Nach dem Siegel steht noch etwas in der Datei. Bitten Sie um einen neuen Beleg.`,
    },
    other_key: {
      title: t`Der Beleg ist nicht von hier`,
      text: t`Ein anderes Siegel ist darin: von einer anderen Stelle, oder gefälscht.`,
    },
    out_of_time: {
      title: t`Das Siegel passt nicht zum Datum`,
      text: t`Zu dieser Zeit galt dieses Siegel nicht. Der Beleg ist vermutlich gefälscht.`,
    },
    not_a_receipt: {
      title: t`Das ist kein Beleg`,
      text: t`Wählen Sie die PDF-Datei oder die Daten-Datei, die Sie hier geladen haben.`,
    },
  };
}
