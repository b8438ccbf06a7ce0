import { useLingui } from '@lingui/react/macro';

/** The Länder by the codes of ISO 3166-2, as the service knows them. */
export function useLaender(): [code: string, name: string][] {
  const { t, i18n } = useLingui();
  const names = {
    BW: t`Baden-Württemberg`,
    BY: t`Bayern`,
    BE: t`Berlin`,
    BB: t`Brandenburg`,
    HB: t`Bremen`,
    HH: t`Hamburg`,
    HE: t`Hessen`,
    MV: t`Mecklenburg-Vorpommern`,
    NI: t`Niedersachsen`,
    NW: t`Nordrhein-Westfalen`,
    RP: t`Rheinland-Pfalz`,
    SL: t`Saarland`,
    SN: t`Sachsen`,
    ST: t`Sachsen-Anhalt`,
    SH: t`Schleswig-Holstein`,
    TH: t`Thüringen`,
  };
  return Object.entries(names).sort(([, one], [, other]) => one.localeCompare(other, i18n.locale));
}
