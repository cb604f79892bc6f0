import { enableAutoUnmount, mount } from '@vue/test-utils'
import { nextTick, ref } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useScanner } from './scanner.ts'

enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.useFakeTimers()
  // Another test is no bouncing trigger.
  clock += 10_000
})
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

let clock = 0

function screen() {
  const heard: string[] = []
  const shortcut = vi.fn()
  const active = ref(true)
  const Screen = {
    setup() {
      const scanner = useScanner({
        active: () => active.value,
        root: () => document.querySelector('main'),
        onScan: (code, apart) => void heard.push(apart ? `scan apart ${code}` : `scan ${code}`),
        onTyped: (sign) => heard.push(`typed ${sign}`),
        onKey: ({ key }) => {
          heard.push(key)
          return true
        },
      })
      return { scanner }
    },
    template:
      '<main><div class="host" tabindex="0">{{ scanner.pending.value }}</div><input type="text"><button /></main>',
  }
  const wrapper = mount(Screen, { attachTo: document.body })
  window.addEventListener('keydown', shortcut)
  return { wrapper, heard, active, shortcut }
}

/** Presses keys with a gap between them, as the DOM tells of them; text fields take what nobody prevents. */
function press(target: HTMLElement, keys: string, gap: number, change: KeyboardEventInit = {}): boolean {
  let taken = false
  for (const key of keys.split(' ')) {
    clock += gap
    vi.advanceTimersByTime(gap)
    const code = /^\d$/.test(key) ? `Digit${key}` : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key
    const init = { key, code, shiftKey: /^[A-Z]$/.test(key), bubbles: true, cancelable: true, ...change }
    const event = new KeyboardEvent('keydown', init)
    Object.defineProperty(event, 'timeStamp', { value: clock })
    taken = !target.dispatchEvent(event)
    if (!taken && target instanceof HTMLInputElement && key.length === 1) target.value += key
  }
  return taken
}
const silence = () => {
  clock += 500
  vi.advanceTimersByTime(500)
}

test('a scan is heard wherever the focus is, and none of its letters is a shortcut', () => {
  const { wrapper, heard, shortcut } = screen()
  press(wrapper.get<HTMLElement>('button').element, 'A B 1 2 3 Enter', 5)
  silence()
  press(document.body, 'a b 1 2 4 Tab', 5)
  expect(heard).toEqual(['scan AB123', 'scan ab124'])
  expect(shortcut).not.toHaveBeenCalled()
})

test('an IME that is on does not matter: the place of the key counts', () => {
  const { wrapper, heard } = screen()
  const host = wrapper.get<HTMLElement>('.host').element
  for (const code of ['Digit6', 'Digit9', 'Digit0', 'Digit1', 'KeyX']) press(host, code, 5, { key: 'Process', code })
  press(host, 'Enter', 5)
  expect(heard).toEqual(['scan 6901x'])
})

test('typed signs arrive one by one before their Enter; they are shown while it is not sure', async () => {
  const { wrapper, heard } = screen()
  const host = wrapper.get<HTMLElement>('.host').element
  press(host, '1 2', 5)
  await nextTick()
  expect(host.textContent).toBe('12')
  expect(heard).toEqual([])
  press(host, 'Enter', 5)
  expect(heard).toEqual(['typed 1', 'typed 2', 'Enter'])
})

test('a text field gets back what it held before the scan', () => {
  const { wrapper, heard } = screen()
  const field = wrapper.get('input').element
  field.focus()
  field.value = '怡宝'
  const enter = press(field, '6 9 0 1 2 8 5 Enter', 5)
  expect(enter).toBe(true)
  expect(field.value).toBe('怡宝')
  expect(heard).toEqual(['scan 6901285'])
})

test('a field that was left in the middle of a scan keeps what its form put there', () => {
  const { wrapper, heard } = screen()
  const field = wrapper.get('input').element
  field.focus()
  field.value = 'cl'
  press(field, '6 9 0', 5)
  field.value = '长乐饭店'
  const host = wrapper.get<HTMLElement>('.host').element
  host.focus()
  press(host, '1 2 8 5 Enter', 5)
  expect(field.value).toBe('长乐饭店')
  expect(heard).toEqual(['scan 6901285'])
})

test('what a person types into a text field stays there, Enter too', () => {
  const { wrapper, heard } = screen()
  const field = wrapper.get('input').element
  field.focus()
  press(field, 'y b s', 90)
  expect(press(field, 'Enter', 90)).toBe(false)
  silence()
  expect(field.value).toBe('ybs')
  expect(heard).toEqual([])
})

test('a button keeps its own Enter, but not one that ends what was typed', () => {
  const { wrapper, heard } = screen()
  const button = wrapper.get<HTMLElement>('button').element
  expect(press(button, 'Enter', 300)).toBe(false)
  press(button, '7', 300)
  expect(press(button, 'Enter', 20)).toBe(true)
  expect(heard).toEqual(['typed 7', 'Enter'])
})

test('a key held down is no scan', () => {
  const { wrapper, heard } = screen()
  const host = wrapper.get<HTMLElement>('.host').element
  press(host, '7', 30)
  for (let count = 0; count < 5; count += 1) press(host, '7', 30, { repeat: true })
  silence()
  expect(heard).toEqual(Array<string>(6).fill('typed 7'))
})

test('a screen behind and what lies under a panel hear nothing; chords are left alone, the keys of a scan run nothing', () => {
  const { wrapper, heard, active, shortcut } = screen()
  press(wrapper.get<HTMLElement>('.host').element, 'k', 30, { ctrlKey: true })
  expect(shortcut).toHaveBeenCalledTimes(1)
  const panel = document.body.appendChild(document.createElement('div'))
  press(panel, '6 9 0 1 2 Enter', 5)
  active.value = false
  press(document.body, '6 9 0 1 3 Enter', 5)
  expect(heard).toEqual([])
  expect(shortcut).toHaveBeenCalledTimes(1)
})

test('with Alt held a scan stands apart, and neither its digits nor Alt with a letter are typed', () => {
  const { wrapper, heard, shortcut } = screen()
  const host = wrapper.get<HTMLElement>('.host').element
  press(host, '6 9 0 2 Enter', 8, { altKey: true })
  silence()
  press(host, '6 9 0 2 Enter', 8)
  silence()
  expect(heard).toEqual(['scan apart 6902', 'scan 6902'])
  expect(shortcut).not.toHaveBeenCalled()
  press(host, '5', 200, { altKey: true })
  press(host, 'h', 200, { altKey: true })
  silence()
  expect(heard).toEqual(['scan apart 6902', 'scan 6902'])
  expect(shortcut).toHaveBeenCalledTimes(1)
})

test('what is typed before and after a press of the mouse is no scan, however quick', () => {
  const { wrapper, heard } = screen()
  const input = wrapper.get<HTMLInputElement>('input').element
  input.focus()
  press(input, '1 2', 5)
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  press(input, '3 4 5', 5)
  silence()
  expect(heard).toEqual([])
  expect(input.value).toBe('12345')
})
