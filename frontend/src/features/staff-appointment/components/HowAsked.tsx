import { useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { Choices } from '@/components/Choices';

import type { WithdrawalNoted } from '../api/consents';

/** How somebody told the office something, and who they are; null: not said yet. */
export interface Asked {
  channel: WithdrawalNoted['channel'] | null;
  asked_by: WithdrawalNoted['asked_by'] | null;
}

export const notSaid: Asked = { channel: null, asked_by: null };

/** What was noted once both questions are answered, or null. */
export const saidBoth = ({
  channel,
  asked_by,
}: Asked): Pick<WithdrawalNoted, 'channel' | 'asked_by'> | null =>
  channel !== null && asked_by !== null ? { channel, asked_by } : null;

export interface HowAskedProps {
  asked: Asked;
  onChange: (asked: Asked) => void;
  /** Somebody wanted to go on without having answered. */
  isMissed: boolean;
}

/** Both questions behind a withdrawal that the office is told. */
export function HowAsked({ asked, onChange, isMissed }: HowAskedProps) {
  const { t } = useLingui();
  return (
    <>
      {isMissed && !saidBoth(asked) && (
        <Alert tone="warning" live title={t`Bitte beantworten Sie beide Fragen`} />
      )}
      <Choices<WithdrawalNoted['channel']>
        legend={t`Wie wurde widerrufen?`}
        value={asked.channel}
        onChange={(channel) => onChange({ ...asked, channel })}
        choices={[
          { value: 'spoken', label: t`Persönlich oder am Telefon` },
          { value: 'paper', label: t`Mit einem Brief` },
          { value: 'email', label: t`Mit einer E-Mail` },
        ]}
      />
      <Choices<WithdrawalNoted['asked_by']>
        legend={t`Wer hat widerrufen?`}
        value={asked.asked_by}
        onChange={(asked_by) => onChange({ ...asked, asked_by })}
        choices={[
          { value: 'self', label: t`Die Person selbst` },
          { value: 'guardian', label: t`Wer das Sorgerecht oder die Betreuung hat` },
          { value: 'representative', label: t`Jemand mit einer Vollmacht` },
        ]}
      />
    </>
  );
}
