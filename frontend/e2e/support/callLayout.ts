import { expect, type Page } from '@playwright/test';

/** A phone held sideways, a window of 1280 × 800 at 200 %, a phone held upright. */
const WINDOWS = [
  { width: 740, height: 360 },
  { width: 640, height: 400 },
  { width: 360, height: 740 },
];

/** However small the window: half of its height is picture, every control in reach, nothing else. */
export async function expectCallIsTheWindow(page: Page): Promise<void> {
  const before = page.viewportSize();
  const room = page.locator('[data-whole-window]');
  for (const size of WINDOWS) {
    const where = `${page.url()} at ${size.width} × ${size.height}`;
    await page.setViewportSize(size);
    await expect(page.locator('header:visible, nav:visible, footer:visible'), where).toHaveCount(0);
    const share = async () => {
      const stage = await room.locator('> section').boundingBox();
      return (stage?.height ?? 0) / size.height;
    };
    await expect.poll(share, { message: `picture, ${where}` }).toBeGreaterThanOrEqual(0.5);
    const controls = page.getByRole('group', { name: 'Steuerung' }).locator('button');
    expect(await controls.count(), where).toBeGreaterThanOrEqual(6);
    for (const control of await controls.all())
      await expect(control, where).toBeInViewport({ ratio: 1 });
  }
  if (before) await page.setViewportSize(before);
}
