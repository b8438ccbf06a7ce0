import { expect, type Page } from '@playwright/test';

import type { TestCard } from './media';

const remote = (page: Page) => page.getByTestId('remote-tile').locator('video');

/**
 * Frames of the remote picture keep arriving: the count grows between two looks. It begins anew
 * when a track takes the place of another, as it does when a talk goes on in another codec.
 */
export async function expectPictureMoves(page: Page): Promise<void> {
  const frames = () =>
    remote(page).evaluate(
      (video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames,
    );
  // How soon is for the benchmarks: here it has to come, on a machine that does much else as well.
  await expect(remote(page)).toBeVisible({ timeout: 60_000 });
  await expect.poll(frames, { timeout: 60_000 }).toBeGreaterThan(5);
  let before = Number.POSITIVE_INFINITY;
  const grew = async () => {
    const now = await frames();
    const more = now > before + 5;
    if (now < before) before = now;
    return more;
  };
  await expect.poll(grew, { timeout: 20_000 }).toBe(true);
}

/** The remote picture is the other's: its middle has the colour of their test card. */
export async function expectPictureOf(page: Page, card: TestCard): Promise<void> {
  const middle = () =>
    remote(page).evaluate((video: HTMLVideoElement) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [8, 8];
      const context = canvas.getContext('2d');
      context?.drawImage(video, video.videoWidth / 4, video.videoHeight / 4, 40, 40, 0, 0, 8, 8);
      return Array.from(context?.getImageData(4, 4, 1, 1).data.slice(0, 3) ?? []);
    });
  await expect
    .poll(async () => distance(await middle(), rgb(card)), { timeout: 20_000 })
    .toBeLessThan(60);
}

/** Sound of the other arrives: the loudest moment of a while is no silence. */
export async function expectSound(page: Page): Promise<void> {
  const loudness = () =>
    page
      .locator('audio')
      .first()
      .evaluate(async (audio: HTMLAudioElement) => {
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        context.createMediaStreamSource(audio.srcObject as MediaStream).connect(analyser);
        const samples = new Float32Array(analyser.fftSize);
        let loudest = 0;
        const end = performance.now() + 1_500;
        while (performance.now() < end) {
          await new Promise((resolve) => setTimeout(resolve, 30));
          analyser.getFloatTimeDomainData(samples);
          loudest = Math.max(loudest, ...samples.map(Math.abs));
        }
        await context.close();
        return loudest;
      });
  await expect.poll(loudness, { timeout: 30_000 }).toBeGreaterThan(0.01);
}

/** The other's picture is gone. */
export async function expectNobody(page: Page): Promise<void> {
  await expect(page.getByTestId('remote-tile')).toHaveCount(0, { timeout: 20_000 });
}

function rgb({ y, u, v }: TestCard): number[] {
  return [
    y + 1.402 * (v - 128),
    y - 0.344 * (u - 128) - 0.714 * (v - 128),
    y + 1.772 * (u - 128),
  ].map((value) => Math.max(0, Math.min(255, value)));
}

function distance(a: number[], b: number[]): number {
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}
