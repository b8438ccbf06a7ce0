import { useMutation } from '@tanstack/react-query';

import { staffHttp } from '@/lib/staffSession';

/** Changes one's own password; all other sessions end. */
export const useChangePassword = () =>
  useMutation({
    mutationFn: (passwords: { current_password: string; new_password: string }) =>
      staffHttp.post<undefined>('/api/identity/v1/me/password', passwords),
  });
