import { useLingui } from '@lingui/react/macro';

import type { Appointment } from '@/api/staff/types';
import { useWords } from '@/domain/staff/words';

export type Tone = 'done' | 'open' | 'trouble' | 'now';

/** One thing a talk needs before it can be held, in a word; never by colour alone. */
export interface TalkMark {
  key: 'waiting' | 'told' | 'opened' | 'consented' | 'voucher';
  tone: Tone;
  word: string;
}

export interface Known {
  /** Somebody is in its waiting room. */
  waiting: boolean;
  /** Whether everybody has consented; undefined where it was not asked for. */
  consented: boolean | undefined;
}

/** What is done for a booked talk and what it still lacks, in the order in which it comes about. */
export function useMarks(): (talk: Appointment, known: Known) => TalkMark[] {
  const { t } = useLingui();
  const { vouchers } = useWords();
  return (talk, { waiting, consented }) => {
    if (talk.state !== 'booked') return [];
    const marks: TalkMark[] = [];
    const add = (key: TalkMark['key'], tone: Tone, word: string) => marks.push({ key, tone, word });
    const isVideo = talk.channel === 'video';
    if (waiting) add('waiting', 'now', t`wartet jetzt`);
    if (talk.told === 'failed') add('told', 'trouble', t`Nachricht kam nicht an`);
    else if (talk.told === 'waiting') add('told', 'open', t`Nachricht unterwegs`);
    else if (talk.told === 'sent' || talk.told === 'noted') add('told', 'done', t`informiert`);
    else if (talk.told === 'open') add('told', 'open', t`weiß noch nicht Bescheid`);
    // Made for them; whether they know of the time it has now nobody has said.
    else if (talk.link) add('told', 'done', t`Link erstellt`);
    else if (isVideo) add('told', 'open', t`Link fehlt noch`);
    if (isVideo && talk.link) {
      if (talk.link.opened_at) add('opened', 'done', t`Link geöffnet`);
      else add('opened', 'open', t`Link noch nicht geöffnet`);
    }
    if (isVideo && consented !== undefined) {
      if (consented) add('consented', 'done', t`eingewilligt`);
      else add('consented', 'open', t`Einwilligung fehlt`);
    }
    const tone = voucherTones[talk.voucher_state];
    if (tone) add('voucher', tone, vouchers[talk.voucher_state]);
    return marks;
  };
}

const voucherTones: Partial<Record<Appointment['voucher_state'], Tone>> = {
  brand_needed: 'open',
  reserving: 'open',
  reserved: 'done',
  issued: 'done',
  refused: 'trouble',
  failed: 'trouble',
};
