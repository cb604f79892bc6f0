import { mount } from '@vue/test-utils'
import { nextTick, reactive } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab } from '#renderer/ui/record-form/fake-program.ts'
import { appendUnit, emptyDraft } from './product-draft.ts'
import { takeBarcode } from './scanned-barcode.ts'
import UnitEditor from './UnitEditor.vue'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

function editor() {
  const draft = reactive(emptyDraft())
  draft.units[0]!.name = '瓶'
  appendUnit(draft)
  const page = document.createElement('section')
  page.className = 'form-page'
  page.innerHTML = '<input class="name" type="text" value="牛奶" /><div></div>'
  document.body.append(page)
  const wrapper = mount(UnitEditor, {
    attachTo: page.querySelector('div')!,
    props: { draft, used: false, problems: {}, unitNames: [] },
    global: { provide: { [CURRENT_TAB]: createFakeTab() } },
  })
  const barcodes = () => draft.units.map((unit) => unit.barcodes.map(({ barcode }) => barcode))
  return { wrapper, draft, barcodes, name: page.querySelector<HTMLInputElement>('.name')! }
}

/** The scanner writes into the field that has the focus, and ends with Enter. */
async function scanInto(field: HTMLInputElement, code: string): Promise<void> {
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
  for (const digit of code) {
    const init = { key: digit, code: `Digit${digit}`, bubbles: true, cancelable: true }
    if (field.dispatchEvent(new KeyboardEvent('keydown', init))) field.value += digit
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }))
  await vi.advanceTimersByTimeAsync(300)
  await nextTick()
}

test('what is scanned into the name is a barcode, and the name stays', async () => {
  const { name, barcodes } = editor()
  await scanInto(name, '6901234567892')
  expect([name.value, barcodes()]).toEqual(['牛奶', [['6901234567892'], ['']]])
  await scanInto(name, '6901234567892')
  await scanInto(name, '6900000000007')
  expect([name.value, barcodes()]).toEqual(['牛奶', [['6901234567892', '6900000000007'], ['']]])
})

test('scanned into the barcode of a unit it is that unit’s', async () => {
  const { wrapper, barcodes } = editor()
  const caseBarcode = wrapper.findAll<HTMLInputElement>('.barcode input')[1]!
  await scanInto(caseBarcode.element, '16901234567899')
  expect(barcodes()).toEqual([[''], ['16901234567899']])
})

test('a code the product has is not taken twice', () => {
  const draft = emptyDraft('6901234567892')
  expect(takeBarcode(draft, '6901234567892')).toBe(false)
  expect(draft.units[0]?.barcodes).toHaveLength(1)
})
