import { HttpResponse } from 'msw';

/** An RFC 9457 answer as the services give it. */
export function problem(status: number, slug: string, extras: Record<string, unknown> = {}) {
  return HttpResponse.json(
    {
      type: `/problems/${slug}`,
      title: `title of ${slug}`,
      status,
      detail: `what to do`,
      ...extras,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
