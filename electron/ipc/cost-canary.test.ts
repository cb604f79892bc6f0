import { expect, test, vi } from 'vitest'
import { ALERT_KINDS } from '#shared/domain/alert/alert-kind.ts'
import { ENDPOINTS } from '#shared/contract/registry.ts'
import { REPORT_DEFINITIONS, initialParameters } from '#shared/domain/report/registry.ts'
import { GROUPINGS } from '#shared/domain/report/parameters.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import { openShop } from '#electron/harness/shop.ts'
import { hireStaff, logIn } from '#electron/harness/staff.ts'
import { productContent } from '#electron/harness/test-program.ts'
import { validInputs } from '#electron/harness/inputs/valid-inputs.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

/**
 * Figures that are nothing but cost, chosen so that no other figure of these books contains them: 47 pieces at
 * 9.1357 元 worth 429.3779 ≈ 429.38 元, less 3 sold at cost 27.41, reference price 8.6421 元.
 */
const CANARIES = ['9135700', '42938', '2741', '40197', '8642100', '9135']

async function booksWithCanaries() {
  const shop = await openShop()
  const inputs = new Map(await validInputs(shop))
  const canary = await shop.api.product.create(
    productContent({ name: '金丝雀', purchasePrice: parseUnitPrice('8.6421') }),
  )
  const unitId = canary.units[0]!.unitId
  const opening = await shop.content('openingStock', '2026-01-01', [
    { product: '花生油', quantity: '47', price: '9.1357' },
  ])
  await shop.api.document.post({
    content: { ...opening, lines: opening.lines.map((line) => ({ ...line, productId: canary.id, unitId })) },
    draftId: null,
  })
  const sale = await shop.content('salesShipment', '2026-03-02', [{ product: '花生油', quantity: '3', price: '12.50' }])
  const sold = { ...sale, lines: sale.lines.map((line) => ({ ...line, productId: canary.id, unitId })) }
  const shipment = await shop.api.document.post({ content: sold, draftId: null })
  // Low, too much and slow at once, so that every kind of alert has something to tell.
  const rule = { minimumStock: quantity(10_000_000), maximumStock: quantity(10_000_000), slowDays: 1, expiryDays: null }
  await shop.api.alert.setThreshold({ productId: null, categoryId: null, warehouseId: null, ...rule })
  const draft = await shop.api.document.saveDraft({
    id: null,
    version: null,
    type: 'openingStock',
    content: { secret: 9_135_700 },
  })
  inputs.set('product.get', { id: canary.id })
  inputs.set('stock.card', { productId: canary.id })
  inputs.set('stock.ledger', { productId: canary.id, warehouseId: null, from: null, to: null, cursor: null, limit: 1 })
  inputs.set('document.get', { id: shipment.id })
  inputs.set('document.getDraft', { id: draft.id })
  inputs.set('document.check', { do: 'post', content: { ...sold, businessDate: '2026-02-01' } })
  return { shop, inputs, canary, warehouseId: opening.warehouseId }
}

test('what somebody with 成本 sees holds the canaries: the test can see them', async () => {
  const { shop, inputs } = await booksWithCanaries()
  const seen = new Set<string>()
  for (const path of [
    'product.get',
    'stock.card',
    'stock.ledger',
    'document.get',
    'document.getDraft',
    'stock.totals',
    'warehouse.list',
    'product.counts',
    'alert.page',
  ]) {
    const reply = await shop.program.dispatch({ path, input: inputs.get(path) }, shop.session)
    expect(reply.ok, path).toBe(true)
    for (const canary of CANARIES) if (JSON.stringify(reply).includes(canary)) seen.add(canary)
  }
  expect([...seen].sort()).toEqual([...CANARIES].sort())
})

test('no reply to the cashier holds a cost, whatever is asked, in words or in a cursor', async () => {
  const { shop, inputs, canary, warehouseId } = await booksWithCanaries()
  const staff = await hireStaff(shop)
  const ask = async (path: string, input: unknown) => {
    const reply = await shop.program.dispatch({ path, input }, staff.cashier.session)
    const said = JSON.stringify(reply)
    for (const figure of CANARIES) expect(said.includes(figure), `${path} says ${figure}: ${said}`).toBe(false)
    return reply
  }
  // The books stay open: what closes or makes books has no cost to tell.
  for (const [path, { kind }] of ENDPOINTS) if (kind !== 'task') await ask(path, inputs.get(path))
  const page = { descending: true, cursor: null, limit: 1, search: '', asOf: null, categoryId: null, state: 'all' }
  for (const sort of ['code', 'name', 'quantity', 'value'])
    for (const warehouse of [null, warehouseId]) await ask('stock.page', { ...page, sort, warehouseId: warehouse })
  expect(await ask('stock.page', { ...page, sort: 'value', warehouseId: null })).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN', params: { permission: 'cost' } },
  })
  for (const asOf of [null, '2026-02-01'])
    await ask('stock.totals', { asOf, search: '', categoryId: null, warehouseId: null, state: 'all' })
  for (const kind of ALERT_KINDS.filter((one) => one !== 'slow'))
    await ask('alert.page', { ...Object(inputs.get('alert.page')), kind, sort: 'quantity' })
  for (const purpose of ['purchase', 'sales', 'stock']) {
    const question = { purpose, partnerId: null, warehouseId: null }
    await ask('product.search', { text: '金丝雀', ...question, limit: 5 })
    await ask('product.hits', { ids: [canary.id], ...question })
  }
  await ask('product.page', {
    sort: 'stock',
    descending: true,
    cursor: null,
    limit: 5,
    search: '',
    categoryId: null,
    status: 'all',
  })
  const first = await ask('stock.ledger', inputs.get('stock.ledger'))
  expect(first).toMatchObject({
    ok: true,
    data: { rows: [{ quantity: 470_000, value: null, quantityAfter: 470_000, valueAfter: null }] },
  })
})

test('no report tells the cashier a cost, in its cells, its parts or its tie-outs', async () => {
  const { shop, canary } = await booksWithCanaries()
  const staff = await hireStaff(shop)
  const seen = new Set<string>()
  for (const definition of REPORT_DEFINITIONS) {
    const { name, groupings, required = [], comparable, columns } = definition
    const known = { productId: canary.id, partnerId: id<'partner'>(2), side: 'receivable', accountId: id<'account'>(1) }
    const narrowed = Object.fromEntries(Object.entries(known).filter(([key]) => required.some((one) => one === key)))
    for (const grouping of groupings.length === 0 ? [null] : GROUPINGS.filter((one) => groupings.includes(one))) {
      const comparison = comparable ? 'lastYear' : 'none'
      const asked = { ...initialParameters(definition), ...narrowed, period: 'thisYear', grouping, comparison }
      const inputs = [
        ['report.run', { name, parameters: asked, offset: 0, limit: 100 }],
        ...columns.map(
          ({ key }) => ['report.explain', { name, parameters: asked, rowKey: null, column: key }] as const,
        ),
      ] as const
      for (const [path, input] of inputs) {
        const owner = JSON.stringify(await shop.program.dispatch({ path, input }, staff.owner.session))
        for (const figure of CANARIES) if (owner.includes(figure)) seen.add(figure)
        const said = JSON.stringify(await shop.program.dispatch({ path, input }, staff.cashier.session))
        for (const figure of CANARIES) expect(said.includes(figure), `${name} says ${figure}: ${said}`).toBe(false)
      }
    }
  }
  // What is nothing but cost in a report's figures: the value that came in, what went out, and what is left.
  expect([...seen]).toEqual(expect.arrayContaining(['42938', '2741', '40197']))
})

test('documents whose prices are costs are closed to the cashier, drafts too', async () => {
  const { shop } = await booksWithCanaries()
  const { cashier } = await hireStaff(shop)
  const closed = { data: { code: 'FORBIDDEN', params: { permission: 'cost' } } }
  const filter = { search: '', from: null, to: null, partnerId: null, warehouseId: null, status: 'all' } as const
  for (const type of ['openingStock', 'purchaseReceipt'] as const) {
    await expect(
      cashier.api.document.page({ ...filter, type, sort: 'number', descending: false, cursor: null, limit: 5 }),
    ).rejects.toMatchObject(closed)
    await expect(cashier.api.document.totals({ ...filter, type })).rejects.toMatchObject(closed)
    await expect(cashier.api.document.saveDraft({ id: null, version: null, type, content: {} })).rejects.toMatchObject(
      closed,
    )
  }
  const owner = (await logIn(shop.program, '老板')).api
  const [draft] = await owner.document.drafts({ type: 'openingStock' })
  await expect(cashier.api.document.getDraft({ id: draft!.id })).rejects.toMatchObject(closed)
  await expect(cashier.api.document.deleteDraft({ id: draft!.id })).rejects.toMatchObject(closed)
  // Under the type he may write he gets no hold of it either.
  await expect(
    cashier.api.document.saveDraft({ id: draft!.id, version: 1, type: 'salesShipment', content: {} }),
  ).rejects.toMatchObject(closed)
  expect(await cashier.api.document.drafts({ type: null })).toMatchObject([{ type: 'salesShipment' }])
  expect(await cashier.api.document.find({ number: 'QCKC-20260101-0001' })).toBeNull()
  expect(await cashier.api.document.find({ number: 'kc-20260101-0001' })).toBeNull()
  expect(await owner.document.drafts({ type: null })).toHaveLength(2)
})
