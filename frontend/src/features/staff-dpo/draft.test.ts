import { expect, it } from 'vitest';

import type { Declaration } from './api/declarations';
import { draftValues, toWrite } from './draft';

const text = (title: string) => ({
  title,
  short: 'kurz',
  body_markdown: 'Bei {office}',
  needs_native_review: true,
  text_sha256: 'a'.repeat(64),
});

it('keeps a language that the office offers no more, with its places open again', () => {
  const from = {
    texts: { de: text('Titel'), uk: { ...text('Згода'), body_markdown: 'Jobcenter Musterstadt' } },
    dpo: { name: 'D', email: 'd@example.org', phone: '1' },
    needs_legal_review: true,
    filled: { office: 'Jobcenter Musterstadt' },
  } as unknown as Declaration;
  const written = toWrite(draftValues(from, []));
  expect(Object.keys(written.texts)).toEqual(['de', 'uk']);
  expect(written.texts['uk']).toEqual({
    title: 'Згода',
    short: 'kurz',
    body_markdown: '{office}',
    needs_native_review: true,
  });
});

it('has fields for what the office offers, and sends only what somebody wrote in', () => {
  const values = draftValues(undefined, ['de', 'uk']);
  expect(Object.keys(values.texts)).toEqual(['de', 'de-x-leicht', 'en', 'uk']);
  expect(values.texts['uk']?.needs_native_review).toBe(true);
  values.texts['uk'] = { ...text('Згода'), needs_native_review: true };
  expect(Object.keys(toWrite(values).texts)).toEqual(['uk']);
});
