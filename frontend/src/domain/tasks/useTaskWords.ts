import { useLingui } from '@lingui/react/macro';

import type { Task, TaskKind } from '@/api/staff/tasks';
import type { BadgeTone } from '@/components/staff/Badge';
import { useWords } from '@/domain/staff/words';
import { failedStepOf, useFailedAt } from '@/domain/appointments/failedSteps';
import { isolate } from '@/lib/isolate';

export interface TaskWords {
  title: string;
  /** What to do about it. */
  advice: string;
  tone: BadgeTone;
}

/** What each kind of task is called, and what helps. */
export function useTaskWords(): (task: Pick<Task, 'kind' | 'appointment'>) => TaskWords {
  const { t } = useLingui();
  const words = useWords();
  const failedAt = useFailedAt();
  return ({ kind, appointment }) => {
    const channel = words.channels[appointment.channel];
    const adviser = isolate(appointment.adviser.display_name);
    const all: Record<TaskKind, TaskWords> = {
      voucher_refused: {
        title: t`Kein Gutschein möglich`,
        advice: t`Öffnen Sie den Termin und wählen Sie, wie es weitergeht.`,
        tone: 'danger',
      },
      voucher_failed: {
        title: t`Code hat nicht geklappt`,
        advice: failedAt(failedStepOf(appointment)),
        tone: 'danger',
      },
      client_cancelled: {
        title: t`Von der Person abgesagt`,
        advice: t`Die Zeit ist wieder frei.`,
        tone: 'info',
      },
      client_moved: {
        title: t`Von der Person verschoben`,
        advice: t`Hier steht schon die neue Zeit.`,
        tone: 'info',
      },
      client_changed_channel: {
        title: t`Von der Person geändert: jetzt ${channel}`,
        advice: t`Die Person hat einen anderen Weg für das Gespräch gewählt.`,
        tone: 'info',
      },
      phone_missing: {
        title: t`Telefonnummer fehlt`,
        advice: t`Das Gespräch ist am Telefon, und es ist keine Nummer bekannt. Fragen Sie nach, oder verschieben Sie den Termin.`,
        tone: 'warning',
      },
      client_unattended: {
        title: t`Jemand wartete vergeblich`,
        advice: t`Die Person war da, und niemand kam ins Gespräch. Melden Sie sich bei ihr.`,
        tone: 'danger',
      },
      outcome_contradicted: {
        title: t`Ergebnis prüfen`,
        advice: t`Eingetragen ist „nicht erschienen“. Die Person war aber da.`,
        tone: 'danger',
      },
      adviser_gone: {
        title: t`Beratungsfachkraft nicht mehr da`,
        advice: t`Verschieben Sie den Termin zu jemand anderem.`,
        tone: 'warning',
      },
      absence_over_talks: {
        title: t`Liegt außerhalb der Arbeitszeit`,
        advice: t`Abwesenheit, Schließtag oder andere Arbeitszeiten: Verschieben Sie den Termin, oder lassen Sie ihn so.`,
        tone: 'warning',
      },
      room_gone: {
        title: t`Raum gesperrt`,
        advice: t`Wählen Sie einen anderen Raum oder Kanal.`,
        tone: 'warning',
      },
      video_gone: {
        title: t`Video wird nicht mehr angeboten`,
        advice: t`Wählen Sie einen anderen Kanal, oder verschieben Sie den Termin zu jemand anderem.`,
        tone: 'warning',
      },
      channel_gone: {
        title: t`Anliegen ohne diesen Kanal`,
        advice: t`Für dieses Anliegen gibt es den Kanal nicht mehr: ${channel}. Wählen Sie einen anderen, oder lassen Sie es bei diesem Gespräch so.`,
        tone: 'warning',
      },
      handed_over: {
        title: t`Jetzt bei ${adviser}`,
        advice: t`Sie sollten dieses Gespräch führen. Es wurde von uns übergeben und steht nicht mehr in Ihrem Kalender.`,
        tone: 'info',
      },
      topic_gone: {
        title: t`Anliegen ruht`,
        advice: t`Das Anliegen wird nicht mehr angeboten. Sprechen Sie mit der Person, wie es weitergeht.`,
        tone: 'warning',
      },
      notice_failed: {
        title: t`E-Mail nicht angekommen`,
        advice: t`Die E-Mail zu diesem Termin ließ sich nicht zustellen. Sagen Sie der Person am Telefon oder mit einem Brief Bescheid, und prüfen Sie ihre Adresse.`,
        tone: 'warning',
      },
      tell_client: {
        title: t`Weiß die Person Bescheid?`,
        advice:
          appointment.state === 'cancelled'
            ? t`Der Termin wurde von uns abgesagt. Sagen Sie es der Person: mit einem Brief oder am Telefon.`
            : isNew(appointment)
              ? t`Der Termin ist neu. Noch ist nicht vermerkt, dass die Person davon weiß.`
              : t`Der Termin wurde von uns geändert. Sagen Sie es der Person: mit einem Brief, mit dem Link oder am Telefon.`,
        tone: 'warning',
      },
    };
    return all[kind];
  };
}

/** Nothing of it was changed since it was booked. */
const isNew = ({ version }: Task['appointment']) => version === 1;
