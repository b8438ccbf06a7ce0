import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { isolate } from '@/lib/isolate';

import { colleaguesQuery } from './colleagues';
import { trailServices, packageOf, type TrailEntry } from './services';
import { shortId } from './shortId';
import { useTrailWords } from './words';

/** Who did something, in words: a name only of those who work in this office. */
export function useWho(officeId: string) {
  const { t } = useLingui();
  const words = useTrailWords();
  const { data: colleagues = [] } = useQuery(colleaguesQuery(officeId));
  const names = new Map(colleagues.map(({ id, display_name }) => [id, isolate(display_name)]));
  return ({ kind, id }: TrailEntry['actor']): string => {
    const short = shortId(id ?? '');
    switch (kind) {
      case 'staff':
      case 'account':
        return names.get(id ?? '') ?? t`Konto ${short}`;
      case 'participant':
        return t`Person ${short}`;
      case 'machine':
        return t`Programm ${short}`;
      case 'service': {
        const service = trailServices.find((each) => packageOf[each] === id);
        const name = service ? words.services[service] : short;
        return t`Nahbar (${name})`;
      }
      default:
        return t`Nahbar, von selbst`;
    }
  };
}
