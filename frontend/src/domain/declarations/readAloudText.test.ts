import { afterEach, expect, it, vi } from 'vitest';

import { findReader, sentencesOf } from './readAloudText';

interface Utterance {
  text: string;
  onend?: () => void;
}
const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang });

function serveVoices(...voices: ReturnType<typeof voice>[]) {
  const said: Utterance[] = [];
  const cancel = vi.fn();
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  );
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: (utterance: Utterance) => said.push(utterance),
    cancel,
  });
  return { said, cancel };
}

afterEach(() => vi.unstubAllGlobals());

it('takes only voices of the device, in the language of the text', () => {
  serveVoices(voice('de-DE', false), voice('fr-FR', true));
  expect(findReader('de-x-leicht')).toBeNull();
  serveVoices(voice('de-DE', true));
  expect(findReader('de-x-leicht')).not.toBeNull();
  expect(findReader('en')).toBeNull();
});

it('is not there where the browser cannot speak', () => {
  vi.stubGlobal('speechSynthesis', undefined);
  expect(findReader('de')).toBeNull();
});

it('reads one sentence after the other, and nothing after it was stopped', () => {
  const { said, cancel } = serveVoices(voice('de-DE', true));
  const reader = findReader('de');
  const ended = vi.fn();
  reader?.read(['Eins.', 'Zwei.', 'Drei.'], ended);
  said[0]?.onend?.();
  expect(said.map(({ text }) => text)).toEqual(['Eins.', 'Zwei.']);
  reader?.stop();
  said[1]?.onend?.();
  expect(said).toHaveLength(2);
  expect(cancel).toHaveBeenCalledTimes(2);
  expect(ended).not.toHaveBeenCalled();
});

it('tells when it has read everything', () => {
  const { said } = serveVoices(voice('en-GB', true));
  const ended = vi.fn();
  findReader('en')?.read(['One.'], ended);
  said[0]?.onend?.();
  expect(ended).toHaveBeenCalledOnce();
});

it('says words, not the marks of the wording', () => {
  expect(sentencesOf('## Worum\n\nEs ist **frei**. Ganz!\n\n- eins\n2. zwei\n\n—')).toEqual([
    'Worum',
    'Es ist frei.',
    'Ganz!',
    'eins',
    'zwei',
  ]);
});
