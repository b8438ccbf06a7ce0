import { describe, expect, it } from 'vitest';

import type { DraftValues } from './draft';
import { findMissing, isBlocking } from './missing';

/* What the editor names before anybody tries to publish. */

const full = {
  title: 'T',
  short: 'S',
  body_markdown: '{office}, {office_address}, {office_phone}, {authority}',
  needs_native_review: false,
};
const dpo = { name: 'Dana', email: 'dana@example.org', phone: '0541 1' };
const office = {
  name: 'Jobcenter',
  phone: '0541 0',
  address: 'Straße 1',
  authority: 'Aufsicht',
  dpo,
};
const draft = (change: Partial<DraftValues> = {}): DraftValues => ({
  texts: { de: full, 'de-x-leicht': full, en: full },
  dpo,
  needs_legal_review: false,
  ...change,
});
const empty = { title: '', short: '', body_markdown: '', needs_native_review: true };

describe('what a draft lacks', () => {
  it('is nothing where all is there', () => {
    expect(findMissing(draft(), office)).toEqual([]);
  });

  it('names a language nobody wrote in, which keeps nothing from being published', () => {
    const found = findMissing(draft({ texts: { de: full, 'de-x-leicht': empty, en: full } }));
    expect(found).toEqual([{ kind: 'language', locale: 'de-x-leicht' }]);
    expect(found.some(isBlocking)).toBe(false);
  });

  it('names what a language that was begun lacks', () => {
    const en = { ...full, short: '  ' };
    const found = findMissing(draft({ texts: { de: full, 'de-x-leicht': full, en } }));
    expect(found).toEqual([{ kind: 'field', locale: 'en', field: 'short' }]);
    expect(found.every(isBlocking)).toBe(true);
  });

  it('names a place that no language names, that one language forgot, or that nobody knows', () => {
    const de = { ...full, body_markdown: '{office}, {office_address}, {office_phone}, {autority}' };
    const en = { ...full, body_markdown: '{office}, {office_address}' };
    const found = findMissing(draft({ texts: { de, 'de-x-leicht': empty, en } }), office);
    expect(found).toEqual([
      { kind: 'unknown-place', place: 'autority', locale: 'de' },
      { kind: 'language', locale: 'de-x-leicht' },
      { kind: 'place-here', place: 'office_phone', locale: 'en' },
      { kind: 'place', place: 'authority' },
    ]);
  });

  it("names what the office's record leaves open, and a contact that is not the record's", () => {
    const found = findMissing(draft(), {
      ...office,
      authority: ' ',
      dpo: { ...dpo, phone: '0541 2' },
    });
    expect(found).toEqual([
      { kind: 'record', place: 'authority' },
      { kind: 'contact', field: 'phone' },
    ]);
  });

  it('says which reviews are still to come', () => {
    const en = { ...full, needs_native_review: true };
    const texts = { de: full, 'de-x-leicht': full, en };
    expect(findMissing(draft({ texts, needs_legal_review: true }))).toEqual([
      { kind: 'native-review', locale: 'en' },
      { kind: 'legal-review' },
    ]);
  });
});
