import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A test card: one colour (as YCbCr, ITU-R BT.601) with a white bar that moves. */
export interface TestCard {
  name: string;
  y: number;
  u: number;
  v: number;
  /** The colour of each point (as YCbCr), where the card is not of one colour. */
  paint?: (x: number, y: number) => [y: number, u: number, v: number];
  /** Frequency of the beeps in hertz. */
  tone: number;
}

/** Paths of the files that Chromium plays as camera and microphone. */
export interface Media {
  video: string;
  audio: string;
}

export const BLUE: TestCard = { name: 'blue', y: 60, u: 212, v: 100, tone: 500 };
export const ORANGE: TestCard = { name: 'orange', y: 150, u: 60, v: 190, tone: 900 };

const [WIDTH, HEIGHT, FRAMES, RATE] = [640, 480, 20, 20];
export const SAMPLES_A_SECOND = 48_000;

/** Write the files that Chromium plays as camera and microphone; give their paths. */
export function writeMedia(card: TestCard): Media {
  return saveMedia(card.name, picture(card), sound(card));
}

/** Save a picture (y4m) and a sound (wav) under a name. */
export function saveMedia(name: string, picture: Buffer, sound: Buffer): Media {
  const folder = join(tmpdir(), 'nahbar-e2e-media');
  mkdirSync(folder, { recursive: true });
  const video = join(folder, `${name}.y4m`);
  const audio = join(folder, `${name}.wav`);
  writeFileSync(video, picture);
  writeFileSync(audio, sound);
  return { video, audio };
}

function picture(card: TestCard): Buffer {
  const { luma, chroma } = still(card);
  const parts: Buffer[] = [
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`),
  ];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const moved = Buffer.from(luma);
    const bar = Math.floor((frame / FRAMES) * WIDTH);
    for (let row = HEIGHT - (card.paint ? 4 : 40); row < HEIGHT; row += 1) {
      moved.fill(235, row * WIDTH + bar, row * WIDTH + Math.min(WIDTH, bar + 32));
    }
    parts.push(Buffer.from('FRAME\n'), moved, chroma);
  }
  return Buffer.concat(parts);
}

function still({ y, u, v, paint }: TestCard): { luma: Buffer; chroma: Buffer } {
  const quarter = (WIDTH * HEIGHT) / 4;
  const luma = Buffer.alloc(WIDTH * HEIGHT, y);
  const chroma = Buffer.concat([Buffer.alloc(quarter, u), Buffer.alloc(quarter, v)]);
  if (!paint) return { luma, chroma };
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      const [light, blue, red] = paint(column, row);
      luma[row * WIDTH + column] = light;
      if (row % 2 || column % 2) continue;
      const place = (row / 2) * (WIDTH / 2) + column / 2;
      chroma[place] = blue;
      chroma[quarter + place] = red;
    }
  }
  return { luma, chroma };
}

/** Short rising beeps with pauses: a steady tone would be taken for noise and filtered out. */
function sound({ tone }: TestCard): Buffer {
  const seconds = 4;
  const data = Buffer.alloc(seconds * SAMPLES_A_SECOND * 2);
  for (let index = 0; index < seconds * SAMPLES_A_SECOND; index += 1) {
    const time = index / SAMPLES_A_SECOND;
    const inBeep = time % 0.5;
    const envelope = inBeep < 0.3 ? Math.sin((Math.PI * inBeep) / 0.3) : 0;
    const pitch = tone * (1 + 0.5 * inBeep);
    const wave =
      Math.sin(2 * Math.PI * pitch * inBeep) + 0.4 * Math.sin(4 * Math.PI * pitch * inBeep);
    data.writeInt16LE(Math.round(wave * envelope * 14_000), index * 2);
  }
  return wav(data);
}

/** Put the header of a file with one channel of 16-bit samples before them. */
export function wav(data: Buffer): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLES_A_SECOND, 24);
  header.writeUInt32LE(SAMPLES_A_SECOND * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
