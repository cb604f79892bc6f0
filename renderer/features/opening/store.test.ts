import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { parseQuantity } from '#shared/kernel/quantity.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import { useCurrentBooks } from '#renderer/shell/current-books.ts'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { useOpeningStore } from './store.ts'

interface KeptDraft {
  readonly id: number
  readonly version: number
  readonly content: Record<string, unknown>
}

/** What the books hold: drafts, and what was posted. */
const kept = { draft: null as KeptDraft | null, posted: [] as unknown[], products: 0 }

function saveDraft(input: unknown): KeptDraft {
  const { id, version, content } = input as Pick<KeptDraft, 'content'> & { id: number | null; version: number | null }
  if (id !== null && kept.draft === null) throw new AppError('NOT_FOUND', { entity: 'draft', id })
  kept.draft = {
    id: 18,
    version: (version ?? 0) + 1,
    content: JSON.parse(JSON.stringify(content)) as KeptDraft['content'],
  }
  return kept.draft
}

function post(input: unknown): unknown {
  kept.posted.push(input)
  kept.draft = null
  return { number: 'QC-20260101-0001' }
}

/** A run of the program over the same books. */
async function run() {
  setActivePinia(createPinia())
  installFakeBridge({
    'books.current': () => ({ uuid: 'a', role: 'owner', openedOn: '2026-01-01' }),
    'warehouse.list': () => [{ id: 1 }],
    'product.priceLevels': () => [],
    'product.create': () => ({ id: (kept.products += 1), units: [{ unitId: 5 }] }),
    'document.drafts': () => (kept.draft === null ? [] : [kept.draft]),
    'document.saveDraft': saveDraft,
    'document.post': post,
    'document.deleteDraft': () => ((kept.draft = null), {}),
  })
  await useCurrentBooks().reload()
  const store = useOpeningStore()
  await store.resume()
  return store
}

const shelf = (name: string, quantity: string | null) => ({
  ...{ barcode: '', name, unitName: '瓶', retailPrice: null, cost: parseUnitPrice('2.5') },
  quantity: quantity === null ? null : parseQuantity(quantity),
})

beforeEach(() => Object.assign(kept, { draft: null, posted: [], products: 0 }))

test('quantities that are not posted stand there again in the next run, and are posted once', async () => {
  const first = await run()
  await first.make(shelf('可乐', '9'))
  await first.make(shelf('只有名字', null))
  await first.make(shelf('雪碧', '4'))
  expect(kept.draft?.content['lines']).toMatchObject([
    { product: { id: 3, name: '雪碧' }, unitId: 5, quantity: 40_000, price: 2_500_000 },
    { product: { id: 1, name: '可乐' }, unitId: 5, quantity: 90_000, price: 2_500_000 },
  ])
  expect(kept.draft?.content['header']).toEqual({ warehouseId: 1, businessDate: '2025-12-31' })

  const second = await run()
  expect(second.made.map(({ name, quantity, posted }) => [name, quantity, posted])).toEqual([
    ['雪碧', 40_000, false],
    ['可乐', 90_000, false],
  ])
  expect(await second.postQuantities()).toBe('QC-20260101-0001')
  expect(kept.posted).toMatchObject([{ draftId: 18, content: { lines: [{ productId: 3 }, { productId: 1 }] } }])
  expect((await run()).made).toEqual([])
})

test('posted from its own form meanwhile: the wizard does not post it again', async () => {
  const store = await run()
  await store.make(shelf('可乐', '9'))
  kept.draft = null
  await expect(store.postQuantities()).rejects.toThrow('NOT_FOUND')
  expect(store.made.map(({ posted }) => posted)).toEqual([true])
  expect(kept.posted).toEqual([])
  await store.make(shelf('雪碧', '4'))
  await store.postQuantities()
  expect(kept.posted).toMatchObject([{ content: { lines: [{ productId: 2 }] } }])
})

test('a draft of the form itself is none of the wizard, and giving up deletes its own', async () => {
  kept.draft = { id: 18, version: 1, content: { header: {}, lines: [] } }
  expect((await run()).made).toEqual([])
  kept.draft = null
  const store = await run()
  await store.make(shelf('可乐', '9'))
  await store.clear()
  await flushPromises()
  expect([kept.draft, store.made]).toEqual([null, []])
})
