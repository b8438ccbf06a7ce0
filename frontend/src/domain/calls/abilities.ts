import type { components } from '@/api/generated/media_gateway';

export type Abilities = Partial<components['schemas']['Arrival']>;

/** The picture of Sparsam: see call/engine/profiles.ts. */
const PICTURE = { width: 320, height: 240, bitrate: 60_000, framerate: 20 };
const AV1 = { ...PICTURE, contentType: 'video/AV1' };
const ONE_LAYER = { scalabilityMode: 'L1T1' };
const VP8 = { ...PICTURE, contentType: 'video/VP8' };

let found: Promise<Abilities> | null = null;

/** What this browser sends and receives well, as it says itself; asked once, no device is opened. */
export function abilities(): Promise<Abilities> {
  found ??= ask().catch(() => ({}));
  return found;
}

async function ask(): Promise<Abilities> {
  // LiveKit's client publishes AV1 in Chromium's relatives only, and Safari does not show it.
  if (!/Chrom(e|ium)\//.test(navigator.userAgent)) return {};
  const [sends, receives] = await Promise.all([
    isAsGood((video) => navigator.mediaCapabilities.encodingInfo({ type: 'webrtc', video }), {
      ...AV1,
      ...ONE_LAYER,
    }),
    isAsGood((video) => navigator.mediaCapabilities.decodingInfo({ type: 'webrtc', video }), AV1),
  ]);
  return { av1: { sends, receives } };
}

/**
 * AV1 goes smoothly, and costs no more power than VP8 would. „Power-efficient" means made by
 * hardware: of pictures this small many machines make VP8 in software as well.
 */
async function isAsGood(
  look: (video: VideoConfiguration) => Promise<MediaCapabilitiesInfo>,
  wanted: VideoConfiguration,
): Promise<boolean> {
  const [av1, vp8] = await Promise.all([look(wanted), look(VP8)]);
  return av1.supported && av1.smooth && (av1.powerEfficient || !vp8.powerEfficient);
}
