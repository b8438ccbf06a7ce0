import type { components } from '@/api/generated/data_allowance';

type Schemas = components['schemas'];

/** A brand that is redeemed by keys. */
export const createBrand = (changes: Partial<Schemas['BrandRead']> = {}): Schemas['BrandRead'] => ({
  id: 'brand-1',
  office_id: 'office-1',
  name: 'Demo-Mobilfunk',
  network: null,
  instructions: {
    redeem: {
      key_sequence: '*101*{code}#',
      text_message: null,
      hotline: null,
      app: null,
      note: null,
    },
    book: null,
    check: null,
  },
  is_example: false,
  active: true,
  version: 1,
  preview: [
    {
      action: 'redeem',
      ways: [{ by: 'key_sequence', dial: '*101*1234567890123456#', text: null, app: null }],
      note: null,
    },
  ],
  ...changes,
});

/** What a code of this size gives that is good for data alone. */
export const dataPass = (megabytes: number): Schemas['Gives'] => ({
  kind: 'data_pass',
  megabytes,
  credit_cents: null,
  option_name: null,
  option_cents: null,
  validity_days: null,
});

/** What is said of a file without mistakes. */
export const previewed: Schemas['PinFilePreview'] = {
  encoding: 'utf-8',
  delimiter: null,
  columns: [{ name: 'pin', meaning: 'code' }],
  count: 1,
  blank_lines: 1,
  code_length: 12,
  first_expires_on: null,
  last_expires_on: null,
  error_count: 0,
  good_alone: false,
  errors: [],
};
