import type { BarColour, BarPart } from '@/components/staff/StackedBar';

import { answersTo, type Answer, type Question, type Tally } from './figures';

/** No red and green: an answer is a fact, not a mark. */
export const colours: Record<Answer, BarColour> = {
  yes: 'blue',
  partly: 'green',
  unsure: 'green',
  no: 'orange',
};

export const barOf = (question: Question, tally: Tally): BarPart[] =>
  answersTo[question].map((answer) => ({
    key: answer,
    amount: tally[answer] ?? 0,
    colour: colours[answer],
  }));
