import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { scanService } from '#renderer/ui/scan/scanner.ts'
import { usePaletteStore } from './palette-store.ts'
import { useTabsStore } from './tabs-store.ts'
import { installFakeBridge } from './testing.ts'
import { saidScan, useScansOfShell } from './unclaimed-scan.ts'

function shell() {
  installFakeBridge({
    'document.find': ({ number }: { number: string }) =>
      number === 'XSCK-20260314-0007'
        ? { id: 7, type: 'salesShipment', number, partnerName: '', grossAmount: 0 }
        : null,
  })
  const wrapper = mount(
    {
      setup() {
        useScansOfShell()
        return { palette: usePaletteStore(), tabs: useTabsStore() }
      },
      template: '<div id="list" /><div role="dialog"><button /></div>',
    },
    { global: { plugins: [createPinia()] }, attachTo: document.body },
  )
  const { palette, tabs } = wrapper.vm as unknown as {
    palette: ReturnType<typeof usePaletteStore>
    tabs: ReturnType<typeof useTabsStore>
  }
  const scan = async (code: string, place = '#list') => {
    scanService.unclaimed?.(code, wrapper.get(place).element)
    await flushPromises()
  }
  return { wrapper, palette, tabs, scan }
}

test('a barcode is looked for as by Ctrl+K', async () => {
  const { wrapper, palette, scan } = shell()
  await scan('6901234567892')
  expect(palette.open).toBe(true)
  expect([palette.takeBegun(), palette.takeBegun()]).toEqual(['6901234567892', ''])
  wrapper.unmount()
  expect(scanService.unclaimed).toBeNull()
})

test('the number of a document opens it, in small letters, too; one that is not there is looked for', async () => {
  const { wrapper, palette, tabs, scan } = shell()
  await scan('xsck-20260314-0007')
  expect(tabs.active).toMatchObject({ screen: 'document.view', parameters: { id: 7 } })
  expect(palette.open).toBe(false)
  await scan('XSCK-20260314-0008')
  expect([palette.open, palette.takeBegun()]).toEqual([true, 'XSCK-20260314-0008'])
  wrapper.unmount()
})

test('over a dialog the code is only said, and not for long', async () => {
  vi.useFakeTimers()
  const { wrapper, palette, scan } = shell()
  await scan('6901234567892', 'button')
  expect([palette.open, saidScan.value]).toEqual([false, '6901234567892'])
  vi.advanceTimersByTime(8_000)
  expect(saidScan.value).toBeNull()
  wrapper.unmount()
  vi.useRealTimers()
})
