import { expect, test } from 'vitest'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

test('a name is found by the initials and syllables of its middle, after names that begin so', async () => {
  const { api } = startTestProgram()
  for (const name of ['海天金标生抽', '散装东北黄豆', '农夫山泉', '生抽王'])
    await api.product.create(productContent({ name }))
  const found = async (text: string) =>
    (await api.product.search({ text, purpose: 'sales', partnerId: null, warehouseId: null, limit: 10 })).map(
      (hit) => hit.name,
    )
  expect(await found('sc')).toEqual(['生抽王', '海天金标生抽'])
  expect(await found('huangdou')).toEqual(['散装东北黄豆'])
  expect(await found('sq')).toEqual(['农夫山泉'])
  expect(await found('hd')).toEqual(['散装东北黄豆'])
})

test('a figure or Latin word in a name is found from its beginning, its middle and together with what stands around it', async () => {
  const { api } = startTestProgram()
  for (const name of ['可口可乐500ml罐装', '怡宝纯净水555ml', '洁柔Face纸巾'])
    await api.product.create(productContent({ name }))
  const found = async (text: string) =>
    (await api.product.search({ text, purpose: 'sales', partnerId: null, warehouseId: null, limit: 10 })).map(
      (hit) => hit.name,
    )
  expect(await found('500ml')).toEqual(['可口可乐500ml罐装'])
  expect(await found('00ml')).toEqual(['可口可乐500ml罐装'])
  expect(await found('500mlguan')).toEqual(['可口可乐500ml罐装'])
  expect(await found('乐500')).toEqual(['可口可乐500ml罐装'])
  expect(await found('le500ml')).toEqual(['可口可乐500ml罐装'])
  expect(await found('gz')).toEqual(['可口可乐500ml罐装'])
  expect(await found('face')).toEqual(['洁柔Face纸巾'])
  expect(await found('facezj')).toEqual(['洁柔Face纸巾'])
})
