import type { TalkMark, Tone } from './marks';
import styles from './Marks.module.css';

const signs: Record<Tone, string> = { done: '✓', open: '○', trouble: '!', now: '●' };

export interface MarksProps {
  marks: TalkMark[];
  /** Only what is missing keeps its word in sight; a screen reader hears all. */
  short?: boolean;
}

/** What is done for a talk and what is missing: a sign and a word each. */
export function Marks({ marks, short = false }: MarksProps) {
  if (marks.length === 0) return null;
  const first = marks.find(({ tone }) => tone !== 'done');
  return (
    <span className={styles.marks}>
      {marks.map((mark) => (
        <span key={mark.key} className={styles.mark} data-tone={mark.tone} title={mark.word}>
          <span className={styles.sign} aria-hidden="true">
            {signs[mark.tone]}
          </span>
          <span className={short && mark !== first ? 'nb-sr-only' : undefined}>{mark.word}</span>
        </span>
      ))}
    </span>
  );
}
