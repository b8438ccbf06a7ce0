import { useLingui } from '@lingui/react/macro';

/** Why an officer takes the trail home; the service writes it into the trail. */
export const exportPurposes = ['verifying', 'incident', 'authority', 'subject_request'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

export const isExportPurpose = (text: string): text is ExportPurpose =>
  exportPurposes.some((each) => each === text);

export function useExportPurposeWords(): Record<ExportPurpose, string> {
  const { t } = useLingui();
  return {
    verifying: t`Ich prüfe, ob etwas geändert wurde`,
    incident: t`Ich gehe einem Vorfall nach`,
    authority: t`Die Aufsichtsbehörde fragt danach`,
    subject_request: t`Anfrage zu eigenen Daten`,
  };
}
