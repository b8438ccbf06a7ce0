import type { components } from '@/api/generated/data_allowance';

type Schemas = components['schemas'];
export type Gives = Schemas['Gives'];
export type Step = Schemas['Step'];
export type Way = Schemas['Way'];
/** A code with everything somebody needs to turn it into data. */
export type ShownVoucher = Schemas['RevealedVoucher'];
