import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Checkbox, TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { useStaff } from '@/domain/staff/StaffContext';
import { groups, isGroup } from '@/domain/trail/actions';
import { colleaguesQuery } from '@/domain/trail/colleagues';
import { trailServices } from '@/domain/trail/services';
import { isUuid, shortId } from '@/domain/trail/shortId';
import { useActionWords, useTrailWords } from '@/domain/trail/words';
import { isolate } from '@/lib/isolate';

import { readSearch, type TrailSearch } from '../search';
import styles from '../trail.module.css';

export interface FiltersProps {
  search: TrailSearch;
  onChange: (search: TrailSearch) => void;
}

/** What to look for. Each choice counts at once and stands in the address. */
export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useLingui();
  const { office } = useStaff();
  const words = useTrailWords();
  const wordsOf = useActionWords();
  const colleagues = [...(useQuery(colleaguesQuery(office.id)).data ?? [])].sort((one, other) =>
    one.display_name.localeCompare(other.display_name, 'de'),
  );
  const set = (change: Record<string, unknown>) => onChange(readSearch({ ...search, ...change }));
  const { art = '', wer = '' } = search;
  return (
    <div className={styles.filters} role="search" aria-label={t`Protokoll durchsuchen`}>
      <SelectField label={t`Was`} value={art} onChange={({ target }) => set({ art: target.value })}>
        <option value="">{t`Alles`}</option>
        {groups.map((group) => (
          <option key={group} value={group}>
            {words.groups[group]}
          </option>
        ))}
        {art !== '' && !isGroup(art) && <option value={art}>{wordsOf(art)}</option>}
      </SelectField>
      <SelectField label={t`Wer`} value={wer} onChange={({ target }) => set({ wer: target.value })}>
        <option value="">{t`Alle`}</option>
        {colleagues.map(({ id, display_name }) => (
          <option key={id} value={id}>
            {isolate(display_name)}
          </option>
        ))}
        {wer !== '' && !colleagues.some(({ id }) => id === wer) && (
          <option value={wer}>{shortId(wer)}</option>
        )}
      </SelectField>
      <TextField
        label={t`Von`}
        type="date"
        value={search.von ?? ''}
        onChange={({ target }) => set({ von: target.value })}
      />
      <TextField
        label={t`Bis`}
        type="date"
        value={search.bis ?? ''}
        onChange={({ target }) => set({ bis: target.value })}
      />
      <SelectField
        label={t`Wo`}
        value={search.dienst ?? ''}
        onChange={({ target }) => set({ dienst: target.value })}
      >
        <option value="">{t`Überall`}</option>
        {trailServices.map((service) => (
          <option key={service} value={service}>
            {words.services[service]}
          </option>
        ))}
      </SelectField>
      <NumberField key={search.nr ?? ''} nr={search.nr ?? ''} onNumber={(nr) => set({ nr })} />
      <div className={styles.only}>
        <Checkbox
          label={t`Nur außerhalb eigener Gespräche`}
          checked={search.fremd ?? false}
          onChange={({ target }) => set({ fremd: target.checked })}
        />
        {Object.keys(search).length > 0 && (
          <Button variant="tertiary" onClick={() => onChange({})}>{t`Alles zeigen`}</Button>
        )}
      </div>
    </div>
  );
}

/** Takes a whole number of an appointment, a person or a link; half of one finds nothing. */
function NumberField({ nr, onNumber }: { nr: string; onNumber: (nr: string) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(nr);
  const text = typed.trim();
  const wrong = text !== '' && !isUuid(text);
  return (
    <TextField
      label={t`Nummer`}
      value={typed}
      placeholder="00000000-…"
      autoComplete="off"
      spellCheck={false}
      error={
        wrong ? t`Bitte die ganze Nummer eines Termins, einer Person oder eines Links.` : undefined
      }
      onChange={({ target }) => {
        setTyped(target.value);
        const next = target.value.trim();
        if ((next === '' || isUuid(next)) && next !== nr) onNumber(next);
      }}
    />
  );
}
