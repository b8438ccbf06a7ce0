import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useDeviceCheck } from './useDeviceCheck';

class FakeStream {
  readonly stop = vi.fn();
  getTracks = () => [{ stop: this.stop }];
}

/** A browser whose question about camera and microphone is answered like this. */
function createDevices(answer: () => Promise<unknown>, permission: PermissionState = 'prompt') {
  const getUserMedia = vi.fn(answer);
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal('navigator', {
    mediaDevices: { getUserMedia },
    permissions: { query: () => Promise.resolve({ state: permission }) },
  });
  return getUserMedia;
}

describe('the device check', () => {
  beforeEach(() => () => vi.unstubAllGlobals());

  it('switches off a camera that is allowed after the page was left', async () => {
    const stream = new FakeStream();
    let allow: (stream: FakeStream) => void = () => undefined;
    createDevices(() => new Promise((resolve) => (allow = resolve)));
    const { result, unmount } = renderHook(() => useDeviceCheck());
    const started = result.current.start();
    unmount();
    allow(stream);
    await started;
    expect(stream.stop).toHaveBeenCalledOnce();
  });

  it('asks nobody again who just said no', async () => {
    const ask = createDevices(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const { result } = renderHook(() => useDeviceCheck());
    await act(() => result.current.start());
    expect(ask).toHaveBeenCalledOnce();
    expect(result.current.camera).toEqual({ device: 'camera', reason: 'denied' });
  });

  it('finds out which of the two is missing', async () => {
    const ask = createDevices(() => Promise.reject(new DOMException('', 'NotFoundError')));
    const { result } = renderHook(() => useDeviceCheck());
    await act(() => result.current.start());
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(3));
    expect(result.current.microphone).toEqual({ device: 'microphone', reason: 'missing' });
  });
});
