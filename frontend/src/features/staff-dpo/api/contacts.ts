import { queryOptions } from '@tanstack/react-query';

import type { components } from '@/api/generated/consent';
import { staffHttp } from '@/lib/staffSession';

import { declarationsKey } from './declarations';

type Schemas = components['schemas'];
export type Contacts = Schemas['ContactsRead'];
export type DeclaredContacts = Schemas['DeclaredContacts'];

/** The office's contacts, and whether the declarations that hold there still name the same. */
export const contactsQuery = (officeId: string) =>
  queryOptions({
    queryKey: [...declarationsKey, 'contacts', officeId],
    queryFn: ({ signal }) =>
      staffHttp.get<Contacts>(`/api/consent/v1/offices/${officeId}/contacts`, { signal }),
  });
