/** What pages send each other over LiveKit's data channel, beside picture and sound. */
export const CHAT_TOPIC = 'nahbar.chat';
/** „small" and „whole": what somebody with a thin line asks of the others' pictures (ADR 0084). */
export const PICTURE_TOPIC = 'nahbar.picture';
