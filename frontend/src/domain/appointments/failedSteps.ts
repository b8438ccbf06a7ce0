import { useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';

/** At which step the newest code of a talk failed. */
export const failedStepOf = ({ clients }: Pick<Appointment, 'clients'>): string | null =>
  clients.find(({ voucher_failed_step }) => voucher_failed_step)?.voucher_failed_step ?? null;

/** What the person said, in a sentence. */
export function useFailedAt(): (step: string | null) => string {
  const { t } = useLingui();
  const steps: Record<string, string> = {
    redeem: t`Die Person hat gemeldet: Das Einlösen des Codes ging nicht.`,
    book: t`Die Person hat gemeldet: Das Buchen der Option ging nicht.`,
    check: t`Die Person hat gemeldet: Danach war kein Datenvolumen da.`,
    code_refused: t`Die Person hat gemeldet: Die Nummer nimmt den Code nicht an.`,
    other: t`Die Person hat gemeldet: Es ist etwas anderes. Rufen Sie sie an.`,
  };
  return (step) => steps[step ?? ''] ?? t`Die Person hat gemeldet, dass der Code nicht ging.`;
}
