/** The browser's part of passkeys: it reads and writes the standard's JSON by itself. */

export type PasskeyOptions = Record<string, unknown>;
/** What a browser made or signed, as the service reads it. */
export type PasskeyAnswer = Record<string, unknown>;

/** A browser that keeps passkeys, at an address that can have them. */
export function canUsePasskeys(): boolean {
  return (
    window.isSecureContext &&
    typeof window.PublicKeyCredential === 'function' &&
    'parseCreationOptionsFromJSON' in window.PublicKeyCredential &&
    'toJSON' in window.PublicKeyCredential.prototype
  );
}

/** The person closed the browser's question, or had nothing to answer it with. */
export class PasskeyGivenUp extends Error {}

export async function makePasskey(options: PasskeyOptions): Promise<PasskeyAnswer> {
  const json = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json);
  return asJson(await navigator.credentials.create({ publicKey }).catch(giveUp));
}

export async function signWithPasskey(options: PasskeyOptions): Promise<PasskeyAnswer> {
  const json = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json);
  return asJson(await navigator.credentials.get({ publicKey }).catch(giveUp));
}

function asJson(credential: Credential | null): PasskeyAnswer {
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyGivenUp();
  return credential.toJSON() as unknown as PasskeyAnswer;
}

function giveUp(cause: unknown): never {
  throw new PasskeyGivenUp('no passkey', { cause });
}
