import { useLingui } from '@lingui/react/macro';

import type { Topic } from '@/api/staff/types';
import { Card } from '@/components/Card';
import { Choices } from '@/components/Choices';
import { localized } from '@/lib/i18n';

export interface TopicStepProps {
  topics: Topic[];
  value: string;
  onChange: (id: string) => void;
}

/** What the talk is about. */
export function TopicStep({ topics, value, onChange }: TopicStepProps) {
  const { t } = useLingui();
  return (
    <Card>
      <div id="book-topic_id" tabIndex={-1} data-quiet-focus>
        <Choices
          legend={t`1. Worum geht es?`}
          inline
          value={value || null}
          onChange={onChange}
          choices={topics.map(({ id, title, duration_minutes }) => ({
            value: id,
            label: localized(title),
            detail: t`${duration_minutes} Minuten`,
          }))}
        />
      </div>
    </Card>
  );
}
