import type { KeyPress } from './key-char.ts'
import { USUAL_LIMITS, type ScanLimits } from './scanner-profile.ts'

/** A burst is a scan: at least so many signs, quick enough, ended by Enter, Tab or a silence. */
const SHORTEST = 4
/** Enter of a scanner that sends more than one suffix is still the scanner's. */
const SUFFIX_TIME = 250
/** So soon after a figure that was typed, a sign of no barcode is an operator of it: `3*`. */
const FIGURE_TIME = 1_000

export type ScanOutput<Key extends KeyPress = KeyPress> =
  | {
      readonly kind: 'scan'
      readonly code: string
      readonly gap: number
      readonly suffixed: boolean
      /** The trigger bounced: the same code again, which does not count. */
      readonly bounced: boolean
    }
  /** What a person typed, one sign after the other. */
  | { readonly kind: 'typed'; readonly keys: readonly Key[] }

export interface KeyOutcome<Key extends KeyPress = KeyPress> {
  readonly outputs: readonly ScanOutput<Key>[]
  /** The key is held until it is known whose it is. */
  readonly held: boolean
  /** The key belonged to the scanner: nobody else may see it. */
  readonly swallowed: boolean
}

/**
 * Tells the bursts of a barcode scanner from what a person types (ux.md §6.6), in a stream of key presses. Signs are
 * held back until it is known whose they are; nothing is ever lost. Pure: time comes with each press.
 */
export class ScanReader<Key extends KeyPress = KeyPress> {
  private held: Key[] = []
  private lastScan = { code: '', endedAt: Number.NEGATIVE_INFINITY }
  private suffixUntil = Number.NEGATIVE_INFINITY
  private figureAt = Number.NEGATIVE_INFINITY
  private readonly limits: () => ScanLimits

  constructor(limits: () => ScanLimits = () => USUAL_LIMITS) {
    this.limits = limits
  }

  /** What is being held, as a person would have typed it: to be shown, not yet to be acted on. */
  get pending(): string {
    return this.held.map(({ typed }) => typed ?? '').join('')
  }

  get idle(): boolean {
    return this.held.length === 0
  }

  /**
   * So long without a sign, and what is held is decided. A burst begins where the gaps become small: a few signs with
   * a gap after them were typed before it. Later one hiccup does not break it.
   */
  get patience(): number {
    const { firstGap, silence } = this.limits()
    return this.held.length < SHORTEST ? firstGap : silence
  }

  /** What was held, when a key that comes now comes too late to belong to it. */
  endBefore(at: number): readonly ScanOutput<Key>[] {
    return this.gapTo(at) > this.patience ? this.end() : []
  }

  /** A key went down. Keys that are neither a sign nor a suffix end what is held. */
  press(key: Key): KeyOutcome<Key> {
    const late = this.endBefore(key.at)
    if (key.sign !== null || this.isInside(key) || this.begins(key)) {
      this.held.push(key)
      return { outputs: late, held: true, swallowed: false }
    }
    const ended = this.end(key.suffix, key.at)
    const outputs = [...late, ...ended]
    if (key.suffix) {
      const typed = ended.some(({ kind }) => kind === 'typed')
      const swallowed = !typed && key.at <= this.suffixUntil
      // A bounce comes behind the end of the code, however many keys that has.
      if (swallowed) this.lastScan = { ...this.lastScan, endedAt: key.at }
      return { outputs, held: false, swallowed }
    }
    // No scanner sends such a key: whoever pressed it presses what comes next, too.
    this.suffixUntil = Number.NEGATIVE_INFINITY
    this.figureAt = Number.NEGATIVE_INFINITY
    return { outputs, held: false, swallowed: false }
  }

  /** In the middle of a burst. */
  isRunning(at: number): boolean {
    return this.held.length >= SHORTEST && this.gapTo(at) <= this.limits().largestGap
  }

  /** So soon after a scan, and nothing else pressed since, that a second end of it may come. */
  hasJustEnded(at: number): boolean {
    return this.idle && at <= this.suffixUntil && at - this.lastScan.endedAt <= this.limits().silence
  }

  /** No key for so long, or the screen is left, or a suffix came: whose are the held ones? */
  end(suffixed = false, at = 0): readonly ScanOutput<Key>[] {
    const { held } = this
    const endsFast = suffixed && this.gapTo(at) <= this.limits().largestGap
    this.held = []
    const first = held[0]
    const last = held.at(-1)
    if (first === undefined || last === undefined) return []
    const gap = medianGap(held)
    this.figureAt = Number.NEGATIVE_INFINITY
    if (held.length < SHORTEST || !this.isQuick(gap, endsFast)) {
      this.suffixUntil = Number.NEGATIVE_INFINITY
      if (isFigure(last)) this.figureAt = last.at
      return [{ kind: 'typed', keys: held }]
    }
    const code = held.map(({ sign, inside }) => sign ?? inside ?? '').join('')
    const bounced = code === this.lastScan.code && first.at - this.lastScan.endedAt <= this.limits().bounce
    this.lastScan = { code, endedAt: last.at }
    this.suffixUntil = last.at + SUFFIX_TIME
    return [{ kind: 'scan', code, gap, suffixed, bounced }]
  }

  private isQuick(gap: number, endsFast: boolean): boolean {
    const { largestGap, endsByKey } = this.limits()
    return gap <= largestGap && (gap <= USUAL_LIMITS.largestGap || !endsByKey || endsFast)
  }

  private isInside({ inside, at }: Key): boolean {
    return inside !== null && (this.isRunning(at) || this.held[0]?.inside != null)
  }

  /** `*` and `#` frame codes of Code 39, and shops begin codes of their own with any sign. A person’s is held a moment. */
  private begins({ inside, typed, at }: Key): boolean {
    return inside !== null && typed !== null && this.idle && at - this.figureAt > FIGURE_TIME
  }

  private gapTo(at: number): number {
    const last = this.held.at(-1)
    return last === undefined ? 0 : at - last.at
  }
}

function isFigure({ sign }: KeyPress): boolean {
  return sign !== null && /[\d.]/.test(sign)
}

function medianGap(keys: readonly KeyPress[]): number {
  const gaps = keys.slice(1).map((key, index) => key.at - (keys[index]?.at ?? key.at))
  const sorted = gaps.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
