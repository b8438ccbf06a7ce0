import { useMutation } from '@tanstack/react-query';

import { publicHttp } from '@/lib/http';

/** Sets the first (or a new) password with the secret of an invitation. */
export const useAcceptInvitation = () =>
  useMutation({
    mutationFn: (acceptance: { secret: string; password: string }) =>
      publicHttp.post<undefined>('/api/identity/v1/invitations/accept', acceptance),
  });
