import { Outlet } from '@tanstack/react-router';
import { useSyncExternalStore, type ReactNode } from 'react';

import { Shell } from '@/domain/office/Shell';
import { visitSession } from '@/lib/visitSession';

/** The frame of all pages for clients: the office's name above, help and legal links below. */
export function ClientLayout({ children = <Outlet /> }: { children?: ReactNode }) {
  const visit = useSyncExternalStore(visitSession.subscribe, () => visitSession.current);
  return <Shell officeId={visit?.office_id ?? null}>{children}</Shell>;
}
