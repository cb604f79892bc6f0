import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { GuardCode } from '#shared/domain/guard/guard.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { hireStaff, STAFF_PASSWORD, type Member } from '#electron/harness/staff.ts'
import { openShop, type LineText, type Shop } from '#electron/harness/shop.ts'
import { productContent } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

let shop: Shop
const MINIMUM = id<'priceLevel'>(4)

beforeEach(async () => {
  shop = await openShop()
  await shop.makeProduct(
    productContent({ name: '油', prices: [{ levelId: MINIMUM, unitName: '个', price: unitPrice(9_000_000) }] }),
  )
  shop.setToday('2026-03-31')
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '油', quantity: '100', price: '8' }])
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '米', quantity: '100', price: '4' }])
})

const sale = (lines: readonly LineText[], header = {}) =>
  shop.content('salesShipment', '2026-03-02', lines, '门店', header)
const post = (content: DocumentContent, overrides?: GuardCode[]) =>
  shop.api.document.post({ content, draftId: null, ...(overrides === undefined ? {} : { overrides }) })
const check = async (content: DocumentContent) => (await shop.api.document.check({ do: 'post', content })).findings
const overridesLogged = () =>
  shop.program.host.current.books.db.sqlite
    .prepare<[], { action: string; userId: number; entityId: number; after: string }>(
      `SELECT action, user_id AS userId, entity_id AS entityId, after FROM audit_entry WHERE entity = 'override' ORDER BY id`,
    )
    .all()
    .map(({ after, ...rest }) => ({ ...rest, after: JSON.parse(after) as unknown }))

async function setCustomer(change: object): Promise<void> {
  const {
    id: _id,
    enabled: _e,
    isWalkIn: _w,
    version,
    ...content
  } = await shop.api.partner.get({ id: id<'partner'>(1) })
  await shop.api.partner.update({ id: id<'partner'>(1), version, content: { ...content, ...change } })
}

describe('最低售价', () => {
  test('refuses a line below it, until somebody who may stands for it; that is logged with its figures', async () => {
    const content = await sale([
      { product: '米', quantity: '1', price: '5' },
      { product: '油', quantity: '2', price: '8.50' },
    ])
    const params = {
      line: 2,
      product: '油',
      unit: '个',
      price: 8_500_000,
      minimum: 9_000_000,
      permission: 'price.override',
    }
    await expect(post(content)).rejects.toMatchObject({ data: { code: 'PRICE_BELOW_MINIMUM', params } })
    expect(overridesLogged()).toEqual([])
    const row = await post(content, ['PRICE_BELOW_MINIMUM'])
    expect(overridesLogged()).toEqual([
      {
        action: 'price.override',
        userId: 1,
        entityId: row.id,
        after: { guard: 'minimumPrice', postedBy: 1, ...params },
      },
    ])
    expect(await shop.brokenChecks()).toEqual([])
  })

  test('sees discounts and 整单优惠, but not 抹零', async () => {
    const at = (header: object) => sale([{ product: '油', quantity: '2', price: '9' }], header)
    await expect(post(await at({ reduction: money(1) }))).rejects.toMatchObject({
      data: { code: 'PRICE_BELOW_MINIMUM', params: { price: 8_995_000 } },
    })
    expect((await post(await at({ rounding: money(50) }))).grossAmount).toBe(1750)
  })

  test('warns only, or not at all, as the books say', async () => {
    const content = await sale([{ product: '油', quantity: '2', price: '8.50' }])
    await shop.api.books.setTradeRules({ minimumPriceGuard: 'warn' })
    expect(await check(content)).toMatchObject([{ code: 'PRICE_BELOW_MINIMUM', line: 1, mode: 'warn' }])
    await shop.api.books.setTradeRules({ minimumPriceGuard: 'off' })
    expect(await check(content)).toEqual([])
    expect((await post(content)).grossAmount).toBe(1700)
  })
})

describe('低于成本', () => {
  test('is warned of with its figures, and refused where the books say so', async () => {
    const content = await sale([{ product: '米', quantity: '3', price: '3.90' }])
    const params = { line: 1, product: '米', amount: 1170, cost: 1200, permission: 'price.override' }
    expect(await check(content)).toEqual([{ code: 'PRICE_BELOW_COST', line: 1, mode: 'warn', params }])
    await shop.api.books.setTradeRules({ belowCostGuard: 'block' })
    await expect(post(content)).rejects.toMatchObject({ data: { code: 'PRICE_BELOW_COST', params } })
    expect((await post(content, ['PRICE_BELOW_COST'])).grossAmount).toBe(1170)
  })
})

describe('信用额度', () => {
  test('counts what is owed already and this document as a whole', async () => {
    await setCustomer({ creditLimit: money(10_000) })
    await post(await sale([{ product: '米', quantity: '10', price: '6' }]))
    const content = await sale([
      { product: '米', quantity: '5', price: '6' },
      { product: '米', quantity: '2', price: '6' },
    ])
    const params = {
      partner: '永盛',
      limit: 10_000,
      receivable: 10_200,
      ordered: 0,
      over: 200,
      permission: 'credit.override',
    }
    expect(await check(content)).toEqual([{ code: 'CREDIT_LIMIT_EXCEEDED', line: null, mode: 'block', params }])
    await expect(post(content)).rejects.toMatchObject({ data: { code: 'CREDIT_LIMIT_EXCEEDED', params } })
    await post(content, ['CREDIT_LIMIT_EXCEEDED'])
    expect(overridesLogged().map(({ action }) => action)).toEqual(['credit.override'])
  })

  test('counts open orders, and a shipment not its own order twice', async () => {
    await setCustomer({ creditLimit: money(10_000) })
    const lines = [{ product: '米', quantity: '16', price: '6' }]
    const order = await shop.api.document.post({
      content: await shop.content('salesOrder', '2026-03-02', lines),
      draftId: null,
    })
    expect((await shop.api.partner.standing({ id: id<'partner'>(1), side: 'customer' })).orderedAmount).toBe(9600)
    const free = await sale([{ product: '米', quantity: '1', price: '6' }])
    await expect(post(free)).rejects.toMatchObject({
      data: { code: 'CREDIT_LIMIT_EXCEEDED', params: { receivable: 600, ordered: 9600, over: 200 } },
    })
    const { lines: ordered } = await shop.api.document.get({ id: order.id })
    const own = await sale([{ product: '米', quantity: '10', price: '6', sourceLineId: ordered[0]!.id }])
    expect((await post(own)).grossAmount).toBe(6000)
    expect((await shop.api.partner.standing({ id: id<'partner'>(1), side: 'customer' })).orderedAmount).toBe(3600)
    const more = await shop.content('salesOrder', '2026-03-02', [{ product: '米', quantity: '1', price: '6' }])
    await expect(post(more)).rejects.toMatchObject({ data: { code: 'CREDIT_LIMIT_EXCEEDED', params: { over: 200 } } })
  })

  test('改单 that makes another customer owe is credit of his', async () => {
    const row = await post(await sale([{ product: '米', quantity: '10', price: '6' }]))
    const {
      id: _id,
      enabled: _e,
      isWalkIn: _w,
      version: _v,
      ...first
    } = await shop.api.partner.get({ id: id<'partner'>(1) })
    const other = await shop.api.partner.create({ ...first, code: '', name: '瑞安', creditLimit: money(5_000) })
    const content = await sale([{ product: '米', quantity: '10', price: '6' }], { partnerId: other.id })
    await expect(shop.api.document.amend({ id: row.id, content, draftId: null, reason: '' })).rejects.toMatchObject({
      data: { code: 'CREDIT_LIMIT_EXCEEDED', params: { partner: '瑞安', receivable: 6_000, over: 1_000 } },
    })
  })

  test('改单 that lets the customer owe less is no new credit', async () => {
    const row = await post(await sale([{ product: '米', quantity: '10', price: '6' }]))
    await setCustomer({ creditLimit: money(1000) })
    const amend = async (price: string) =>
      shop.api.document.amend({
        id: row.id,
        content: await sale([{ product: '米', quantity: '10', price }]),
        draftId: null,
        reason: '',
      })
    await expect(amend('7')).rejects.toMatchObject({ data: { code: 'CREDIT_LIMIT_EXCEEDED', params: { over: 6000 } } })
    expect((await amend('5')).grossAmount).toBe(5000)
  })
})

describe('逾期', () => {
  test('is what was due before today, money received used for the oldest', async () => {
    await post(await sale([{ product: '米', quantity: '10', price: '6' }]))
    await shop.post('salesReturn', '2026-03-05', [{ product: '米', quantity: '1', price: '6' }])
    expect(await check(await sale([{ product: '米', quantity: '1', price: '6' }]))).toEqual([])
    // 30 days after 2 March it was due.
    shop.setToday('2026-04-04')
    expect(await check(await sale([{ product: '米', quantity: '1', price: '6' }]))).toMatchObject([
      { code: 'CUSTOMER_OVERDUE', mode: 'warn', params: { amount: 5400, days: 3 } },
    ])
  })
})

describe('somebody else’s word', () => {
  let staff: Readonly<Record<'owner' | 'cashier' | 'clerk' | 'accountant', Member>>
  let content: DocumentContent
  beforeEach(async () => {
    content = await sale([{ product: '油', quantity: '2', price: '7' }])
    staff = await hireStaff(shop)
  })
  const asCashier = (authorization?: object, requestId = 'sale-1') =>
    shop.program.dispatch(
      {
        path: 'document.post',
        input: { content, draftId: null, overrides: ['PRICE_BELOW_MINIMUM'] },
        requestId,
        ...(authorization === undefined ? {} : { authorization }),
      },
      staff.cashier.session,
    )

  test('a cashier alone may not override', async () => {
    expect(await asCashier()).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN', params: { permission: 'price.override' } },
    })
    expect(await asCashier({ userName: 'clerk', password: STAFF_PASSWORD })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
  })

  test('the owner’s password lets it pass, once, and the log names the owner', async () => {
    const word = { userName: '老板', password: STAFF_PASSWORD }
    const reply = await asCashier(word)
    expect(reply).toMatchObject({ ok: true, data: { grossAmount: 1400 } })
    expect(await asCashier(word)).toEqual(reply)
    expect(overridesLogged()).toMatchObject([{ action: 'price.override', userId: 1, after: { postedBy: 3 } }])
    const { db } = shop.program.host.current.books
    const kept = JSON.stringify(db.sqlite.prepare('SELECT * FROM command_log, audit_entry').all())
    expect(kept.includes(STAFF_PASSWORD)).toBe(false)
  })

  test('a wrong password is counted like a login', async () => {
    const wrong = { userName: '老板', password: 'wrong' }
    const answers: unknown[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push(await asCashier(wrong))
    expect(answers.map((one) => (one as { error: { code: string } }).error.code)).toEqual([
      'WRONG_PASSWORD',
      'WRONG_PASSWORD',
      'WRONG_PASSWORD',
      'WRONG_PASSWORD',
      'WRONG_PASSWORD',
      'LOCKED_OUT',
    ])
    expect(await asCashier({ userName: '老板' })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
  })

  test('roles without 成本 learn that it is below cost, not by how much', async () => {
    const reply = await shop.program.dispatch(
      { path: 'document.check', input: { do: 'post', content } },
      staff.cashier.session,
    )
    expect(reply).toMatchObject({
      ok: true,
      data: {
        findings: [
          { code: 'PRICE_BELOW_MINIMUM', mode: 'block' },
          { code: 'PRICE_BELOW_COST', mode: 'warn', params: { amount: null, cost: null } },
        ],
      },
    })
  })
})
