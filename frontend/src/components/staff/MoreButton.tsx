import { useLingui } from '@lingui/react/macro';

import { Button } from '@/components/Button';

/** For lists that come in pages. */
export function MoreButton({
  query,
}: {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const { t } = useLingui();
  if (!query.hasNextPage) return null;
  return (
    <div>
      <Button
        variant="secondary"
        busy={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t`Mehr anzeigen`}
      </Button>
    </div>
  );
}
