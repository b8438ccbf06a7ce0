import { useQuery } from '@tanstack/react-query';

import { adoptLocale } from '@/lib/i18n';

import type { MyAppointment } from '../api/appointment';

/**
 * A visit opens in the language that was booked for the person, until they choose another one.
 * `true` once the page speaks it, so that nothing is shown in one language and then in another.
 */
export function useBookedLanguage(appointment: MyAppointment | undefined): boolean {
  const language = appointment?.language ?? null;
  const { isPending } = useQuery({
    queryKey: ['booked-language', language],
    // Its texts may not arrive: then the page stays as it is.
    queryFn: () =>
      adoptLocale(language).then(
        () => null,
        () => null,
      ),
    enabled: language !== null,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return language === null || !isPending;
}
