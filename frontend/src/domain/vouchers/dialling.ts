/**
 * A link that dials. `#` would begin a fragment, and the phone would dial only what stands before
 * it (RFC 3966 has no `#`; phones take %23): so it goes encoded.
 */
export const telLink = (dial: string): string => `tel:${dial.replaceAll('#', '%23')}`;

/** A link that opens a text message, ready to be sent. */
export const smsLink = (number: string, text: string): string =>
  `sms:${number}?body=${encodeURIComponent(text)}`;

/** The keys of a sequence one by one, for who hears them. */
export const keysOf = (dial: string): string[] => dial.split('');
