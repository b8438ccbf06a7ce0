import { infiniteQueryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/data_allowance';
import { byCursor, type Listing } from '@/api/staff/pages';
import { staffHttp } from '@/lib/staffSession';

export type Voucher = components['schemas']['VoucherRead'];
export type VoucherState = Voucher['state'];

export const vouchersQuery = (officeId: string, state: VoucherState | '', voucherId?: string) =>
  infiniteQueryOptions({
    queryKey: ['staff', 'vouchers', officeId, state, voucherId],
    queryFn: ({ pageParam, signal }) =>
      staffHttp.get<Listing<Voucher>>('/api/allowance/v1/vouchers', {
        query: { office_id: officeId, state, voucher_id: voucherId, cursor: pageParam },
        signal,
      }),
    ...byCursor,
  });
