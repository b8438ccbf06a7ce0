const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Enough of a number to tell it from the next one by eye. */
export const shortId = (id: string): string => (isUuid(id) ? id.slice(0, 8) : id);

export const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && UUID.test(text);
