import { useMutation } from '@tanstack/react-query';

import type { Listing } from '@/api/staff/pages';
import type { Client } from '@/api/staff/types';
import { staffHttp } from '@/lib/staffSession';

/** Looks a client up by their exact reference; null when nobody has it. */
export const useFindClient = (officeId: string) =>
  useMutation({
    mutationFn: async (reference: string) => {
      const found = await staffHttp.post<Listing<Client>>('/api/appointments/v1/clients/search', {
        office_id: officeId,
        reference,
      });
      return found.items[0] ?? null;
    },
  });
