import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { hideCost } from '#renderer/ui/cost-visibility.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import { FakeBackEnd, FakeTab, shopAnswers, type Answer } from '../testing.ts'
import { completeDocument } from '../testing-document.ts'
import DocumentView from './DocumentView.vue'

let wrapper: VueWrapper | null = null
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
  hideCost(false)
  giveRights(null)
})

/** Document 7 as it is looked at. */
export async function openView(answers: Record<string, Answer> = {}) {
  const backEnd = new FakeBackEnd(shopAnswers({ 'document.get': () => completeDocument(), ...answers }))
  const tab = new FakeTab()
  wrapper = mount(DocumentView, {
    props: { id: 7 },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  await flushPromises()
  return { backEnd, tab, wrapper }
}

/** What voiding it changes. */
export const IMPACT = {
  recostedLines: 3,
  months: [{ month: '2026-11', cost: 1240, grossProfit: -1240 }],
  refusal: null,
}
