import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { ReceiptKey } from '@/domain/receipts/api';

import { checkJson } from './checkJson';

/** What the service signed: its own tests check the same file. */
const golden = JSON.parse(
  readFileSync('../services/consent/tests/receipts/golden.json', 'utf8'),
) as { keys: ReceiptKey[]; receipt: string };
const { keys, receipt } = golden;

beforeAll(() => {
  vi.stubGlobal('crypto', webcrypto);
});

describe('a signed receipt', () => {
  it('is genuine as the service signed it', async () => {
    const found = await checkJson(`${receipt}\n`, keys);
    expect(found.verdict).toBe('genuine');
    const stated = found.statement;
    if (stated?.schema_version !== 'nahbar-receipt-1') throw new Error('no receipt');
    expect(stated.events.map((event) => event.event_state)).toEqual(['given', 'withdrawn']);
  });

  it('never passes with a letter bent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(receipt.length - 1),
        fc.integer({ min: 32, max: 126 }),
        async (at, code) => {
          const letter = String.fromCharCode(code);
          fc.pre(letter !== receipt[at]);
          const bent = receipt.slice(0, at) + letter + receipt.slice(at + 1);
          expect((await checkJson(bent, keys)).verdict).not.toBe('genuine');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is said to be cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: receipt.length - 1 }), async (length) => {
        expect((await checkJson(receipt.slice(0, length), keys)).verdict).toBe('shortened');
      }),
      { numRuns: 100 },
    );
  });

  it('is told apart when another key signed it, or none of its time', async () => {
    const [key] = keys;
    if (!key) throw new Error('no key');
    expect((await checkJson(receipt, [])).verdict).toBe('other_key');
    const gone = { ...key, seals_until: '2020-01-01T00:00:00Z' };
    expect((await checkJson(receipt, [gone])).verdict).toBe('out_of_time');
    const stolenName = { ...key, x: key.y, y: key.x };
    await expect(
      checkJson(receipt, [stolenName]).then(
        ({ verdict }) => verdict,
        () => 'changed',
      ),
    ).resolves.toBe('changed');
  });

  it.each(['', 'hello', '[]', '{}', '{"payload":1}', 'null'])('is not seen in %j', async (text) => {
    expect((await checkJson(text, keys)).verdict).toBe('not_a_receipt');
  });
});

describe('a signed confirmation of presence', () => {
  const { keys, proof } = JSON.parse(
    readFileSync('../services/consent/tests/presence_papers/golden.json', 'utf8'),
  ) as { keys: ReceiptKey[]; proof: string };

  it('is genuine as the service signed it, and says what was seen', async () => {
    const { verdict, statement } = await checkJson(proof, keys);
    expect(verdict).toBe('genuine');
    if (statement?.schema_version !== 'nahbar-presence-1') throw new Error('no confirmation');
    expect(statement.moments.map(({ what }) => what)).toEqual(['waiting', 'office_told', 'lost']);
  });

  it('never passes with a letter bent, or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(proof.length - 1),
        fc.integer({ min: 32, max: 126 }),
        async (at, code) => {
          const letter = String.fromCharCode(code);
          fc.pre(letter !== proof[at]);
          const bent = proof.slice(0, at) + letter + proof.slice(at + 1);
          expect((await checkJson(bent, keys)).verdict).not.toBe('genuine');
          expect((await checkJson(proof.slice(0, at + 1), keys)).verdict).toBe(
            at === proof.length - 1 ? 'genuine' : 'shortened',
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
