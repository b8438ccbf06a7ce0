import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What a browser says of a codec: smooth, and made by hardware. */
type Says = Record<'AV1' | 'VP8', { smooth?: boolean; hardware?: boolean; supported?: boolean }>;

const CHROME =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36';

function browser(userAgent: string, encodes: Says | null, decodes = encodes) {
  const look = (says: Says | null) => (question: { video: { contentType: string } }) => {
    const codec = question.video.contentType.slice(6) as 'AV1' | 'VP8';
    if (!says) return Promise.reject(new TypeError('webrtc is not a type'));
    const { smooth = true, hardware = false, supported = true } = says[codec];
    return Promise.resolve({ supported, smooth, powerEfficient: hardware });
  };
  const mediaCapabilities = { encodingInfo: look(encodes), decodingInfo: look(decodes) };
  vi.stubGlobal('navigator', { userAgent, mediaCapabilities });
}

const ask = async () => (await import('./abilities')).abilities();

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('what a browser says of itself', () => {
  it('is AV1 where that goes smoothly and costs no more than VP8', async () => {
    browser(CHROME, { AV1: {}, VP8: {} });
    expect(await ask()).toEqual({ av1: { sends: true, receives: true } });
  });

  it('is no AV1 where hardware makes VP8 and not AV1', async () => {
    const soft = { AV1: {}, VP8: { hardware: true } };
    browser(CHROME, soft, { AV1: { hardware: true }, VP8: { hardware: true } });
    expect(await ask()).toEqual({ av1: { sends: false, receives: true } });
  });

  it('is no AV1 where that stutters or is unknown', async () => {
    browser(CHROME, { AV1: { smooth: false }, VP8: {} }, { AV1: { supported: false }, VP8: {} });
    expect(await ask()).toEqual({ av1: { sends: false, receives: false } });
  });

  it('is nothing in browsers that LiveKit sends no AV1 from, and in those that cannot tell', async () => {
    browser('Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', { AV1: {}, VP8: {} });
    expect(await ask()).toEqual({});
    vi.resetModules();
    browser(CHROME, null);
    expect(await ask()).toEqual({});
  });
});
