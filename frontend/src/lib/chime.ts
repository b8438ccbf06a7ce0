/** Two warm notes, made in the browser: no sound file, no other host. */
export class Chime {
  readonly #context = new AudioContext();

  /** `false` while the browser waits for a tap before it plays sound. */
  get ready(): boolean {
    return this.#context.state === 'running';
  }

  /** Call this from a tap. */
  unlock(): Promise<void> {
    return this.#context.resume();
  }

  play(): void {
    if (!this.ready) return;
    const start = this.#context.currentTime;
    [523.25, 659.25, 783.99].forEach((pitch, index) => this.#note(pitch, start + index * 0.22));
  }

  close(): void {
    void this.#context.close();
  }

  #note(pitch: number, at: number): void {
    const tone = this.#context.createOscillator();
    const volume = this.#context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.25, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.9);
    tone.connect(volume).connect(this.#context.destination);
    tone.start(at);
    tone.stop(at + 1);
  }
}
