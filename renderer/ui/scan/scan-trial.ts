import type { ScannerProfile } from '#shared/contract/machine.ts'
import { signOfCode } from './key-char.ts'
import { swapCase } from './scanner-profile.ts'

/** A key as the test of a scanner hears it. */
export interface TrialKey {
  readonly code: string
  readonly shift: boolean
  /** An input method took the key. */
  readonly composing: boolean
  readonly at: number
}

/** What one scan told. */
export interface Trial {
  readonly heard: string
  readonly gap: number
  readonly suffix: ScannerProfile['suffix']
  readonly inputMethod: boolean
}

/** The codes that are shown, and what each is for. */
export const TRIAL_CODES = { plain: '6901234567892', zero: '0012345678905', letters: 'Zs-Ab12cD' } as const
export type TrialName = keyof typeof TRIAL_CODES
export const TRIAL_NAMES = ['plain', 'zero', 'letters'] as const satisfies readonly TrialName[]

/** Nobody types as fast. */
const TYPED = 75
const SHORTEST = 4
const BOUNCE = 80

/** Reads the keys of one scan, from the first to a silence; null when they were typed, or are no code at all. */
export function readTrial(keys: readonly TrialKey[]): Trial | null {
  const signs = keys.flatMap((key) => {
    const sign = signOfCode(key.code, key.shift)
    return sign === null ? [] : [{ ...key, sign }]
  })
  const gaps = signs.slice(1).map((key, index) => key.at - (signs[index]?.at ?? key.at))
  const gap = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  if (signs.length < SHORTEST || gap > TYPED) return null
  const ends = keys.map(({ code }) => code).filter((code) => /^(?:Enter|NumpadEnter|Tab)$/.test(code))
  return {
    heard: signs.map(({ sign }) => sign).join(''),
    gap: Math.round(gap),
    suffix: ends.length === 0 ? 'none' : ends.length > 1 ? 'enterTwice' : ends[0] === 'Tab' ? 'tab' : 'enter',
    inputMethod: keys.some(({ composing }) => composing),
  }
}

/** Whether what was heard can be this code, whatever the scanner did to its letters and zeros. */
export function isTrialOf(name: TrialName, { heard }: Trial): boolean {
  const code = TRIAL_CODES[name]
  return heard.toLowerCase() === code.toLowerCase() || (name === 'zero' && losesZero(heard))
}

function losesZero(heard: string): boolean {
  return heard !== TRIAL_CODES.zero && heard.replace(/^0+/, '') === TRIAL_CODES.zero.replace(/^0+/, '')
}

function lettersOf(heard: string): ScannerProfile['letters'] {
  const code = TRIAL_CODES.letters
  if (heard === code) return 'kept'
  if (heard === swapCase(code)) return 'swapped'
  return heard === code.toUpperCase() ? 'upper' : 'lower'
}

/** What the three scans say together. */
export function profileOf(
  trials: Readonly<Record<TrialName, Trial>>,
  bounce: number | undefined,
  now: number,
): ScannerProfile {
  const { plain, zero, letters } = trials
  const all = [plain, zero, letters]
  return {
    suffix: plain.suffix,
    gap: Math.max(...all.map(({ gap }) => gap)),
    letters: lettersOf(letters.heard),
    losesZero: losesZero(zero.heard),
    inputMethod: all.some(({ inputMethod }) => inputMethod),
    bounce: bounce ?? BOUNCE,
    learntAt: now,
  }
}

export type ScannerAdvice = 'swapped' | 'upper' | 'lower' | 'zero' | 'none' | 'inputMethod' | 'slow'
/** Slower than the usual limit: that had to be raised. */
const SLOW = 23

/** What is worth knowing about the scanner, the gravest first; empty: nothing. */
export function adviceFor({
  letters,
  losesZero: loses,
  suffix,
  inputMethod,
  gap,
}: ScannerProfile): readonly ScannerAdvice[] {
  return [
    ...(letters === 'kept' ? [] : [letters]),
    ...(loses ? (['zero'] as const) : []),
    ...(inputMethod ? (['inputMethod'] as const) : []),
    ...(suffix === 'none' ? (['none'] as const) : []),
    ...(gap > SLOW ? (['slow'] as const) : []),
  ]
}
