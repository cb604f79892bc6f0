import { expect, test } from 'vitest'
import type { ScannerProfile } from '#shared/contract/machine.ts'
import type { KeyPress } from './key-char.ts'
import { ScanReader, type ScanOutput } from './scan-reader.ts'
import { scanLimits } from './scanner-profile.ts'

const sign = (char: string, at: number): KeyPress => ({ sign: char, inside: null, typed: char, suffix: false, at })
const operator = (char: string, at: number): KeyPress => ({ sign: null, inside: char, typed: char, suffix: false, at })
const suffix = (at: number): KeyPress => ({ sign: null, inside: null, typed: null, suffix: true, at })

/** What came out, said shortly. */
type Said = { readonly kind: 'scan'; readonly code: string } | { readonly kind: 'typed'; readonly text: string }

/** Feeds presses as the window does: a timer ends what is held after a silence. */
class Stream {
  readonly said: Said[] = []
  readonly enters: number[] = []
  now = 1_000
  private readonly reader: ScanReader

  constructor(profile: ScannerProfile | null = null) {
    this.reader = new ScanReader(() => scanLimits(profile))
  }

  type(text: string, gap: number): this {
    for (const char of text) this.press(sign(char, (this.now += gap)))
    return this
  }

  press(key: KeyPress): this {
    this.now = key.at
    const { outputs, held, swallowed } = this.reader.press(key)
    this.hear(outputs)
    if (key.suffix && !swallowed) this.enters.push(key.at)
    if (!held && key.typed !== null) this.say({ kind: 'typed', text: key.typed })
    return this
  }

  enter(gap: number): this {
    return this.press(suffix((this.now += gap)))
  }

  wait(milliseconds: number): this {
    this.now += milliseconds
    return this
  }

  finish(): readonly Said[] {
    this.hear(this.reader.end())
    return this.said
  }

  private hear(outputs: readonly ScanOutput[]): void {
    for (const output of outputs) {
      if (output.kind === 'typed') this.say({ kind: 'typed', text: output.keys.map(({ typed }) => typed).join('') })
      else if (!output.bounced) this.say({ kind: 'scan', code: output.code })
    }
  }

  /** Neighbouring typed signs are one text. */
  private say(now: Said): void {
    const last = this.said.at(-1)
    if (last?.kind === 'typed' && now.kind === 'typed')
      this.said[this.said.length - 1] = { kind: 'typed', text: last.text + now.text }
    else this.said.push(now)
  }
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

test('Enter right after Esc is a person’s, however soon after a scan', () => {
  const stream = new Stream().type('6901285991240', 5).enter(5)
  stream.press({ sign: null, inside: null, typed: null, suffix: false, at: (stream.now += 60) })
  expect(stream.enter(60).enters).toEqual([stream.now])
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
  expect(stream.type('6901285991240', 5).enter(5).finish()).toEqual([
    { kind: 'typed', text: '12*' },
    { kind: 'scan', code: '6901285991240' },
  ])
})

test('a code that begins with an operator is a code; typed, it stays one', () => {
  const framed = new Stream().press(operator('*', 1_200)).type('AB12', 5)
  framed.press(operator('*', framed.now + 5))
  expect(framed.enter(5).finish()).toEqual([{ kind: 'scan', code: '*AB12*' }])
  expect(framed.enters).toEqual([])
  const short = new Stream().press(operator('*', 1_200)).type('12', 5)
  short.press(operator('*', short.now + 5))
  expect(short.enter(5).finish()).toEqual([{ kind: 'scan', code: '*12*' }])
  const own = new Stream().press(operator('#', 1_200)).type('7788', 5)
  expect(own.finish()).toEqual([{ kind: 'scan', code: '#7788' }])
  // `3*` before such a code, `*` and a figure, `#57` and Enter.
  const times = new Stream().type('3', 90).press(operator('*', 1_200)).press(operator('*', 1_500)).type('AB12', 5)
  expect(times.enter(5).finish()).toEqual([
    { kind: 'typed', text: '3*' },
    { kind: 'scan', code: '*AB12' },
  ])
  const typed = new Stream().press(operator('*', 1_200)).type('12', 60).wait(60).press(operator('#', 2_600))
  expect(typed.type('57', 90).enter(90).finish()).toEqual([{ kind: 'typed', text: '*12#57' }])
  expect(typed.enters).toHaveLength(1)
})

test('the same code within 80 ms is the trigger bouncing; a second pull later is not', () => {
  const bounced = new Stream().type('6901285991240', 5).enter(5).wait(30).type('6901285991240', 5).enter(5)
  expect(bounced.finish()).toEqual([{ kind: 'scan', code: '6901285991240' }])
  expect(bounced.enters).toEqual([])
  // Behind a slow double Enter, too: 90 ms after the last sign, 30 after the end.
  const late = new Stream().type('6901285991240', 5).enter(30).enter(30).wait(25).type('6901285991240', 5)
  expect(late.finish()).toEqual([{ kind: 'scan', code: '6901285991240' }])
  const pulled = new Stream().type('6901285991240', 5).enter(5).wait(200).type('6901285991240', 5).enter(5)
  expect(pulled.finish()).toHaveLength(2)
})

test('what is typed shortly before a scan is none of it: a burst begins where the gaps become small', () => {
  for (const [typed, gap] of [
    ['7', 60],
    ['24', 30],
    ['123456', 60],
  ] as const) {
    const stream = new Stream().type(typed, gap).wait(41).type('6901285991240', 5).enter(5)
    expect(stream.finish()).toEqual([
      { kind: 'typed', text: typed },
      { kind: 'scan', code: '6901285991240' },
    ])
  }
})

test('a code of two dimensions has signs no barcode begins with; a person’s stay his', () => {
  const url = new Stream().type('https', 5)
  url.press({ ...sign(':', url.now + 5), sign: null, inside: ':' })
  url.type('//weixin.qq.com', 5)
  url.press({ ...sign('=', url.now + 5), sign: null, inside: '=' })
  expect(url.type('7', 5).enter(5).finish()).toEqual([{ kind: 'scan', code: 'https://weixin.qq.com=7' }])
  const person = new Stream().type('12', 20)
  expect(
    person
      .press(operator('*', person.now + 20))
      .type('6901285991240', 5)
      .enter(5)
      .finish(),
  ).toEqual([
    { kind: 'typed', text: '12*' },
    { kind: 'scan', code: '6901285991240' },
  ])
})

test('beside a slow scanner that ends its codes by Enter, who types as fast is no scanner: his Enter comes later', () => {
  const known = { letters: 'kept', losesZero: false, inputMethod: false, bounce: 80, learntAt: 0 } as const
  const slow: ScannerProfile = { ...known, suffix: 'enter', gap: 45 }
  const person = new Stream(slow).type('nongfu', 62).enter(95)
  expect(person.finish()).toEqual([{ kind: 'typed', text: 'nongfu' }])
  expect(person.enters).toHaveLength(1)
  expect(new Stream(slow).type('6901285', 45).enter(45).finish()).toEqual([{ kind: 'scan', code: '6901285' }])
  expect(new Stream({ ...slow, suffix: 'none' }).type('6901285', 45).finish()).toEqual([
    { kind: 'scan', code: '6901285' },
  ])
})
