import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { createFakeTab } from '#renderer/ui/record-form/fake-program.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import { CURRENT_TAB } from './current-tab.ts'
import TieOutBadge from './TieOutBadge.vue'

afterEach(() => giveRights(null))

it.each([
  ['owner', 'BUTTON'],
  ['clerk', 'SPAN'],
] as const)(
  'what does not agree is said to a %s in a %s: only who may check the books opens the check',
  (role, tag) => {
    giveRights({ role, seesCost: true })
    const tieOuts = [{ name: 'quantityLedger', ok: false, difference: 10_000 }]
    const badge = mount(TieOutBadge, { props: { tieOuts }, global: { provide: { [CURRENT_TAB]: createFakeTab() } } })
    expect(badge.get('.broken').element.tagName).toBe(tag)
  },
)
