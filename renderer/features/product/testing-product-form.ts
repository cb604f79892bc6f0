import { afterEach } from 'vitest'
import type { Answer } from '#renderer/ui/record-form/fake-program.ts'
import { openRecordPage } from '#renderer/ui/record-form/testing-record-page.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import ProductForm from './ProductForm.vue'

export const stored = {
  id: 7,
  code: '01007',
  name: '海天金标生抽',
  spec: '500ml',
  brand: '',
  categoryId: null,
  kind: 'goods',
  units: [
    { unitId: 1, name: '瓶', ratio: 10_000 },
    { unitId: 2, name: '箱', ratio: 240_000 },
  ],
  barcodes: [
    { barcode: '6902265150114', unitName: '瓶' },
    { barcode: '16902265150111', unitName: '箱' },
  ],
  prices: [
    { levelId: 1, unitName: '瓶', price: 9_900_000 },
    { levelId: 2, unitName: '箱', price: 198_000_000 },
  ],
  purchasePrice: 6_800_000,
  minimumStock: null,
  maximumStock: null,
  remark: '',
  batchTracked: true,
  serialTracked: false,
  shelfLifeDays: 180,
  enabled: true,
  incomplete: false,
  version: 3,
  used: true,
  pinyin: 'htjbsc',
}

/** The form of a new product, or of the stored one. */
export async function openProduct(id: number | null, answers: Readonly<Record<string, Answer>> = {}) {
  const page = await openRecordPage(ProductForm, id, {
    'product.get': () => stored,
    'product.nextCode': () => ({ code: '01016' }),
    'product.priceLevels': () => [
      { id: 1, code: 'retail', name: '零售价' },
      { id: 2, code: 'wholesale', name: '批发价' },
    ],
    'product.unitNames': () => ['瓶', '箱'],
    'product.categories': () => [],
    'warehouse.choices': () => [{ id: 1, code: '01', name: '门店', enabled: true }],
    'alert.thresholds': () => [],
    'alert.locations': () => [{ warehouseId: 1, location: 'B-01' }],
    ...answers,
  })
  const { wrapper } = page
  const field = (label: string) => wrapper.findAll('input').find((input) => spoken(input.element) === label)!
  const errors = () => wrapper.findAll('.note.error').map((note) => note.text())
  return { ...page, field, errors }
}

export function spoken(input: HTMLInputElement): string {
  return (
    input.getAttribute('aria-label') ??
    document.querySelector(`label[for="${input.id}"]`)?.firstChild?.textContent?.trim() ??
    ''
  )
}

afterEach(() => giveRights(null))
