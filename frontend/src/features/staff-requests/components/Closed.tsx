import { Trans } from '@lingui/react/macro';

import type { Measure, SubjectRequest } from '../api/requests';
import { useRequestWords } from '../words';
import { WhoWhen } from './WhoWhen';

/** How it ended, by whom and when. */
export function Closed({ request }: { request: SubjectRequest }) {
  const words = useRequestWords();
  const state = words.states[request.state];
  const done = request.measures.map((measure) => words.measures[measure as Measure]);
  return (
    <>
      <p>
        <Trans>Ergebnis: {state}</Trans>
      </p>
      {request.refusal && <p>{words.refusals[request.refusal]}</p>}
      {done.length > 0 && (
        <ul>
          {done.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <WhoWhen by={request.closed_by} at={request.closed_at} />
    </>
  );
}
