import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeyPress } from './key-char.ts'
import { ScanReader, type ScanOutput } from './scan-reader.ts'
import { USUAL_LIMITS } from './scanner-profile.ts'

const sign = (char: string, at: number): KeyPress => ({ sign: char, typed: char, suffix: false, at })
const operator = (char: string, at: number): KeyPress => ({ sign: null, typed: char, suffix: false, at })
const suffix = (at: number): KeyPress => ({ sign: null, typed: null, suffix: true, at })

/** Feeds presses as the window does: a timer ends what is held after a silence. */
class Stream {
  readonly outputs: ScanOutput[] = []
  readonly enters: number[] = []
  now = 1_000
  private readonly reader = new ScanReader()
  private last = 0

  type(text: string, gap: number): this {
    for (const char of text) this.press(sign(char, (this.now += gap)))
    return this
  }

  press(key: KeyPress): this {
    if (key.at - this.last > USUAL_LIMITS.silence) this.outputs.push(...this.reader.end())
    this.last = key.at
    const { outputs, swallowed } = this.reader.press(key)
    this.outputs.push(...outputs)
    if (key.suffix && !swallowed) this.enters.push(key.at)
    return this
  }

  enter(gap: number): this {
    return this.press(suffix((this.now += gap)))
  }

  wait(milliseconds: number): this {
    this.now += milliseconds
    return this
  }

  finish(): readonly ScanOutput[] {
    this.outputs.push(...this.reader.end())
    return joined(this.outputs)
  }
}

/** Neighbouring typed signs as one text. */
function joined(outputs: readonly ScanOutput[]): ScanOutput[] {
  const result: ScanOutput[] = []
  for (const output of outputs) {
    const last = result.at(-1)
    if (output.kind === 'typed' && last?.kind === 'typed')
      result[result.length - 1] = { kind: 'typed', text: last.text + output.text }
    else result.push(output)
  }
  return result
}

test('a burst ended by Enter is a scan, and its Enter is the scanner’s', () => {
  const stream = new Stream().type('6901285991240', 5).enter(5)
  expect(stream.finish()).toEqual([{ kind: 'scan', code: '6901285991240' }])
  expect(stream.enters).toEqual([])
})

test('a burst without a suffix is a scan after the silence', () => {
  expect(new Stream().type('6901285991240', 5).finish()).toEqual([{ kind: 'scan', code: '6901285991240' }])
})

test('CR LF: both are swallowed; an Enter a quarter of a second later is a person’s', () => {
  const stream = new Stream().type('6901285991240', 5).enter(5).enter(5).enter(200).enter(60)
  expect(stream.enters).toEqual([1_000 + 13 * 5 + 5 + 5 + 200 + 60])
})

test('a figure typed right after a scan keeps its own Enter', () => {
  const stream = new Stream().type('6901285991240', 5).enter(5).wait(10).type('24', 10).enter(10)
  expect(stream.finish()).toEqual([
    { kind: 'scan', code: '6901285991240' },
    { kind: 'typed', text: '24' },
  ])
  expect(stream.enters).toHaveLength(1)
})

test('what people type is not a scan: too slow, or too short', () => {
  const slow = new Stream().type('123456', 60).enter(60)
  expect(slow.finish()).toEqual([{ kind: 'typed', text: '123456' }])
  expect(slow.enters).toHaveLength(1)
  expect(new Stream().type('123', 5).enter(5).finish()).toEqual([{ kind: 'typed', text: '123' }])
})

test('one hiccup in a burst does not break it', () => {
  const stream = new Stream().type('690128', 5).wait(60).type('5991240', 5).enter(5)
  expect(stream.finish()).toEqual([{ kind: 'scan', code: '6901285991240' }])
})

test('12* before a scan stays typed', () => {
  const stream = new Stream().type('12', 90).press(operator('*', 1_300))
  stream.now = 1_301
  expect(stream.type('6901285991240', 5).enter(5).finish()).toEqual([
    { kind: 'typed', text: '12*' },
    { kind: 'scan', code: '6901285991240' },
  ])
})

test('the same code within 80 ms is the trigger bouncing; a second pull later is not', () => {
  const bounced = new Stream().type('6901285991240', 5).enter(5).wait(30).type('6901285991240', 5).enter(5)
  expect(bounced.finish()).toEqual([{ kind: 'scan', code: '6901285991240' }])
  expect(bounced.enters).toEqual([])
  const pulled = new Stream().type('6901285991240', 5).enter(5).wait(200).type('6901285991240', 5).enter(5)
  expect(pulled.finish()).toHaveLength(2)
})

test('10,000 bursts of every kind with typing between them: nothing lost, nothing doubled', () => {
  const code = fc.string({
    unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz-./+$%'),
    minLength: 4,
    maxLength: 20,
  })
  const burst = fc.record({
    code,
    gaps: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }),
    suffixes: fc.constantFrom(0, 1, 2),
    typedBefore: fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(burst, { minLength: 100, maxLength: 100 }), (bursts) => {
      const stream = new Stream()
      const expected: ScanOutput[] = []
      let last = ''
      for (const { code: wanted, gaps, suffixes, typedBefore } of bursts) {
        const typed = wanted === last ? '7' : typedBefore
        stream.wait(300).type(typed, 90).wait(90)
        for (const [index, char] of [...wanted].entries()) stream.type(char, gaps[index % gaps.length] ?? 1)
        for (let count = 0; count < suffixes; count += 1) stream.enter(3)
        if (typed !== '') expected.push({ kind: 'typed', text: typed })
        expected.push({ kind: 'scan', code: wanted })
        last = wanted
      }
      expect(stream.wait(300).finish()).toEqual(expected)
      expect(stream.enters).toEqual([])
    }),
    { numRuns: 100 },
  )
})
