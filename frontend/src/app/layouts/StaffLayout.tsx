import { Outlet } from '@tanstack/react-router';

import { Shell } from '@/components/Shell';

export function StaffLayout() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}
