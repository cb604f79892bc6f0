import { describe, expect, it } from 'vitest'
import { mendCode, scanLimits, USUAL_LIMITS } from './scanner-profile.ts'
import { adviceFor, isTrialOf, profileOf, readTrial, TRIAL_CODES, type Trial, type TrialKey } from './scan-trial.ts'

/** The keys a scanner presses for a code. */
function keysOf(code: string, gap: number, ends: readonly string[] = ['Enter'], composing = false): TrialKey[] {
  const codeOf = (sign: string) =>
    /\d/.test(sign) ? `Digit${sign}` : sign === '-' ? 'Minus' : `Key${sign.toUpperCase()}`
  const signs = [...code].map((sign) => ({ code: codeOf(sign), shift: /[A-Z]/.test(sign) }))
  return [...signs, ...ends.map((end) => ({ code: end, shift: false }))].map((key, index) => ({
    ...key,
    composing,
    at: 1_000 + index * gap,
  }))
}
const trial = (code: string, gap = 8, ends?: readonly string[], composing?: boolean): Trial => {
  const read = readTrial(keysOf(code, gap, ends, composing))
  if (read === null) throw new Error('not a scan')
  return read
}
const { plain, zero, letters } = TRIAL_CODES
const learn = (heard: Partial<Record<keyof typeof TRIAL_CODES, Trial>> = {}) =>
  profileOf({ plain: trial(plain), zero: trial(zero), letters: trial(letters), ...heard }, undefined, 5)

describe('readTrial', () => {
  it('hears code, speed, suffix and input method', () => {
    expect(trial(plain, 12)).toEqual({ heard: plain, gap: 12, suffix: 'enter', inputMethod: false })
    expect(trial(letters, 4, ['Tab'], true)).toEqual({ heard: letters, gap: 4, suffix: 'tab', inputMethod: true })
    expect(trial(plain, 4, ['Enter', 'Enter']).suffix).toBe('enterTwice')
    expect(trial(plain, 4, []).suffix).toBe('none')
  })

  it('does not take typing for a scan', () => {
    expect(readTrial(keysOf(plain, 120))).toBeNull()
    expect(readTrial(keysOf('69', 5))).toBeNull()
  })

  it('knows which code it was, whatever became of it', () => {
    expect(isTrialOf('zero', trial('012345678905'))).toBe(true)
    expect(isTrialOf('letters', trial(letters.toUpperCase()))).toBe(true)
    expect(isTrialOf('plain', trial(zero))).toBe(false)
  })
})

describe('profileOf', () => {
  it('a good scanner needs nothing', () => {
    expect(learn()).toEqual({
      ...{ suffix: 'enter', gap: 8, letters: 'kept', losesZero: false, inputMethod: false, bounce: 80, learntAt: 5 },
    })
    expect(adviceFor(learn())).toEqual([])
  })

  it('tells what a scanner does to letters and zeros, and that an input method is on', () => {
    const swapped = 'zS-aB12Cd'
    expect(adviceFor(learn({ letters: trial(swapped), zero: trial('012345678905') }))).toEqual(['swapped', 'zero'])
    expect(adviceFor(learn({ letters: trial(letters.toUpperCase(), 30, [], true) }))).toEqual([
      'upper',
      'inputMethod',
      'slow',
    ])
  })
})

describe('what the profile is for', () => {
  it('puts letters and zeros right', () => {
    const profile = learn({ letters: trial('zS-aB12Cd'), zero: trial('012345678905') })
    expect(mendCode('aB-7', profile)).toBe('Ab-7')
    expect(mendCode('012345678905', profile)).toBe('0012345678905')
    expect(mendCode('012345678906', profile)).toBe('012345678906')
    expect(mendCode('aB-7', learn())).toBe('aB-7')
    expect(mendCode('aB-7', null)).toBe('aB-7')
  })

  it('gives a slow scanner more time', () => {
    expect(scanLimits(null)).toEqual(USUAL_LIMITS)
    expect(scanLimits(learn())).toEqual({ ...USUAL_LIMITS, endsByKey: true })
    expect(scanLimits(learn({ plain: trial(plain, 40) }))).toEqual({
      ...{ largestGap: 60, firstGap: 65, silence: 120, bounce: 80, endsByKey: true },
    })
  })
})
