import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { BurstDesk } from '#renderer/ui/scan/burst-desk.ts'
import { useTrials } from './use-trials.ts'

test('the test hears the three codes, and leaves what is typed into a field over it where it is', () => {
  vi.useFakeTimers()
  const finished = vi.fn()
  const desk = new BurstDesk((milliseconds) => vi.advanceTimersByTime(milliseconds))
  const wrapper = mount(
    {
      setup: () => ({ trials: useTrials(() => true, finished) }),
      template: '<section tabindex="-1" /><input type="text">',
    },
    { attachTo: document.body },
  )
  const scan = (code: string) => {
    for (const sign of [...code, 'Enter']) desk.press(sign, 8)
    desk.wait(400)
  }
  scan('6901234567892')
  const field = wrapper.get('input').element
  field.focus()
  for (const sign of 'kccx') desk.press(sign, 90)
  expect(field.value).toBe('kccx')
  wrapper.get<HTMLElement>('section').element.focus()
  scan('0012345678905')
  expect(finished).not.toHaveBeenCalled()
  scan('Zs-Ab12cD')
  expect(finished).toHaveBeenCalledWith({
    plain: { heard: '6901234567892', gap: 8, suffix: 'enter', inputMethod: false },
    zero: { heard: '0012345678905', gap: 8, suffix: 'enter', inputMethod: false },
    letters: { heard: 'Zs-Ab12cD', gap: 8, suffix: 'enter', inputMethod: false },
  })
  wrapper.unmount()
  desk.close()
  vi.useRealTimers()
})
