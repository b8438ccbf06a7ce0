import { useLingui } from '@lingui/react/macro';

import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { PausePicture } from '@/components/pictures/PausePicture';
import { ProblemView } from '@/components/ProblemView';

import { ProofLink } from './ProofLink';

/**
 * Instead of a page that needs an answer that did not come. It asks for nothing of the visit itself:
 * whoever appears and asks for what failed starts the question anew, and this page would go again.
 */
export function UnreachedPage({
  officeId,
  error,
  onRetry,
  lead,
  wasSeen = false,
}: {
  officeId: string;
  error: Error | null;
  onRetry: () => void;
  lead?: string | undefined;
  /** The server knows that they came: they can prove it. */
  wasSeen?: boolean;
}) {
  const { t } = useLingui();
  return (
    <Page title={t`Wir kommen gerade nicht durch`} picture={<PausePicture />} lead={lead}>
      <ProblemView error={error} onRetry={onRetry} />
      <OfficeContact officeId={officeId} />
      {wasSeen && <ProofLink />}
    </Page>
  );
}
