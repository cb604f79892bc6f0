import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BurstDesk } from './burst-desk.ts'
import { useScanner, useUnclaimedScans } from './scanner.ts'

// Random bursts of a scanner among what a person types, through the whole service: events, fields, timers (ux.md §6.6).
const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const isProve = environment['ZHANGSHI_PROVE'] !== undefined
const BURSTS = isProve ? 10_000 : 1_000
const SEED = Math.trunc(Number(environment['ZHANGSHI_SEED'] ?? (isProve ? Date.now() % 2 ** 31 : 20_261_127)))

const SIGNS = [...'0123456789012345678901234567890123456789ABCXYZabcxyz-./+$%']
const TYPED = [...'0123456789abcvn./-*#']
const PLACES = ['box', 'price', 'remark', 'search', 'list', 'button'] as const
const ENDS = [[], ['Enter'], ['Enter'], ['Enter', 'Enter'], ['Tab']] as const

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

/** Numbers from a seed (mulberry32). */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const one = <Value>(values: readonly Value[]): Value => values[between(0, values.length - 1)]!
  return { between, one, chance: (share: number) => next() < share }
}

/** A screen with a scan box and a price; beside it a remark, a search, a list with shortcuts and a button. */
function screen() {
  const heard: string[] = []
  const Screen = {
    setup() {
      useUnclaimedScans((code) => heard.push(`nobody ${code}`))
      useScanner({
        active: () => true,
        root: () => document.querySelector('main'),
        onScan: (code) => void heard.push(`scan ${code}`),
        onTyped: (sign) => heard.push(sign),
        onKey: ({ key }) => heard.push(key) > 0,
      })
    },
    template: `<main><div id="box" tabindex="0" /><input id="price" type="text" inputmode="decimal"></main>
      <textarea id="remark" /><input id="search" type="text" data-scan="search">
      <div id="list" tabindex="0" /><button id="button" />`,
  }
  const wrapper = mount(Screen, { attachTo: document.body })
  const at = (place: string) => wrapper.get<HTMLElement>(`#${place}`).element
  return { wrapper, heard, at }
}

test(`${BURSTS} bursts anywhere among typing: none lost, none doubled, no shortcut run (seed ${SEED})`, () => {
  console.log(`scan bursts: ZHANGSHI_SEED=${SEED}`)
  const { between, one, chance } = dice(SEED)
  const { wrapper, heard, at } = screen()
  const desk = new BurstDesk((milliseconds) => vi.advanceTimersByTime(milliseconds))
  const wanted = { heard: [] as string[], ran: [] as string[] }
  const texts: Record<string, string> = { price: '', remark: '', search: '' }
  let place: (typeof PLACES)[number] = 'box'

  function type(): void {
    for (let count = between(0, 3); count > 0; count -= 1) {
      const sign = one(TYPED)
      desk.press(sign, between(45, 200))
      if (place in texts) texts[place] += sign
      else (place === 'box' ? wanted.heard : wanted.ran).push(sign)
      if (count > 1 || chance(0.7)) continue
      desk.press('Enter', between(45, 200))
      ;(place === 'box' ? wanted.heard : wanted.ran).push('Enter')
    }
    desk.wait(between(45, 100))
  }

  function burst(code: string, ends: readonly string[]): void {
    const inputMethod = chance(0.2)
    const slowest = one([2, 10, 30])
    for (const sign of code) desk.press(sign, between(1, slowest), { inputMethod })
    for (const end of ends) desk.press(end, between(1, 30), { inputMethod })
  }

  for (let number = 0; number < BURSTS; number += 1) {
    place = one(PLACES)
    at(place).focus()
    for (const field of Object.keys(texts)) {
      const long = texts[field]!.length > 200
      if (long) texts[field] = at(field).textContent = ''
      if (long) Object.assign(at(field), { value: '' })
    }
    type()
    const signs = Array.from({ length: between(4, 20) }, () => one(SIGNS)).join('')
    const frame = one(['', '', '', '*', '#'])
    // Right behind a figure that was typed they are its operators.
    if (frame !== '') desk.wait(1_000)
    const code = `${frame}${signs}${frame}`
    const ends = one(ENDS)
    burst(code, ends)
    // The trigger bounces.
    if (ends.length > 0 && chance(0.1)) burst(code, ends)
    desk.wait(between(90, 400))
    if (place === 'box' || place === 'price') wanted.heard.push(`scan ${code}`)
    else if (place === 'remark') texts[place] += code
    else if (place === 'search') texts[place] = code
    else wanted.heard.push(`nobody ${code}`)
    const message = `burst ${number + 1} (${code}) into ${place}`
    expect(heard.splice(0), message).toEqual(wanted.heard.splice(0))
    expect(desk.ran.splice(0), message).toEqual(wanted.ran.splice(0))
    for (const [field, text] of Object.entries(texts)) expect(at(field), message).toHaveProperty('value', text)
  }
  desk.close()
  wrapper.unmount()
})
