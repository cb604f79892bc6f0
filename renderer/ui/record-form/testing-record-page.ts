import { flushPromises, mount } from '@vue/test-utils'
import { nextTick, type Component } from 'vue'
import { afterEach } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge, type Answer } from './fake-program.ts'

/** A record page in a tab of its own, over answers of the program: keys are pressed on the tab, requests are looked at. */
export async function openRecordPage(page: Component, id: number | null, answers: Readonly<Record<string, Answer>>) {
  const bridge = installFakeBridge(answers)
  const tab = createFakeTab()
  const wrapper = mount(page, {
    props: { id },
    attachTo: document.body,
    global: { provide: { [CURRENT_TAB]: tab } },
  })
  await flushPromises()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await flushPromises()
    await nextTick()
  }
  const sent = (path: string) =>
    bridge.requests.filter((request) => request.path === path).map((request) => request.input)
  return { wrapper, tab, bridge, press, sent }
}

afterEach(() => {
  document.body.innerHTML = ''
})
