import { SAMPLES_A_SECOND, saveMedia, wav, type Media } from './media';

const [WIDTH, HEIGHT, RATE] = [1280, 720, 30];
/** One second, again and again; the jump back is one lively frame more. */
const FRAMES = 30;
/** Each of the two speaks for 38.5 % of the time, as people do in conversations (ITU-T P.59). */
const [CYCLE_SECONDS, SPEAKING_SECONDS] = [10, 3.85];
const SYLLABLES_A_SECOND = 4.5;

/** Camera and microphone of two people who talk to each other: lively picture, speech-like sound. */
export function conversation(): [Media, Media] {
  const picture = livelyPicture();
  return [
    saveMedia('talker-1', picture, speech(0, 118)),
    saveMedia('talker-2', picture, speech(CYCLE_SECONDS / 2, 205)),
  ];
}

/** Waves that wander, an oval that nods, and a camera's noise, different in every frame. */
function livelyPicture(): Buffer {
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`)];
  let seed = 1;
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const turn = (2 * Math.PI * frame) / FRAMES;
    const luma = Buffer.allocUnsafe(WIDTH * HEIGHT);
    const [headX, headY] = [640 + 90 * Math.sin(turn), 360 + 50 * Math.cos(turn)];
    for (let row = 0; row < HEIGHT; row += 1) {
      const wave = 35 * Math.sin(row / 23 + turn);
      const vertical = (row - headY) ** 2 / 260 ** 2;
      for (let column = 0; column < WIDTH; column += 1) {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
        const noise = (seed >> 27) / 2;
        const inHead = (column - headX) ** 2 / 190 ** 2 + vertical < 1;
        const stripes = ((column + frame * 4) >> 4) & 1 ? 18 : -18;
        luma[row * WIDTH + column] =
          (inHead ? 165 : 95) + (inHead ? wave / 2 : wave + stripes) + noise;
      }
    }
    const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 118 + Math.round(8 * Math.sin(turn)));
    parts.push(Buffer.from('FRAME\n'), luma, chroma);
  }
  return Buffer.concat(parts);
}

/** Syllables: a voice with overtones that rises and falls, each with a hiss at its start. */
function speech(startsAt: number, pitch: number): Buffer {
  const data = Buffer.alloc(CYCLE_SECONDS * SAMPLES_A_SECOND * 2);
  let phase = 0;
  for (let index = 0; index < CYCLE_SECONDS * SAMPLES_A_SECOND; index += 1) {
    const time = index / SAMPLES_A_SECOND - startsAt;
    if (time < 0 || time >= SPEAKING_SECONDS) continue;
    const syllable = (time * SYLLABLES_A_SECOND) % 1;
    phase += (2 * Math.PI * pitch * (1 + 0.15 * Math.sin(2.1 * time))) / SAMPLES_A_SECOND;
    let voice = 0;
    for (let overtone = 1; overtone <= 18; overtone += 1) {
      const hertz = overtone * pitch;
      const formants =
        Math.exp(-(((hertz - 600) / 300) ** 2)) + 0.5 * Math.exp(-(((hertz - 1700) / 400) ** 2));
      voice += (formants + 0.05) * Math.sin(overtone * phase);
    }
    const hiss = syllable < 0.18 ? Math.random() - 0.5 : 0;
    const loudness = Math.max(0, Math.sin(Math.PI * syllable)) ** 0.6;
    data.writeInt16LE(Math.round(5_000 * loudness * voice + 5_000 * hiss), index * 2);
  }
  return wav(data);
}
