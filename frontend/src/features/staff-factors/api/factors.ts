import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { components } from '@/api/generated/identity';
import { makePasskey } from '@/lib/passkeys';
import { staffHttp } from '@/lib/staffSession';

type Schemas = components['schemas'];
export type Factors = Schemas['FactorsAnswer'];
export type AppSetUp = Schemas['AppSetUp'];
export type SetUpDone = Schemas['SetUpDone'];

const path = '/api/identity/v1/me/factors';
const factorsKey = ['staff', 'factors'];

/** One's own second factors. */
export const factorsQuery = queryOptions({
  queryKey: factorsKey,
  queryFn: ({ signal }) => staffHttp.get<Factors>(path, { signal }),
});

/** null: somebody whose sign-in waits for their first factor has just typed it. */
type Password = string | null;

export const useStartApp = () =>
  useMutation({
    mutationFn: (password: Password) =>
      staffHttp.post<AppSetUp>(`${path}/app`, { current_password: password }),
  });

export function useConfirmApp() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (confirmation: { set_up_id: string; code: string }) =>
      staffHttp.post<SetUpDone>(`${path}/app/confirm`, confirmation),
    onSuccess: () => queries.invalidateQueries({ queryKey: factorsKey }),
  });
}

/** Asks the service, the device and the service again. */
export function useAddPasskey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (password: Password) => {
      const { set_up_id, options } = await staffHttp.post<Schemas['PasskeySetUp']>(
        `${path}/passkeys`,
        { current_password: password },
      );
      const credential = await makePasskey(options);
      return staffHttp.post<SetUpDone>(`${path}/passkeys/confirm`, { set_up_id, credential });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: factorsKey }),
  });
}

export function useMakeCodes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) =>
      staffHttp.post<SetUpDone>(`${path}/recovery-codes`, { current_password: password }),
    onSuccess: () => queries.invalidateQueries({ queryKey: factorsKey }),
  });
}

/** `app`, or `passkeys/<id>` */
export function useRemoveFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ factor, password }: { factor: string; password: string }) =>
      staffHttp.post<undefined>(`${path}/${factor}/remove`, { current_password: password }),
    onSuccess: () => queries.invalidateQueries({ queryKey: factorsKey }),
  });
}
