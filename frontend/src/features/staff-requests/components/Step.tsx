import { useId, type ReactNode } from 'react';

import { Card } from '@/components/Card';
import { Badge, type BadgeTone } from '@/components/staff/Badge';

export interface StepProps {
  title: string;
  /** How far it is. */
  state?: { tone: BadgeTone; text: string } | undefined;
  children: ReactNode;
}

/** One step of a request: a section of its own, so that it is found by its heading. */
export function Step({ title, state, children }: StepProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card>
        <h2 id={id}>
          {title} {state && <Badge tone={state.tone}>{state.text}</Badge>}
        </h2>
        {children}
      </Card>
    </section>
  );
}
