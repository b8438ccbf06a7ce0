import { useLingui } from '@lingui/react/macro';

import type { RemoteState } from '@/call';

import type { Phase } from '../components/OpenTalk';

/** What the small call in the corner says. */
export function useDockWords(name: string) {
  const { t } = useLingui();
  const places: Record<RemoteState, string> = {
    coming: t`${name} ist noch im Gespräch.`,
    lost: t`Die Verbindung zu ${name} ist abgerissen.`,
    hung_up: t`${name} hat aufgelegt. Sie sind noch im Gespräch.`,
    waiting: t`${name} ist im Warteraum.`,
    withdrawn: t`${name} hat die Einwilligung widerrufen.`,
    away: t`Gerade ist außer Ihnen niemand im Gespräch.`,
    unknown: t`Sie sind im Gespräch mit ${name}.`,
  };
  return {
    /** Who is still inside. */
    inside: (where: RemoteState): string => places[where],
    /** What became of the talk; null when there is nothing more to say. */
    interrupted: (phase: Phase, clientWithdrew: boolean, someoneIsIn: boolean): string | null => {
      if (clientWithdrew) return places.withdrawn;
      if (phase === 'over') return t`Das Gespräch mit ${name} ist beendet.`;
      if (phase === 'lobby') return t`Ihre Verbindung zum Gespräch mit ${name} ist unterbrochen.`;
      return someoneIsIn ? t`Sie haben aufgelegt. ${name} ist noch im Gespräch.` : null;
    },
  };
}
