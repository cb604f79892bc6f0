import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { FakeBackEnd, FakeTab, riceHit, shopAnswers } from '../testing.ts'
import DocumentForm from './DocumentForm.vue'

const RICE = '6902000229020'
const NOBODYS = '6999999999999'

let wrapper: VueWrapper | null = null
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
  document.body.innerHTML = ''
  vi.useRealTimers()
})

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(300)
  await flushPromises()
}

async function open(type: DocumentType = 'otherOut', codes: readonly string[] = []) {
  const known = new Set([RICE, ...codes])
  const backEnd = new FakeBackEnd(
    shopAnswers({
      'books.current': () => ({ today: '2026-11-22', seesCost: true, role: 'owner' }),
      'product.search': ({ text }: { text: string }) =>
        known.has(text) ? [riceHit(text === RICE ? {} : { barcode: text })] : [],
      'product.get': () => ({
        id: 1,
        version: 3,
        name: '大米',
        units: [{ unitId: 11, name: '袋', ratio: 10_000 }],
        barcodes: [],
      }),
      'product.update': ({ content }: { content: { barcodes: { barcode: string }[] } }) => {
        for (const { barcode } of content.barcodes) known.add(barcode)
        return {}
      },
    }),
  )
  const tab = new FakeTab()
  wrapper = mount(DocumentForm, {
    props: { type, draftId: null },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  await settle()
  const editor = () => wrapper!.get<HTMLInputElement>('.line-grid-input')
  const cell = (row: number, column: string) => wrapper!.get(`[id$="-${row - 1}-${column}"]`).text()
  return { backEnd, tab, editor, cell, text: () => wrapper!.text() }
}

let clock = 0
/** A key as the DOM tells of it; false: somebody took it. */
function press(target: HTMLElement, key: string, gap: number): boolean {
  clock += gap
  const code = key === 'Enter' ? key : key === '-' ? 'Minus' : /\d/.test(key) ? `Digit${key}` : `Key${key}`
  const event = new KeyboardEvent('keydown', {
    key,
    code,
    shiftKey: /^[A-Z]$/.test(key),
    bubbles: true,
    cancelable: true,
  })
  Object.defineProperty(event, 'timeStamp', { value: clock })
  return target.dispatchEvent(event)
}

/** The scanner's keys; a field takes what nobody prevents. */
async function scan(target: HTMLElement, code: string): Promise<void> {
  clock += 1_000
  for (const key of [...code, 'Enter']) {
    if (!press(target, key, 5) || key === 'Enter' || !(target instanceof HTMLInputElement)) continue
    target.value += key
    target.dispatchEvent(new Event('input', { bubbles: true }))
  }
  await settle()
}

it('a scan is one of the product, the cursor in its quantity; once more is two; no figure takes it', async () => {
  const { editor, cell } = await open()
  await scan(editor().element, RICE)
  expect([cell(1, 'product'), cell(1, 'quantity')]).toEqual(['长粒香大米', '1'])
  expect(editor().attributes('aria-label')).toContain('数量，第 1 行')
  await scan(editor().element, RICE)
  expect([cell(1, 'product'), cell(1, 'quantity')]).toEqual(['长粒香大米', '2'])
  expect(cell(2, 'product')).toBe('')
})

it('a figure that stands typed counts before the scan does', async () => {
  const { editor, cell } = await open()
  await scan(editor().element, RICE)
  await editor().setValue('24')
  await scan(editor().element, RICE)
  expect(cell(1, 'quantity')).toBe('25')
})

it('a code nobody has stands above the lines, is bound to a product, and counts', async () => {
  const { editor, cell, tab, text, backEnd } = await open()
  await scan(editor().element, NOBODYS)
  expect(text()).toContain(`没有商品用条码 ${NOBODYS}`)
  expect(cell(1, 'product')).toBe('')
  tab.press('Alt+n')
  expect(tab.opened).toEqual([['product.form', { id: null, barcode: NOBODYS }]])
  tab.press('Alt+b')
  await settle()
  const picker = wrapper!.get<HTMLInputElement>('.binding input')
  await picker.setValue(RICE)
  await settle()
  press(picker.element, 'Enter', 1_000)
  await settle()
  expect(backEnd.asked('product.update').at(-1)?.input).toMatchObject({
    id: 1,
    version: 3,
    content: { barcodes: [{ barcode: NOBODYS, unitName: '袋' }] },
  })
  expect(text()).not.toContain('没有商品用条码')
  expect([cell(1, 'product'), cell(1, 'quantity')]).toEqual(['长粒香大米', '1'])
})

it('with a button or the date of the form in hand a scan is a line all the same', async () => {
  const { cell } = await open()
  const button = wrapper!
    .findAll<HTMLElement>('.document-shell button')
    .find((one) => one.element.closest('.line-grid') === null)!
  button.element.focus()
  await scan(button.element, RICE)
  expect([cell(1, 'product'), cell(1, 'quantity')]).toEqual(['长粒香大米', '1'])
  const date = wrapper!.get<HTMLInputElement>('[data-scan=none]')
  const before = date.element.value
  date.element.focus()
  await scan(date.element, RICE)
  expect([date.element.value, cell(1, 'quantity')]).toEqual([before, '2'])
})

it('is ignored by one key', async () => {
  const { editor, tab, text } = await open()
  await scan(editor().element, NOBODYS)
  tab.press('Alt+x')
  await settle()
  expect(text()).not.toContain(NOBODYS)
})

it('a scan right behind the Enter that chose the partner is a line, though the partner is still being asked for', async () => {
  const { cell } = await open('purchaseReceipt')
  const partner = wrapper!.get<HTMLInputElement>('.partner input')
  partner.element.focus()
  await partner.setValue('bf')
  press(partner.element, 'Enter', 1_000)
  await nextTick()
  await scan(partner.element, RICE)
  expect(partner.element.value).toBe('永盛粮油商行')
  expect([cell(1, 'product'), cell(1, 'quantity')]).toEqual(['长粒香大米', '1'])
})

it('goods scanned before a partner is chosen are lines and nobody’s name; a code of no goods may be a partner’s', async () => {
  const { cell, text, backEnd } = await open('purchaseReceipt', ['SP-0007'])
  const supplier = backEnd.answers['partner.search']
  const partner = wrapper!.get<HTMLInputElement>('.partner input')
  partner.element.focus()
  await scan(partner.element, RICE)
  expect(partner.element.value).toBe('')
  expect([cell(1, 'product'), cell(1, 'quantity')]).toEqual(['长粒香大米', '1'])
  // The shop's own code without a check digit.
  partner.element.focus()
  await scan(partner.element, 'SP-0007')
  expect([partner.element.value, cell(1, 'quantity')]).toEqual(['', '2'])
  // Nobody has this one: it stands above the lines, and not in the field.
  backEnd.answers['partner.search'] = () => []
  backEnd.answers['document.find'] = () => null
  partner.element.focus()
  await scan(partner.element, 'NO-0001')
  expect(partner.element.value).toBe('')
  expect(text()).toContain('没有商品用条码 NO-0001')
  backEnd.answers['partner.search'] = supplier!
  partner.element.focus()
  await scan(partner.element, 'VIP-0012')
  expect(partner.element.value).toBe('永盛粮油商行')
  expect(cell(1, 'quantity')).toBe('2')
})

it('a label of the scale is its weight; where it is sold, at what stands on it, else at the price of the document', async () => {
  const label = '2100012007412'
  const sold = await open('salesShipment')
  sold.backEnd.answers['scale.label'] = () => ({ productId: 1, unitId: 11, quantity: 7_560, amount: 741 })
  const partner = wrapper!.get<HTMLInputElement>('.partner input')
  partner.element.focus()
  await scan(partner.element, label)
  expect([sold.cell(1, 'product'), sold.cell(1, 'quantity'), sold.cell(1, 'amount')]).toEqual([
    '长粒香大米',
    '0.756',
    '7.41',
  ])
  partner.element.focus()
  await scan(partner.element, label)
  expect([sold.cell(2, 'quantity'), sold.cell(2, 'amount')]).toEqual(['0.756', '7.41'])
  wrapper!.unmount()

  const bought = await open('purchaseReceipt')
  bought.backEnd.answers['scale.label'] = () => ({ productId: 1, unitId: 11, quantity: 7_560, amount: 741 })
  wrapper!.get<HTMLInputElement>('.partner input').element.focus()
  await scan(wrapper!.get<HTMLInputElement>('.partner input').element, label)
  expect([bought.cell(1, 'quantity'), bought.cell(1, 'amount')]).toEqual(['0.756', '33.64'])
})
