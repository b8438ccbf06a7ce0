import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';

import { parseEuros } from '@/lib/money';

import type { NewProduct } from './api/products';

export const FORM = 'product';

/** What a product is, as texts of a form. */
export interface ProductValues {
  kind: 'credit' | 'data_pass';
  price_cents: string;
  credit_cents: string;
  option_name: string;
  option_key: string;
  option_cents: string;
  megabytes: string;
  validity_days: string;
}

export const noProduct: ProductValues = {
  kind: 'credit',
  price_cents: '',
  credit_cents: '',
  option_name: '',
  option_key: '',
  option_cents: '',
  megabytes: '',
  validity_days: '',
};

/** What goes to the service: of a data pass nothing that only credit has. */
export function productOf(
  values: ProductValues,
  ids: { office_id: string; brand_id: string },
): NewProduct {
  const common = {
    ...ids,
    kind: values.kind,
    active: true,
    price_cents: parseEuros(values.price_cents) ?? 0,
    megabytes: Number(values.megabytes),
    validity_days: values.validity_days ? Number(values.validity_days) : null,
  };
  if (values.kind === 'data_pass') return common;
  return {
    ...common,
    credit_cents: parseEuros(values.credit_cents) ?? 0,
    option_name: values.option_name,
    option_key: values.option_key || null,
    option_cents: parseEuros(values.option_cents) ?? 0,
  };
}

export function useProductSchema() {
  const { t } = useLingui();
  const euros = (message: string) =>
    v.pipe(
      v.string(),
      v.check((text) => (parseEuros(text) ?? 0) > 0, message),
    );
  const common = {
    price_cents: euros(t`Geben Sie den Preis in Euro ein, zum Beispiel 15,00.`),
    megabytes: v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^[1-9]\d{0,5}$/, t`Geben Sie ganze Megabyte ein, zum Beispiel 5000.`),
    ),
    validity_days: v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^([1-9]\d{0,2})?$/, t`Geben Sie ganze Tage ein, zum Beispiel 28.`),
    ),
  };
  const credit = v.pipe(
    v.object({
      kind: v.literal('credit'),
      ...common,
      credit_cents: euros(t`Geben Sie das Guthaben in Euro ein, zum Beispiel 15,00.`),
      option_name: v.pipe(
        v.string(),
        v.trim(),
        v.nonEmpty(t`Geben Sie an, welche Option gebucht wird. Guthaben allein gibt keine Daten.`),
        v.maxLength(60, t`Der Name ist zu lang. Nehmen Sie höchstens 60 Zeichen.`),
      ),
      option_key: v.pipe(
        v.string(),
        v.trim(),
        v.regex(/^[0-9A-Za-z]{0,20}$/, t`Nur Ziffern und Buchstaben, höchstens 20.`),
      ),
      option_cents: v.pipe(
        v.string(),
        v.check(
          (text) => parseEuros(text) !== null,
          t`Geben Sie in Euro ein, was die Option kostet, zum Beispiel 9,99.`,
        ),
      ),
    }),
    v.forward(
      v.check(
        ({ option_cents, credit_cents }) =>
          (parseEuros(option_cents) ?? 0) <= (parseEuros(credit_cents) ?? 0),
        t`Die Option kostet mehr, als der Code an Guthaben gibt.`,
      ),
      ['option_cents'],
    ),
  );
  return v.variant('kind', [credit, v.looseObject({ kind: v.literal('data_pass'), ...common })]);
}
