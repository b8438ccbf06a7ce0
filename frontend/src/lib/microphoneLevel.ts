/** Tells how loud a microphone is, ten times a second, from 0 (silence) to 1. */
export function watchLevel(stream: MediaStream, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    // Speech lies around 0.02 to 0.2; the root spreads it over the whole meter.
    onLevel(Math.min(1, Math.sqrt(Math.sqrt(power)) * 1.6));
  }, 100);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
