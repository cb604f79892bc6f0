import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BurstDesk } from './burst-desk.ts'
import { scanLog } from './scan-log.ts'
import { installScanner, useScanner, useUnclaimedScans } from './scanner.ts'

let desk: BurstDesk
enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.useFakeTimers()
  desk = new BurstDesk((milliseconds) => vi.advanceTimersByTime(milliseconds))
})
afterEach(() => {
  desk.wait(1_000)
  desk.close()
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const LISTENER = { active: () => true, root: () => document.querySelector('main') }

/** A screen nobody scans into, unless `setup` listens. */
function screen(setup: (heard: string[]) => void = () => undefined, busy = () => false) {
  const heard: string[] = []
  const clicked = vi.fn()
  const Screen = {
    setup() {
      installScanner(busy)
      useUnclaimedScans((code) => heard.push(`nobody ${code}`))
      setup(heard)
      return { clicked }
    },
    template: `<main id="list" tabindex="0" /><button id="button" @click="clicked" /><input id="password" type="password">
      <input id="find" type="text" data-scan="pick"><i id="frame" data-around-screens tabindex="0" />`,
  }
  const wrapper = mount(Screen, { attachTo: document.body })
  const at = (id: string) => wrapper.get<HTMLInputElement>(`#${id}`).element
  const scan = (code: string, ends: readonly string[] = ['Enter']) => {
    for (const sign of [...code, ...ends]) desk.press(sign, 5)
  }
  return { heard, clicked, at, scan }
}

test('nobody listens: the shell has the code, no shortcut runs and no button is pressed', () => {
  const { heard, clicked, at, scan } = screen()
  at('button').focus()
  scan('nVc/6901', ['Enter', 'Enter'])
  desk.wait(500)
  expect([heard, desk.ran]).toEqual([['nobody nVc/6901'], []])
  expect(clicked).not.toHaveBeenCalled()
  expect(scanLog.value[0]).toMatchObject({ code: 'nVc/6901', gap: 5, suffixed: true, outcome: 'unclaimed' })
})

test('a letter by itself is a shortcut a moment later; what it opens at the next drawing has what was typed after it', async () => {
  const { at } = screen()
  at('list').focus()
  at('list').addEventListener('keydown', ({ key }) => key === '/' && void nextTick(() => at('find').focus()))
  desk.press('/', 100)
  desk.press('y', 20)
  expect(desk.ran).toEqual([])
  desk.wait(41)
  await flushPromises()
  expect([at('find').value, desk.ran]).toEqual(['y', ['/']])
  at('list').focus()
  desk.press('v', 100)
  desk.wait(41)
  expect(desk.ran).toEqual(['/', 'v'])
})

test('a key that is no sign comes after what was typed before it', () => {
  const { at } = screen()
  at('list').focus()
  desk.press('n', 100)
  desk.press('ArrowDown', 10)
  expect(desk.ran).toEqual(['n', 'ArrowDown'])
})

test('a password is nobody’s business, however fast it is typed', () => {
  const { heard, at, scan } = screen()
  const before = scanLog.value[0]
  at('password').focus()
  scan('geheim1234')
  desk.wait(500)
  expect([at('password').value, heard, desk.ran]).toEqual(['geheim1234', [], ['Enter']])
  expect(scanLog.value[0]).toBe(before)
})

test('a search that picks has the code alone, and Enter after it, whatever the scanner sends', async () => {
  for (const ends of [['Enter'], ['Tab'], []]) {
    const { at, scan } = screen()
    at('find').value = 'cl'
    at('find').focus()
    scan('69012345', ends)
    desk.wait(500)
    await nextTick()
    expect([at('find').value, desk.ran.splice(0)]).toEqual(['69012345', ['Enter']])
    document.body.innerHTML = ''
  }
})

test('the newest listener has it first, and may leave it to the one behind', () => {
  const { heard, scan } = screen((said) => {
    useScanner({ ...LISTENER, onScan: (code) => void said.push(`behind ${code}`) })
    useScanner({ ...LISTENER, onScan: (code) => (code.startsWith('LS') ? false : void said.push(`before ${code}`)) })
  })
  scan('690123')
  desk.wait(500)
  scan('LS-0123')
  expect(heard).toEqual(['before 690123', 'behind LS-0123'])
})

test('somebody who pressed a button in the frame still scans into the screen', () => {
  const { heard, at, scan } = screen((said) => {
    useScanner({ ...LISTENER, onScan: (code) => void said.push(`screen ${code}`) })
  })
  at('frame').focus()
  scan('690123')
  expect(heard).toEqual(['screen 690123'])
  desk.wait(500)
  at('button').focus()
  scan('690124')
  expect(heard).toEqual(['screen 690123', 'nobody 690124'])
})

test('line feed as Ctrl+J, and a separator in the middle as Ctrl+], are the scanner’s; later Ctrl+J is a person’s', () => {
  const { heard, at } = screen()
  at('list').focus()
  const chord = (key: string) => {
    desk.wait(5)
    const code = key === ']' ? 'BracketRight' : `Key${key.toUpperCase()}`
    const event = new KeyboardEvent('keydown', { key, code, ctrlKey: true, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: performance.now() })
    return at('list').dispatchEvent(event)
  }
  for (const sign of '01069012') desk.press(sign, 5)
  expect(chord(']')).toBe(false)
  for (const sign of '10AB') desk.press(sign, 5)
  desk.press('Enter', 5)
  expect([chord('j'), chord('k')]).toEqual([false, true])
  expect([heard, desk.ran.splice(0)]).toEqual([['nobody 0106901210AB'], ['k']])
  desk.wait(300)
  expect(chord('j')).toBe(true)
})

test('a composition that a scan began is ended without anybody noticing that the field was left', () => {
  const { at, scan } = screen()
  const left = vi.fn()
  at('find').addEventListener('blur', left)
  at('find').addEventListener('focusout', left)
  at('find').focus()
  for (const sign of '690123') desk.press(sign, 5, { inputMethod: true })
  desk.press('Enter', 5, { inputMethod: true })
  expect([at('find').value, document.activeElement]).toEqual(['690123', at('find')])
  expect(left).not.toHaveBeenCalled()
  desk.wait(500)
  scan('690124')
  expect(at('find').value).toBe('690124')
})

test('an input method takes Shift for itself, and it splits no code', () => {
  const { heard } = screen()
  for (const sign of 'AbC1') desk.press(sign, 5, { inputMethod: true })
  desk.press('Enter', 5, { inputMethod: true })
  expect([heard, desk.ran]).toEqual([['nobody AbC1'], []])
})

test('without Num Lock the keys of the figures are arrows', () => {
  const { at } = screen((said) => {
    useScanner({ ...LISTENER, onScan: () => undefined, onTyped: (sign) => said.push(sign) })
  })
  at('list').focus()
  const event = new KeyboardEvent('keydown', { key: 'ArrowUp', code: 'Numpad8', bubbles: true, cancelable: true })
  expect(at('list').dispatchEvent(event)).toBe(true)
  expect(desk.ran).toEqual(['ArrowUp'])
})

test('while the program works, keys of a burst may be late: they are waited for', () => {
  let busy = true
  const { heard, at, scan } = screen(undefined, () => busy)
  at('list').focus()
  desk.press('6', 100)
  // The window goes on while the program does not hand on the keys that were pressed meanwhile.
  vi.advanceTimersByTime(120)
  scan('90123')
  expect([heard, desk.ran]).toEqual([['nobody 690123'], []])
  desk.wait(500)
  desk.press('v', 100)
  desk.wait(300)
  expect(desk.ran).toEqual(['v'])
  busy = false
})

test('a screen that fails on a code costs no key: its Enter presses nothing, and what comes after is heard once', () => {
  const failed = vi.fn()
  vi.stubGlobal('reportError', failed)
  const { heard, clicked, at, scan } = screen((said) => {
    useScanner({
      active: () => true,
      root: () => document.body,
      onTyped: (sign) => said.push(sign),
      onScan() {
        throw new Error('no')
      },
    })
  })
  at('button').focus()
  scan('770123')
  expect(clicked).not.toHaveBeenCalled()
  expect(desk.ran).toEqual([])
  scan('770124', [])
  desk.press('7', 100)
  desk.wait(100)
  expect([heard, desk.ran, failed.mock.calls.length]).toEqual([['7'], [], 2])
  vi.unstubAllGlobals()
})
