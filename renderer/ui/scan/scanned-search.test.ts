import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createFakeTab } from '#renderer/ui/record-form/fake-program.ts'
import { BurstDesk } from './burst-desk.ts'
import { scanService } from './scanner.ts'
import { useScannedSearch } from './scanned-search.ts'

test('a list of goods looks for what is scanned; a shelf and the number of a document are not its business', () => {
  vi.useFakeTimers()
  const heard: string[] = []
  const desk = new BurstDesk((milliseconds) => vi.advanceTimersByTime(milliseconds))
  const wrapper = mount(
    {
      setup() {
        useScannedSearch(
          createFakeTab(),
          () => document.querySelector('main'),
          (code) => heard.push(code),
        )
      },
      template:
        '<main tabindex="0"><input id="shelf" type="text"><input id="cell" type="text" data-scan="keep"><input id="day" type="text" data-scan="none"><input id="find" type="text" data-scan="search"></main>',
    },
    { attachTo: document.body },
  )
  scanService.unclaimed = (code) => heard.push(`nobody ${code}`)
  const scan = (place: string, code: string) => {
    wrapper.get<HTMLInputElement>(place).element.focus()
    for (const sign of code) desk.press(sign, 5)
    desk.press('Enter', 5)
    desk.wait(500)
  }
  scan('main', '6901234567892')
  scan('#day', '6901234567893')
  scan('#shelf', 'A-01-02')
  scan('#cell', 'B-01')
  scan('main', 'XSCK-20260314-0007')
  scan('#find', 'XSCK-20260314-0008')
  expect(heard).toEqual(['6901234567892', '6901234567893', 'nobody XSCK-20260314-0007'])
  expect(wrapper.findAll('input').map(({ element }) => element.value)).toEqual([
    'A-01-02',
    'B-01',
    '',
    'XSCK-20260314-0008',
  ])
  scanService.unclaimed = null
  wrapper.unmount()
  desk.close()
  vi.useRealTimers()
})
