import type { KeyPress } from './key-char.ts'
import { USUAL_LIMITS, type ScanLimits } from './scanner-profile.ts'

/** A burst is a scan: at least so many signs, quick enough, ended by Enter, Tab or a silence. */
const SHORTEST = 4
/** Enter of a scanner that sends more than one suffix is still the scanner's. */
const SUFFIX_TIME = 250

/** A burst that was a scan, counted or not. */
export interface Burst {
  readonly code: string
  readonly gap: number
  readonly suffixed: boolean
  readonly bounced: boolean
}

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
  private readonly limits: () => ScanLimits
  private readonly onBurst: (burst: Burst) => void

  /** @param onBurst told of every scan, also of one that is not counted */
  constructor(limits: () => ScanLimits = () => USUAL_LIMITS, onBurst: (burst: Burst) => void = () => undefined) {
    this.limits = limits
    this.onBurst = onBurst
  }

  /** What is being held, as a person would have typed it: to be shown, not yet to be acted on. */
  get pending(): string {
    return this.held.map(({ typed }) => typed ?? '').join('')
  }

  /** A key went down. Keys that are neither a sign nor a suffix end what is held. */
  press(key: KeyPress): KeyOutcome {
    const late = this.gapTo(key) > this.limits().silence ? this.end() : []
    if (key.sign !== null) {
      this.held.push(key)
      return { outputs: late, swallowed: false }
    }
    const ended = this.end(key.suffix)
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
  end(suffixed = false): readonly ScanOutput[] {
    const { held } = this
    this.held = []
    const first = held[0]
    const last = held.at(-1)
    if (first === undefined || last === undefined) return []
    const gap = medianGap(held)
    if (held.length < SHORTEST || gap > this.limits().largestGap) {
      this.suffixUntil = Number.NEGATIVE_INFINITY
      const text = held.map(({ typed }) => typed ?? '').join('')
      return text === '' ? [] : [{ kind: 'typed', text }]
    }
    const code = held.map(({ sign }) => sign ?? '').join('')
    const bounce = code === this.lastScan.code && first.at - this.lastScan.endedAt <= this.limits().bounce
    this.lastScan = { code, endedAt: last.at }
    this.suffixUntil = last.at + SUFFIX_TIME
    this.onBurst({ code, gap, suffixed, bounced: bounce })
    return bounce ? [] : [{ kind: 'scan', code }]
  }

  private gapTo(key: KeyPress): number {
    const last = this.held.at(-1)
    return last === undefined ? 0 : key.at - last.at
  }
}

function medianGap(keys: readonly KeyPress[]): number {
  const gaps = keys.slice(1).map((key, index) => key.at - (keys[index]?.at ?? key.at))
  const sorted = gaps.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
