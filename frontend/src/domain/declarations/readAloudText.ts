/**
 * Reading aloud with the voices of the device. Voices of the browser's maker are left out: they
 * send the text to a server of theirs, and so who reads what (TDDDG § 25, no foreign hosts).
 */
export interface Reader {
  read(paragraphs: readonly string[], onEnd: () => void): void;
  stop(): void;
}

/** A reader for a language, or null where the device has no voice of its own for it. */
export function findReader(locale: string): Reader | null {
  const synthesis = deviceSynthesis();
  const language = locale.split('-')[0] ?? 'de';
  const voice = synthesis
    ?.getVoices()
    .find((each) => each.localService && each.lang.toLowerCase().startsWith(language));
  if (!synthesis || !voice) return null;
  let turn = 0;
  const stop = () => {
    turn += 1;
    synthesis.cancel();
  };
  return {
    stop,
    read(paragraphs, onEnd) {
      stop();
      const mine = turn;
      // One after the other: browsers cut off what takes longer than a quarter of a minute.
      const next = (index: number) => {
        if (mine !== turn) return;
        const text = paragraphs[index];
        if (text === undefined) {
          onEnd();
          return;
        }
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.onend = () => next(index + 1);
        utterance.onerror = () => mine === turn && onEnd();
        synthesis.speak(utterance);
      };
      next(0);
    },
  };
}

/** Tells when the list of voices changes; many browsers load it after the page. */
export function onVoices(listener: () => void): () => void {
  const synthesis = deviceSynthesis();
  synthesis?.addEventListener('voiceschanged', listener);
  return () => synthesis?.removeEventListener('voiceschanged', listener);
}

/** The words of a declaration without the marks of its wording, sentence by sentence. */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:#{1,4}|[-*]|\d+\.) /, '')
        .replaceAll('**', '')
        .trim(),
    )
    .flatMap((line) => line.match(/[^.!?:]+[.!?:]*\s*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function deviceSynthesis(): SpeechSynthesis | null {
  // Web views on phones have the one without the other.
  const { speechSynthesis, SpeechSynthesisUtterance: utterance } = window as Partial<
    Pick<typeof window, 'speechSynthesis' | 'SpeechSynthesisUtterance'>
  >;
  return (utterance && speechSynthesis) ?? null;
}
