import { expect, test } from 'vitest'
import { productContent, startTestProgram } from '#electron/harness/test-program.ts'

test('products of the same name and spec are found, letters in either case, the asking one is left out', async () => {
  const { api } = startTestProgram()
  const first = await api.product.create(productContent({ name: 'Coca 可乐', spec: '500ml' }))
  const second = await api.product.create(productContent({ name: 'coca 可乐', spec: '500ML' }))
  await api.product.create(productContent({ name: 'Coca 可乐', spec: '1.5L' }))
  await api.product.create(productContent({ name: 'Coca 可了', spec: '500ml' }))
  await api.product.setEnabled({ id: second.id, enabled: false })
  const ask = (except: typeof first.id | null) => api.product.namesakes({ name: 'COCA 可乐', spec: '500ml', except })
  expect(await ask(null)).toEqual([
    { id: first.id, code: '00001', name: 'Coca 可乐', spec: '500ml', enabled: true },
    { id: second.id, code: '00002', name: 'coca 可乐', spec: '500ML', enabled: false },
  ])
  expect((await ask(first.id)).map(({ id }) => id)).toEqual([second.id])
  expect(await api.product.namesakes({ name: '', spec: '', except: null })).toEqual([])
})
