import { useLingui } from '@lingui/react/macro';
import { useState, type KeyboardEvent } from 'react';

import { Button } from '@/components/Button';
import { Badge } from '@/components/staff/Badge';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { useStaff } from '@/domain/staff/StaffContext';
import { shortId } from '@/domain/trail/shortId';
import { useWho } from '@/domain/trail/useWho';
import { useActionWords, useTrailWords } from '@/domain/trail/words';
import { formatTime } from '@/lib/dates';

import type { Shown } from '../merge';
import type { TrailSearch } from '../search';
import styles from '../trail.module.css';
import { useFactWords } from '../useFactWords';

export interface EntryProps {
  entry: Shown;
  search: TrailSearch;
  onChange: (search: TrailSearch) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One entry: a line in words, and behind it everything that was noted. */
export function Entry({ entry, search, onChange, onKeyDown }: EntryProps) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const nameOf = useWho(office.id);
  const who = nameOf(entry.actor);
  const what = useActionWords()(entry.action);
  const words = useTrailWords();
  const facts = useFactWords();
  const [open, setOpen] = useState(false);
  const { subject, action } = entry;
  const about = aboutOf(entry, nameOf, words);
  const outside = entry.facts['own'] === false;
  return (
    <>
      <button
        type="button"
        data-trail-entry
        className={styles.line}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.time}>
          {formatTime(entry.recorded_at, office.zone, i18n.locale)}
        </span>
        <span className={styles.who}>{who}</span>
        <span className={styles.what}>
          {what}
          {outside && <Badge>{t`außerhalb eigener Gespräche`}</Badge>}
        </span>
        <span className={styles.about}>{about}</span>
      </button>
      {open && (
        <div className={styles.details}>
          <DescriptionList
            facts={[
              { name: t`Wer`, value: entry.actor.id ? `${who} (${entry.actor.id})` : who },
              { name: words.subject(subject.kind), value: subject.id },
              ...(entry.purpose ? [{ name: t`Zweck`, value: facts.purpose(entry.purpose) }] : []),
              ...facts.of(entry.facts),
              { name: t`Wo`, value: words.services[entry.service] },
              ...(entry.session_id ? [{ name: t`Anmeldung`, value: entry.session_id }] : []),
              ...(entry.link_id ? [{ name: t`Zugangslink`, value: entry.link_id }] : []),
              { name: t`Eintrag Nummer`, value: String(entry.position) },
              { name: t`Art im Protokoll`, value: action },
              { name: t`Prüfsumme`, value: entry.hash },
            ]}
          />
          <div className="nb-actions">
            {subject.id !== search.nr && subject.id.length === 36 && (
              <Button variant="tertiary" onClick={() => onChange({ nr: subject.id })}>
                {t`Alles zu: ${about}`}
              </Button>
            )}
            {entry.actor.id && entry.actor.id !== search.wer && entry.actor.kind !== 'service' && (
              <Button variant="tertiary" onClick={() => onChange({ wer: entry.actor.id ?? '' })}>
                {t`Alles von: ${who}`}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** What it was done to: accounts by name, everything else by kind and the begin of its number. */
function aboutOf(
  { subject: { kind, id }, service }: Shown,
  nameOf: ReturnType<typeof useWho>,
  words: ReturnType<typeof useTrailWords>,
): string {
  if (kind === 'account') return nameOf({ kind, id });
  if (kind === 'schedule') return words.services[service];
  return id === '*' ? words.everywhere : `${words.subject(kind)} ${shortId(id)}`;
}
