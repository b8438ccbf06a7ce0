import { DisconnectReason, RoomEvent } from 'livekit-client';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { publicHttp } from '@/lib/http';
import { problem } from '@/test/problems';
import { server } from '@/test/server';

import type { Profile } from '../api';
import { CallEngine } from './CallEngine';

/** Stands in for LiveKit's room: it connects, and says what a test makes it say. */
const rooms = vi.hoisted(() => [] as FakeRoom[]);
/** Stands in for the browser: what it hands out, and when it answers the question for a device. */
const browser = vi.hoisted(() => ({
  tracks: [] as { stopped: boolean; stop: () => void }[],
  answer: () => Promise.resolve(),
}));

interface FakeRoom {
  settings: { disconnectOnPageLeave: boolean };
  token: string;
  options: { autoSubscribe: boolean };
  camera: boolean;
  gone: boolean;
  published: string[];
  localParticipant: object;
  say: (event: string, ...args: unknown[]) => void;
}

vi.mock('livekit-client', async (load) => {
  const real = await load<typeof import('livekit-client')>();
  class Room implements FakeRoom {
    token = '';
    options = { autoSubscribe: true };
    camera = false;
    gone = false;
    published: string[] = [];
    constructor(readonly settings: FakeRoom['settings']) {}
    canPlaybackAudio = true;
    engine = { on: () => undefined };
    remoteParticipants = new Map();
    handlers = new Map<string, ((...args: unknown[]) => void)[]>();
    localParticipant = {
      isSpeaking: false,
      setCameraEnabled: (on: boolean) => {
        this.camera = on;
        if (!on) this.say(RoomEvent.TrackMuted, { source: 'camera' }, this.localParticipant);
        return Promise.resolve();
      },
      createTracks: async ({ audio }: { audio?: true }) => {
        await browser.answer();
        if (audio) throw new DOMException('', 'NotAllowedError');
        const track = { stopped: false, stop: () => void (track.stopped = true) };
        browser.tracks.push(track);
        return [track];
      },
      publishTrack: () => Promise.resolve((this.camera = true)),
      getTrackPublication: () => undefined,
      publishData: (words: Uint8Array) =>
        Promise.resolve(void this.published.push(new TextDecoder().decode(words))),
    };
    on(event: string, handler: (...args: unknown[]) => void) {
      this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
      return this;
    }
    once(event: string, handler: (...args: unknown[]) => void) {
      return this.on(event, handler);
    }
    off(event: string, handler: (...args: unknown[]) => void) {
      const left = (this.handlers.get(event) ?? []).filter((other) => other !== handler);
      this.handlers.set(event, left);
      return this;
    }
    say(event: string, ...args: unknown[]) {
      for (const handler of this.handlers.get(event) ?? []) handler(...args);
    }
    connect(_url: string, token: string, options: { autoSubscribe: boolean }) {
      this.token = token;
      this.options = options;
      rooms.push(this);
      return Promise.resolve();
    }
    disconnect() {
      this.gone = true;
      this.say(RoomEvent.Disconnected, DisconnectReason.CLIENT_INITIATED);
      return Promise.resolve();
    }
  }
  return { ...real, Room };
});

let grants = 0;
/** Numbers of the reports on what this test's talk used; those of the test before may come late. */
let reports: number[] = [];
let calls: CallEngine[] = [];
let talk = 0;
const engine = (profile: Profile = 'sparsam') => {
  const call = new CallEngine({
    http: publicHttp,
    appointmentId: `talk-${talk}`,
    profile,
    limitBytes: null,
  });
  calls.push(call);
  return call;
};

beforeEach(() => {
  rooms.length = 0;
  browser.tracks.length = 0;
  browser.answer = () => Promise.resolve();
  grants = 0;
  reports = [];
  talk += 1;
  server.use(
    http.post('*/grants', () => {
      grants += 1;
      return HttpResponse.json(
        { url: '/livekit', token: `grant-${grants}`, identity: 'me' },
        { status: 201 },
      );
    }),
    http.post('*/usage', async ({ request }) => {
      const { seq } = (await request.json()) as { seq: number };
      if (request.url.includes(`/talk-${talk}/`)) reports.push(seq);
      return HttpResponse.json({ charged_bytes: 0, bytes_limit: null });
    }),
    http.post('*/leave', () => HttpResponse.json({})),
  );
});

afterEach(async () => {
  // The next test's page is no concern of this one's call.
  await Promise.all(calls.map((call) => call.leave({ tell: false })));
  calls = [];
});

describe('CallEngine', () => {
  it('joins with camera and microphone off', async () => {
    const call = engine();
    await call.join();
    expect(call.getState()).toMatchObject({ phase: 'connected', camera: false, microphone: false });
    expect(rooms[0]).toMatchObject({ token: 'grant-1', camera: false });
  });

  it('turns on what the person had chosen when they go into the call, and not before', async () => {
    const call = engine();
    await call.join();
    expect(rooms[0]?.camera).toBe(false);
    await call.enter({ camera: true, microphone: false });
    expect(rooms[0]?.camera).toBe(true);
    expect(grants).toBe(1);
  });

  it('turns on what the person had chosen although they tap while it still joins', async () => {
    const call = engine();
    const joining = call.join();
    await call.enter({ camera: true, microphone: false });
    await joining;
    expect(rooms.map(({ camera }) => camera)).toEqual([true]);
  });

  it('takes a new grant for a new room, and keeps the camera as the person left it', async () => {
    const call = engine();
    await call.join();
    await call.setCamera(true);
    rooms[0]?.say(RoomEvent.Disconnected, DisconnectReason.ROOM_DELETED);
    await vi.waitFor(() => expect(call.getState().phase).toBe('connected'));
    expect(rooms.map(({ token }) => token)).toEqual(['grant-1', 'grant-2']);
    await vi.waitFor(() => expect(rooms[1]?.camera).toBe(true));
  });

  it('stops here when the same person joins elsewhere, and can be taken back', async () => {
    const call = engine();
    await call.join();
    rooms[0]?.say(RoomEvent.Disconnected, DisconnectReason.DUPLICATE_IDENTITY);
    expect(call.getState().phase).toBe('elsewhere');
    expect(grants).toBe(1);
    call.takeBack();
    await vi.waitFor(() => expect(call.getState().phase).toBe('connected'));
  });

  it('stops when a grant is refused for good', async () => {
    server.use(
      http.post('*/grants', () => problem(403, 'consent-missing', { missing: ['client'] })),
    );
    const call = engine();
    await call.join();
    expect(call.getState()).toMatchObject({
      phase: 'refused',
      problem: { slug: 'consent-missing' },
    });
  });

  it('goes on trying while the media server is away, and says so', async () => {
    let tries = 0;
    server.use(
      http.post('*/grants', () => {
        tries += 1;
        return tries < 4 ? problem(503, 'media-unavailable') : undefined;
      }),
    );
    const call = engine();
    const phases: string[] = [];
    call.subscribe(() => phases.push(call.getState().phase));
    await call.join();
    expect(phases).toContain('unreachable');
    expect(call.getState().phase).toBe('connected');
  }, 10_000);

  it('tells why a microphone cannot be used', async () => {
    const call = engine();
    await call.join();
    await call.setMicrophone(true);
    expect(call.getState()).toMatchObject({
      microphone: false,
      deviceTrouble: { device: 'microphone', reason: 'denied' },
    });
  });

  it('keeps the own camera when the other picture is stopped', async () => {
    const call = engine();
    await call.join();
    await call.setCamera(true);
    call.setIncoming(false);
    expect(call.getState()).toMatchObject({ camera: true, incoming: false });
    expect(rooms[0]?.camera).toBe(true);
  });

  it('asks for no picture at all in „Nur Ton"', async () => {
    const call = engine('nur_ton');
    await call.enter({ camera: true, microphone: false });
    expect(rooms[0]?.options.autoSubscribe).toBe(false);
    expect(rooms[0]?.camera).toBe(false);
  });

  it('disconnects at once on leaving, and ignores what the old room still says', async () => {
    const call = engine();
    await call.join();
    await call.leave({ tell: false });
    expect(rooms[0]?.gone).toBe(true);
    rooms[0]?.say(RoomEvent.Disconnected, DisconnectReason.ROOM_DELETED);
    expect(call.getState().phase).toBe('left');
    expect(grants).toBe(1);
  });

  it('shows a message as sent once it went out, and refuses it while the line is down', async () => {
    const call = engine();
    await expect(call.sendMessage('zu früh')).rejects.toThrow();
    await call.join();
    await call.sendMessage('Hallo');
    // LiveKit would take the words and forget them if it cannot mend the line.
    rooms[0]?.say(RoomEvent.Reconnecting);
    await expect(call.sendMessage('verloren')).rejects.toThrow();
    expect(rooms[0]?.published).toEqual(['Hallo']);
    expect(call.getState().messages).toMatchObject([{ own: true, text: 'Hallo' }]);
  });
});

describe('a device that goes off by itself', () => {
  const muted = (source: string, participant: unknown = rooms[0]?.localParticipant) =>
    rooms[0]?.say(RoomEvent.TrackMuted, { source }, participant);

  it('is shown as off, with the reason', async () => {
    const call = engine();
    await call.join();
    await call.setCamera(true);
    muted('camera');
    expect(call.getState()).toMatchObject({
      camera: false,
      ownVideo: null,
      deviceTrouble: { device: 'camera', reason: 'stopped' },
    });
  });

  it('is not one that the person or the other side turned off', async () => {
    const call = engine();
    await call.join();
    await call.setCamera(true);
    muted('camera', {});
    expect(call.getState()).toMatchObject({ camera: true, deviceTrouble: null });
    await call.setCamera(false);
    expect(call.getState()).toMatchObject({ camera: false, deviceTrouble: null });
  });
});

describe('a camera that the browser still asks about', () => {
  /** Taps „Kamera"; the returned functions answer the browser's question. */
  const tapCamera = async (call: CallEngine) => {
    let allow: () => void = () => undefined;
    let deny: (error: Error) => void = () => undefined;
    browser.answer = () =>
      new Promise((resolve, reject) => ([allow, deny] = [() => resolve(), reject]));
    await call.join();
    const tapped = call.setCamera(true);
    browser.answer = () => Promise.resolve();
    return { allow: () => (allow(), tapped), deny: (error: Error) => (deny(error), tapped) };
  };
  const changeRoom = async (call: CallEngine) => {
    rooms[0]?.say(RoomEvent.Disconnected, DisconnectReason.ROOM_DELETED);
    await vi.waitFor(() => expect(call.getState().phase).toBe('connected'));
  };

  it('goes dark at once when the person has hung up meanwhile', async () => {
    const call = engine();
    const { allow } = await tapCamera(call);
    await call.leave({ tell: false });
    await allow();
    expect(browser.tracks).toMatchObject([{ stopped: true }]);
    expect(call.getState()).toMatchObject({ camera: false, deviceTrouble: null, switching: [] });
    expect(rooms[0]?.camera).toBe(false);
  });

  it('goes on in the new room when the room has changed meanwhile', async () => {
    const call = engine();
    const { allow } = await tapCamera(call);
    await changeRoom(call);
    await allow();
    expect(rooms.map(({ camera }) => camera)).toEqual([false, true]);
    expect(browser.tracks).toMatchObject([{ stopped: true }, { stopped: false }]);
    expect(call.getState()).toMatchObject({ camera: true, deviceTrouble: null, switching: [] });
  });

  it('stays off when the person says no, whichever room they are in now', async () => {
    const call = engine();
    const { deny } = await tapCamera(call);
    await changeRoom(call);
    await deny(new DOMException('', 'NotAllowedError'));
    expect(call.getState()).toMatchObject({
      camera: false,
      deviceTrouble: { device: 'camera', reason: 'denied' },
    });
    expect(browser.tracks).toEqual([]);
  });

  it('is asked about once, however often the person taps', async () => {
    const call = engine();
    const { allow } = await tapCamera(call);
    await call.setCamera(true);
    await allow();
    expect(browser.tracks).toHaveLength(1);
  });

  it('stays dark when they have chosen „Nur Ton" meanwhile', async () => {
    const call = engine();
    const { allow } = await tapCamera(call);
    await call.setProfile('nur_ton');
    await allow();
    expect(browser.tracks).toMatchObject([{ stopped: true }]);
    expect(call.getState().camera).toBe(false);
  });
});

describe('a camera on its way to the other side', () => {
  /** Taps „Kamera" in a room that never answers; the returned promise is that of the tap. */
  const startPublishing = async (call: CallEngine) => {
    await call.join();
    const publishTrack = vi.fn(() => new Promise(() => undefined));
    Object.assign(rooms[0]?.localParticipant ?? {}, { publishTrack });
    const tapped = call.setCamera(true);
    await vi.waitFor(() => expect(publishTrack).toHaveBeenCalled());
    return { tapped };
  };

  it('goes dark with the room, though LiveKit would wait on', async () => {
    const call = engine();
    const { tapped } = await startPublishing(call);
    await call.leave({ tell: false });
    await tapped;
    expect(browser.tracks).toMatchObject([{ stopped: true }]);
    expect(call.getState()).toMatchObject({ camera: false, deviceTrouble: null });
  });

  it('is sent to the next room, without a word of what the old one could not do', async () => {
    const call = engine();
    const { tapped } = await startPublishing(call);
    rooms[0]?.say(RoomEvent.Disconnected, DisconnectReason.ROOM_DELETED);
    await tapped;
    await vi.waitFor(() => expect(rooms[1]?.camera).toBe(true));
    expect(browser.tracks).toMatchObject([{ stopped: true }, { stopped: false }]);
    expect(call.getState()).toMatchObject({ camera: true, deviceTrouble: null });
  });
});

describe('a page that goes away', () => {
  const goAway = () => window.dispatchEvent(new Event('pagehide'));
  const comeBack = (persisted = true) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  it('joins again although LiveKit says that it left on purpose: the person did not', async () => {
    const call = engine();
    await call.join();
    rooms[0]?.say(RoomEvent.Disconnected, DisconnectReason.CLIENT_INITIATED);
    expect(call.getState().phase).toBe('reconnecting');
    await vi.waitFor(() => expect(call.getState().phase).toBe('connected'));
    expect(grants).toBe(2);
  });

  it('frees the seat at once and joins again when the browser brings it back', async () => {
    const call = engine();
    await call.join();
    await call.setCamera(true);
    goAway();
    expect(rooms[0]?.gone).toBe(true);
    expect(call.getState()).toMatchObject({ phase: 'reconnecting', people: [] });
    rooms[0]?.say(RoomEvent.Disconnected, DisconnectReason.CLIENT_INITIATED);
    call.changeRoom();
    await vi.waitFor(() => expect(reports).toHaveLength(2));
    expect(grants).toBe(1);
    comeBack();
    await vi.waitFor(() => expect(call.getState().phase).toBe('connected'));
    await vi.waitFor(() => expect(rooms[1]?.camera).toBe(true));
    expect(grants).toBe(2);
  });

  it('does the same when the browser freezes it in the background, and joins once', async () => {
    const call = engine();
    await call.join();
    document.dispatchEvent(new Event('freeze'));
    expect(rooms[0]?.gone).toBe(true);
    document.dispatchEvent(new Event('resume'));
    comeBack();
    await vi.waitFor(() => expect(call.getState().phase).toBe('connected'));
    expect(rooms).toHaveLength(2);
  });

  it('reports what was used once more, in its own last moment', async () => {
    await engine().join();
    await vi.waitFor(() => expect(reports).toHaveLength(1));
    goAway();
    await vi.waitFor(() => expect(reports).toEqual([1, 2]));
  });

  it('stays in the talk when it does not go: a tap on a phone number is no leaving', async () => {
    await engine().join();
    window.dispatchEvent(new Event('beforeunload'));
    expect(rooms[0]).toMatchObject({ gone: false, settings: { disconnectOnPageLeave: false } });
  });

  it('leaves the talk to the other device, and does not come back after hanging up', async () => {
    const elsewhere = engine();
    await elsewhere.join();
    rooms[0]?.say(RoomEvent.Disconnected, DisconnectReason.DUPLICATE_IDENTITY);
    const left = engine();
    await left.join();
    await left.leave({ tell: false });
    const joins = [elsewhere, left].map((call) => vi.spyOn(call, 'join'));
    goAway();
    comeBack();
    expect(joins.map((join) => join.mock.calls)).toEqual([[], []]);
    expect([elsewhere, left].map((call) => call.getState().phase)).toEqual(['elsewhere', 'left']);
  });
});
