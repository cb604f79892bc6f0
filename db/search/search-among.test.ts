import { expect, test } from 'vitest'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

test('of a few products those are found that are meant, in their order, and none beside them', async () => {
  const { api } = startTestProgram()
  const ids: Record<string, number> = {}
  for (const name of ['海天金标生抽', '生抽王', '农夫山泉'])
    ids[name] = (await api.product.create(productContent({ name }))).id
  const [own] = await api.warehouse.choices({})
  const place = { warehouseId: own!.id, partnerId: null }
  const among = [ids['农夫山泉']!, ids['海天金标生抽']!] as never[]
  const found = async (text: string) =>
    (await api.till.search({ text, limit: 9, ...place, among })).map(({ name }) => name)
  expect(await found('生抽')).toEqual(['海天金标生抽'])
  expect(await found('htjb')).toEqual(['海天金标生抽'])
  expect(await found('nongfu')).toEqual(['农夫山泉'])
  expect(await found('sc')).toEqual(['海天金标生抽'])
  expect(await found('zzz')).toEqual([])
})
