import { Trans, useLingui } from '@lingui/react/macro';

import { formatDay, formatTime } from '@/lib/dates';

import type { Presence, Seen } from './presence';

type Shown = Pick<Presence, 'planned_from' | 'planned_until' | 'time_zone' | 'moments'>;

/** What the server saw of somebody, in order of time and in the office's zone. */
export function PresenceList({ presence }: { presence: Shown }) {
  const { i18n } = useLingui();
  const words = useSeenWords();
  const zone = presence.time_zone;
  const time = (utc: string) => formatTime(utc, zone, i18n.locale);
  const day = (utc: string) => formatDay(utc, zone, i18n.locale);
  const [planned, from, until] = [
    day(presence.planned_from),
    time(presence.planned_from),
    time(presence.planned_until),
  ];
  return (
    <>
      <p className="nb-text">
        <Trans>
          Termin geplant: {planned}, {from} bis {until} Uhr
        </Trans>
      </p>
      <ol className="nb-stack">
        {presence.moments.map(({ at, what }, place) => {
          const clock = time(at);
          return (
            <li key={place}>
              <strong>
                <time dateTime={at}>
                  {day(at) === planned ? null : `${day(at)}, `}
                  <Trans>{clock} Uhr</Trans>
                </time>
              </strong>{' '}
              {words[what]}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What each thing that was seen is called. */
function useSeenWords(): Record<Seen, string> {
  const { t } = useLingui();
  return {
    waiting: t`Im Warteraum angekommen`,
    admitted: t`Ins Gespräch eingelassen`,
    came: t`Ins Gespräch gekommen`,
    returned: t`Wieder da`,
    connected: t`Verbindung für Bild und Ton steht`,
    lost: t`Verbindung abgebrochen`,
    technology_failed: t`Das Gespräch war nicht möglich: unsere Technik antwortete nicht`,
    office_told: t`Das Jobcenter wurde informiert, dass jemand wartet`,
    left: t`Gegangen`,
    sent_back: t`Zurück in den Warteraum geschickt`,
    handed_over: t`Eine andere Beratungsfachkraft hat übernommen`,
    shut_out: t`Vom Server getrennt`,
    call_ended: t`Das Gespräch wurde beendet`,
  };
}
