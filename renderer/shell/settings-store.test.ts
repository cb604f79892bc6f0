import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import type { MachineSettings } from '#shared/contract/machine.ts'
import { useSettingsStore } from './settings-store.ts'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'

let kept: MachineSettings
/** Answers on their way, each with what was kept when it was asked for. */
let onTheWay: (() => void)[]

function laterAnswer(): Promise<MachineSettings> {
  const { promise, resolve } = Promise.withResolvers<MachineSettings>()
  const answer = kept
  onTheWay.push(() => resolve(answer))
  return promise
}

beforeEach(() => {
  setActivePinia(createPinia())
  kept = { language: 'zh-CN', theme: 'light', fontScale: 100 }
  onTheWay = []
})

it('Ctrl+= pressed faster than the main process answers: every press counts', async () => {
  const bridge = installFakeBridge({
    'machine.get': laterAnswer,
    'machine.set': (part) => {
      kept = { ...kept, ...(part as Partial<MachineSettings>) }
      return laterAnswer()
    },
  })
  const store = useSettingsStore()
  void store.stepFontScale(1)
  bridge.change(['machine'])
  void store.stepFontScale(1)
  expect(store.settings.fontScale).toBe(130)
  await flushPromises()
  // Of the first press, and asked for after it: neither knows the second.
  onTheWay.shift()!()
  onTheWay.shift()!()
  await flushPromises()
  expect(store.settings.fontScale).toBe(130)
  void store.stepFontScale(1)
  await flushPromises()
  for (const answer of onTheWay) answer()
  await flushPromises()
  expect([store.settings.fontScale, kept.fontScale]).toEqual([150, 150])
})
