import { describe, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { openMoneyDesk, yuan, type MoneyDesk } from '#electron/harness/money-desk.ts'

const day = (text: string) => businessDate(`2026-03-${text}`)

const sale = (desk: MoneyDesk, date: string, amount: string) =>
  desk.post('salesShipment', date, [{ product: 'A', quantity: '1', amount }])

const statement = ({ api, partnerId }: MoneyDesk, from: string | null, to: string) =>
  api.statement.get({
    partnerId,
    side: 'receivable',
    from: from === null ? null : day(from),
    to: day(to),
    withLines: true,
  })

const confirm = ({ api, partnerId }: MoneyDesk, through: string, balance: string) =>
  api.statement.confirm({ partnerId, side: 'receivable', through: day(through), balance: yuan(balance) })

async function soldAndPaid(): Promise<MoneyDesk> {
  const desk = await openMoneyDesk()
  await sale(desk, '2026-03-01', '100')
  await sale(desk, '2026-03-05', '50')
  await desk.settle('collection', '2026-03-10', '115', { discount: '2' })
  return desk
}

describe('a statement', () => {
  test('goes from what was owed before to what is owed, document by document', async () => {
    const desk = await soldAndPaid()
    const { rows, ...whole } = await statement(desk, '02', '31')
    expect(
      rows.map(({ number, increase, paid, adjusted, balance }) => [number, increase, paid, adjusted, balance]),
    ).toEqual([
      ['XSCK-20260305-0001', 5000, 0, 0, 15_000],
      ['SK-20260310-0001', 0, 11_500, 200, 3300],
    ])
    expect(rows.map(({ lines }) => lines.map(({ quantity, amount }) => [quantity, amount]))).toEqual([
      [[10_000, 5000]],
      [],
    ])
    expect(whole).toMatchObject({ opening: 10_000, increase: 5000, paid: 11_500, adjusted: 200, closing: 3300 })
  })

  test('ages what was open on its last day, also what was paid since', async () => {
    const desk = await soldAndPaid()
    expect((await statement(desk, null, '09')).ageing).toMatchObject({ notDue: 15_000, to30: 0, credit: 0 })
    expect((await statement(desk, null, '31')).ageing).toMatchObject({ notDue: 3300, to30: 0, credit: 0 })
  })

  test('leaves out what was taken back on its own day; its settlements never were', async () => {
    const desk = await soldAndPaid()
    const [first] = (await statement(desk, null, '31')).rows
    await desk.api.document.void({ id: first!.documentId, reason: '' })
    const after = await statement(desk, null, '31')
    expect(after.rows.map(({ number, balance }) => [number, balance])).toEqual([
      ['XSCK-20260305-0001', 5000],
      ['SK-20260310-0001', -6700],
    ])
    // The collection had paid 17.00 of the second sale; the rest is credit again.
    expect(after.ageing).toMatchObject({ notDue: 3300, credit: 10_000 })
    expect((await statement(desk, null, '09')).ageing).toMatchObject({ notDue: 5000, credit: 0 })
  })
})

describe('what a partner confirmed', () => {
  test('stands with who and when, is audited, and goes on from day to day', async () => {
    const desk = await soldAndPaid()
    await expect(confirm(desk, '05', '149.99')).rejects.toMatchObject({
      data: { code: 'STATEMENT_BALANCE', params: { shown: 14_999, balance: 15_000 } },
    })
    expect(await confirm(desk, '05', '150')).toMatchObject({ through: '2026-03-05', balance: 15_000 })
    await expect(confirm(desk, '05', '150')).rejects.toMatchObject({ data: { code: 'STATEMENT_NOT_LATER' } })
    await confirm(desk, '20', '33')
    const { partnerId, api } = desk
    const who = { partnerId, side: 'receivable' } as const
    expect(await api.statement.withdraw({ ...who, reason: '少记一单' })).toMatchObject({ through: '2026-03-05' })
    expect(await api.statement.standing(who)).toMatchObject({ through: '2026-03-05', balance: 15_000 })
    expect(await api.statement.withdraw({ ...who, reason: '重对' })).toBeNull()
    await expect(api.statement.withdraw({ ...who, reason: '重对' })).rejects.toMatchObject({
      data: { code: 'STATEMENT_NOT_CONFIRMED' },
    })
    expect((await api.statement.events(who)).map(({ kind, through, reason }) => [kind, through, reason])).toEqual([
      ['withdraw', null, '重对'],
      ['withdraw', '2026-03-05', '少记一单'],
      ['confirm', '2026-03-20', ''],
      ['confirm', '2026-03-05', ''],
    ])
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('is changed by nothing on or before its day: neither posting, void nor 改单, of goods or money', async () => {
    const desk = await soldAndPaid()
    const { api } = desk
    await confirm(desk, '10', '33')
    const locked = { data: { code: 'STATEMENT_CONFIRMED', params: { through: '2026-03-10', balance: 3300 } } }
    await expect(sale(desk, '2026-03-10', '1')).rejects.toMatchObject(locked)
    await expect(desk.settle('collection', '2026-03-09', '1')).rejects.toMatchObject(locked)
    const [first, , paid] = (await statement(desk, null, '31')).rows
    await expect(api.document.void({ id: first!.documentId, reason: '' })).rejects.toMatchObject(locked)
    await expect(api.money.void({ id: paid!.documentId, reason: '' })).rejects.toMatchObject(locked)
    const content = {
      ...(await desk.content('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '90' }])),
    }
    const amend = (change: object) =>
      api.document.amend({ id: first!.documentId, content: { ...content, ...change }, draftId: null, reason: '' })
    await expect(amend({})).rejects.toMatchObject(locked)
    const { findings } = await api.document.check({ do: 'post', content })
    expect(findings.map(({ code, mode }) => [code, mode])).toContainEqual(['STATEMENT_CONFIRMED', 'block'])
    expect((await statement(desk, null, '31')).closing).toBe(3300)
    expect(await sale(desk, '2026-03-11', '1')).toMatchObject({ status: 'posted' })
  })

  test('leaves through what changes no figure of it: another remark', async () => {
    const desk = await soldAndPaid()
    await confirm(desk, '10', '33')
    const [first] = (await statement(desk, null, '31')).rows
    const content = await desk.content('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount: '100' }])
    const draft = { id: first!.documentId, draftId: null, reason: '' }
    await desk.api.document.amend({ ...draft, content: { ...content, remark: '送到后门' } })
    expect((await statement(desk, null, '10')).closing).toBe(3300)
    expect(await desk.brokenChecks()).toEqual([])
  })

  test('is changed by who may stand for it, and that is logged with the figures', async () => {
    const desk = await soldAndPaid()
    await confirm(desk, '10', '33')
    const content = await desk.content('salesShipment', '2026-03-10', [{ product: 'A', quantity: '1', amount: '1' }])
    const row = await desk.api.document.post({ content, draftId: null, overrides: ['STATEMENT_CONFIRMED'] })
    const logged = desk.program.host.current.books.db.sqlite
      .prepare<[], { entityId: number; after: string }>(
        "SELECT entity_id AS entityId, after FROM audit_entry WHERE action = 'statement.override'",
      )
      .all()
    expect(logged.map(({ entityId, after }) => [entityId, JSON.parse(after)])).toEqual([
      [row.id, expect.objectContaining({ guard: 'statement', balance: 3300, through: '2026-03-10' })],
    ])
    expect(await desk.api.statement.ofDocument({ id: row.id })).toMatchObject({ through: '2026-03-10' })
    expect(await desk.brokenChecks()).toEqual([])
  })
})
