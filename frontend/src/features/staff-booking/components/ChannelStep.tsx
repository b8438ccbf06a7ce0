import { Trans, useLingui } from '@lingui/react/macro';

import type { Channel, Topic } from '@/api/staff/types';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { channelIcon } from '@/domain/appointments/badges';
import { useWords } from '@/domain/staff/words';

import { LaterStep } from './LaterStep';

export interface ChannelStepProps {
  topic: Topic | undefined;
  value: Channel | null;
  onChange: (channel: Channel) => void;
}

/** By which channel; each topic says which there are. */
export function ChannelStep({ topic, value, onChange }: ChannelStepProps) {
  const { t } = useLingui();
  const words = useWords();
  const title = t`2. Wie soll das Gespräch stattfinden?`;
  if (!topic) return <LaterStep title={title} hint={t`Wählen Sie zuerst ein Anliegen.`} />;
  return (
    <Card>
      <div id="book-channel" tabIndex={-1} data-quiet-focus>
        <Choices<Channel>
          legend={title}
          inline
          value={value}
          onChange={onChange}
          choices={topic.channels.map((channel) => ({
            value: channel,
            label: words.channels[channel],
            icon: channelIcon(channel),
          }))}
        />
      </div>
      {!topic.channels.includes('video') && (
        <p className="nb-soft">
          <Trans>Für dieses Anliegen ist Video nicht vorgesehen.</Trans>
        </p>
      )}
    </Card>
  );
}
