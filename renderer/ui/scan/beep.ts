/** Tones for eyes on the shelf (ux.md §6.6): each has a visual twin on the screen. */
export type Tone = 'ok' | 'unknown' | 'foreign' | 'attention'

interface Beep {
  readonly hertz: number
  readonly milliseconds: number
  readonly times: number
}

const TONES: Readonly<Record<Tone, Beep>> = {
  ok: { hertz: 1000, milliseconds: 60, times: 1 },
  unknown: { hertz: 300, milliseconds: 140, times: 2 },
  foreign: { hertz: 450, milliseconds: 90, times: 3 },
  attention: { hertz: 600, milliseconds: 110, times: 2 },
}
const LOUDNESS = 0.08

let audio: AudioContext | undefined

export function beep(tone: Tone): void {
  // No sound card is no reason to stop counting.
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  const { hertz, milliseconds, times } = TONES[tone]
  for (let count = 0; count < times; count += 1)
    sound(audio, hertz, (count * milliseconds * 2) / 1000, milliseconds / 1000)
}

function sound(context: AudioContext, hertz: number, delay: number, seconds: number): void {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  oscillator.frequency.value = hertz
  gain.gain.value = LOUDNESS
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(context.currentTime + delay)
  oscillator.stop(context.currentTime + delay + seconds)
}
