import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { id } from '#shared/kernel/id.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import { parseQuantity } from '#shared/kernel/quantity.ts'
import { productContent, startTestProgram, type TestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

let program: TestProgram

beforeAll(() => {
  program = startTestProgram()
})
afterAll(() => program.program.close())

test('a label says the barcode and price of its unit; a case without a price costs as much as its bottles', async () => {
  const { api } = program
  const levels = await api.product.priceLevels({})
  const level = (code: string) => levels.find((one) => one.code === code)!.id
  const water = await api.product.create({
    ...productContent({ name: '矿泉水' }),
    spec: '550ml',
    units: [
      { name: '瓶', ratio: parseQuantity('1')! },
      { name: '箱', ratio: parseQuantity('24')! },
    ],
    barcodes: [{ barcode: '6901234567892', unitName: '瓶' }],
    prices: [
      { levelId: level('retail'), unitName: '瓶', price: parseUnitPrice('2.5')! },
      { levelId: level('member'), unitName: '箱', price: parseUnitPrice('55')! },
    ],
  })
  const [label] = await api.label.goods({ productIds: [water.id, id<'product'>(9_999)] })
  expect(label).toMatchObject({ name: '矿泉水', spec: '550ml' })
  expect(label?.units).toMatchObject([
    { name: '瓶', barcode: '6901234567892', retailPrice: parseUnitPrice('2.5'), memberPrice: null },
    { name: '箱', barcode: '', retailPrice: parseUnitPrice('60'), memberPrice: parseUnitPrice('55') },
  ])
})
