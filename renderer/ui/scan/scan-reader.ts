import type { KeyPress } from './key-char.ts'

/** A burst is a scan: at least so many signs … */
const SHORTEST = 4
/** … with this median gap (people are slower, scanners stay under 10 ms) … */
const LARGEST_MEDIAN = 35
/** … ended by Enter, Tab or this much silence. */
export const SILENCE = 80
/** Enter of a scanner that sends more than one suffix is still the scanner's. */
const SUFFIX_TIME = 250
/** The same code again so soon is the trigger bouncing. */
const BOUNCE = 80

export type ScanOutput =
  | { readonly kind: 'scan'; readonly code: string }
  /** What a person typed, one sign after the other. */
  | { readonly kind: 'typed'; readonly text: string }

export interface KeyOutcome {
  readonly outputs: readonly ScanOutput[]
  /** The key belonged to the scanner: nobody else may see it. */
  readonly swallowed: boolean
}

/**
 * Tells the bursts of a barcode scanner from what a person types (ux.md §6.6), in a stream of key presses. Signs are
 * held back until it is known whose they are; nothing is ever lost. Pure: time comes with each press.
 */
export class ScanReader {
  private held: KeyPress[] = []
  private lastScan = { code: '', endedAt: Number.NEGATIVE_INFINITY }
  private suffixUntil = Number.NEGATIVE_INFINITY

  /** What is being held, as a person would have typed it: to be shown, not yet to be acted on. */
  get pending(): string {
    return this.held.map(({ typed }) => typed ?? '').join('')
  }

  /** A key went down. Keys that are neither a sign nor a suffix end what is held. */
  press(key: KeyPress): KeyOutcome {
    const late = this.gapTo(key) > SILENCE ? this.end() : []
    if (key.sign !== null) {
      this.held.push(key)
      return { outputs: late, swallowed: false }
    }
    const ended = this.end()
    const outputs = [...late, ...ended]
    if (key.suffix) {
      const typed = ended.some(({ kind }) => kind === 'typed')
      return { outputs, swallowed: !typed && key.at <= this.suffixUntil }
    }
    if (key.typed === null) return { outputs, swallowed: false }
    this.suffixUntil = Number.NEGATIVE_INFINITY
    return { outputs: [...outputs, { kind: 'typed', text: key.typed }], swallowed: false }
  }

  /** No key for `SILENCE`, or the screen is left: whose are the held ones? */
  end(): readonly ScanOutput[] {
    const { held } = this
    this.held = []
    const first = held[0]
    const last = held.at(-1)
    if (first === undefined || last === undefined) return []
    if (!isBurst(held)) {
      this.suffixUntil = Number.NEGATIVE_INFINITY
      const text = held.map(({ typed }) => typed ?? '').join('')
      return text === '' ? [] : [{ kind: 'typed', text }]
    }
    const code = held.map(({ sign }) => sign ?? '').join('')
    const bounce = code === this.lastScan.code && first.at - this.lastScan.endedAt <= BOUNCE
    this.lastScan = { code, endedAt: last.at }
    this.suffixUntil = last.at + SUFFIX_TIME
    return bounce ? [] : [{ kind: 'scan', code }]
  }

  private gapTo(key: KeyPress): number {
    const last = this.held.at(-1)
    return last === undefined ? 0 : key.at - last.at
  }
}

function isBurst(keys: readonly KeyPress[]): boolean {
  if (keys.length < SHORTEST) return false
  const gaps = keys.slice(1).map((key, index) => key.at - (keys[index]?.at ?? key.at))
  const sorted = gaps.sort((a, b) => a - b)
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) <= LARGEST_MEDIAN
}
