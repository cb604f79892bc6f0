import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { DocumentCheck } from '#shared/contract/document-check.ts'
import type { Finding } from '#shared/contract/document-guard.ts'
import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id, type DraftId } from '#shared/kernel/id.ts'
import { ZERO_MONEY, money } from '#shared/kernel/money.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { NO_FINDING, postedRow } from '../testing.ts'
import type { Approval } from '#renderer/ui/document-shell/approval.ts'
import { blockingCodes, usePosting, type PostingSource } from './posting.ts'

function content(date: string): DocumentContent {
  const line = {
    productId: id<'product'>(1),
    unitId: id<'unit'>(11),
    quantity: ONE_UNIT,
    price: null,
    amount: null,
    discountRate: ZERO_RATE,
    remark: '',
  }
  return {
    type: 'openingStock',
    businessDate: businessDate(date),
    partnerId: null,
    warehouseId: id<'warehouse'>(1),
    externalNumber: '',
    reason: '',
    freight: ZERO_MONEY,
    remark: '',
    lines: [line],
  }
}

const SOME_IMPACT: DocumentCheck = {
  ...NO_FINDING,
  recostedLines: 3,
  months: [{ month: '2026-11', cost: money(1240), grossProfit: money(-1240) }],
}

describe('usePosting', () => {
  let date = '2026-11-22'
  const post = vi.fn<(content: DocumentContent, draftId: unknown, requestId: string) => Promise<DocumentRow>>()
  const check = vi.fn<(content: DocumentContent) => Promise<DocumentCheck>>()
  const posted = vi.fn<(row: DocumentRow) => void>()
  const refused = vi.fn<(problem: unknown) => void>()
  const make = (
    saveDraft: () => Promise<DraftId | null> = async () => id<'draft'>(18),
    asksFirst: () => boolean = () => false,
  ) =>
    usePosting({
      asksFirst,
      content: () => content(date),
      today: () => businessDate('2026-11-22'),
      saveDraft,
      check,
      post,
      posted,
      refused,
    })
  const requestIds = () => post.mock.calls.map((call) => call[2])

  beforeEach(() => {
    date = '2026-11-22'
    vi.resetAllMocks()
    post.mockResolvedValue(postedRow())
    check.mockResolvedValue(NO_FINDING)
  })

  it('posts a document of today at once, with the draft it came from', async () => {
    const posting = make()
    await posting.submit()
    expect(post).toHaveBeenCalledExactlyOnceWith(content('2026-11-22'), 18, expect.any(String), { overrides: [] })
    expect(check).not.toHaveBeenCalled()
    expect(posted).toHaveBeenCalledExactlyOnceWith(postedRow())
    expect(posting.phase.value).toBe('editing')
  })

  it('says what a backdated document changes and posts on the second F9', async () => {
    date = '2026-11-20'
    check.mockResolvedValue(SOME_IMPACT)
    const posting = make()
    await posting.submit()
    expect([posting.phase.value, posting.impact.value, post.mock.calls.length]).toEqual(['confirming', SOME_IMPACT, 0])
    await posting.submit()
    expect(post).toHaveBeenCalledTimes(1)
    expect(posting.phase.value).toBe('editing')
  })

  it('asks back once where something is rarely meant, on the second F9 it is posted', async () => {
    const doubt = { ...NO_FINDING, uncosted: ['苹果'] }
    check.mockResolvedValue(doubt)
    const posting = make(undefined, () => true)
    await posting.submit()
    expect([posting.phase.value, posting.impact.value, post.mock.calls.length]).toEqual(['confirming', doubt, 0])
    await posting.submit()
    expect([posting.phase.value, post.mock.calls.length]).toEqual(['editing', 1])
  })

  it('asks again when the form changed after the question', async () => {
    date = '2026-11-20'
    check.mockResolvedValue(SOME_IMPACT)
    const posting = make()
    await posting.submit()
    posting.reset()
    await posting.submit()
    expect(check).toHaveBeenCalledTimes(2)
    expect(post).not.toHaveBeenCalled()
  })

  it('does not ask when a backdated document changes nothing', async () => {
    date = '2026-11-20'
    await make().submit()
    expect(post).toHaveBeenCalledTimes(1)
  })

  it('shows a refusal and starts a new request afterwards', async () => {
    post.mockRejectedValueOnce(new AppError('DOCUMENT_EMPTY', {}))
    const posting = make()
    await posting.submit()
    expect([posting.phase.value, posting.problem.value]).toEqual(['editing', new AppError('DOCUMENT_EMPTY', {})])
    expect(refused).toHaveBeenCalledExactlyOnceWith(new AppError('DOCUMENT_EMPTY', {}))
    await posting.submit()
    expect(new Set(requestIds()).size).toBe(2)
  })

  it('repeats the very same request when no answer came', async () => {
    post.mockRejectedValueOnce(new Error('the other process is gone'))
    post.mockRejectedValueOnce(new AppError('INTERNAL', { reference: 'a1' }))
    const posting = make()
    await posting.submit()
    expect(posting.phase.value).toBe('unknown')
    posting.reset()
    date = '2026-11-21'
    await posting.submit()
    expect(posting.phase.value).toBe('unknown')
    await posting.submit()
    expect(posting.phase.value).toBe('editing')
    expect(requestIds()).toHaveLength(3)
    expect(new Set(requestIds()).size).toBe(1)
    expect(post.mock.calls.map((call) => call[0].businessDate)).toEqual(['2026-11-22', '2026-11-22', '2026-11-22'])
    expect(posted).toHaveBeenCalledTimes(1)
  })

  it.each([
    new AppError('DISK_FAULT', {}),
    new AppError('BUSY', {}),
    new AppError('BOOKS_IN_USE', { name: '旧店' }),
    new AppError('NO_BOOKS_OPEN', {}),
    new AppError('INTERNAL', { reference: 'a1' }),
  ])('does not take $code for a refusal: the document may have been posted', async (fault) => {
    post.mockRejectedValueOnce(fault)
    const posting = make()
    await posting.submit()
    expect([posting.phase.value, refused.mock.calls.length]).toEqual(['unknown', 0])
    await posting.submit()
    expect(new Set(requestIds()).size).toBe(1)
    expect(posted).toHaveBeenCalledTimes(1)
  })

  it('posts nothing when the draft could not be saved', async () => {
    const posting = make(() => Promise.reject(new AppError('DISK_FULL', {})))
    await posting.submit()
    expect([posting.phase.value, posting.problem.value]).toEqual(['editing', new AppError('DISK_FULL', {})])
    expect(post).not.toHaveBeenCalled()
  })

  it('sends nothing any more once the tab is closed', async () => {
    const scope = effectScope()
    const saved = Promise.withResolvers<DraftId>()
    const posting = scope.run(() => make(() => saved.promise))
    const submitted = posting?.submit()
    scope.stop()
    saved.resolve(id<'draft'>(18))
    await submitted
    expect(post).not.toHaveBeenCalled()
  })

  it('takes a second F9 while posting as none', async () => {
    const posting = make()
    await Promise.all([posting.submit(), posting.submit(), posting.submit()])
    expect(post).toHaveBeenCalledTimes(1)
  })
})

describe('guards', () => {
  const below: Finding = { code: 'PRICE_BELOW_MINIMUM', params: { line: 1 }, line: 1, mode: 'block' }
  const debt: Finding = { code: 'CUSTOMER_OVERDUE', params: {}, line: null, mode: 'warn' }
  const check = vi.fn<() => Promise<DocumentCheck>>()
  const approval = vi.fn<() => Approval | null>()
  const post = vi.fn<PostingSource['post']>()
  const make = () =>
    usePosting({
      content: () => content('2026-11-22'),
      today: () => businessDate('2026-11-22'),
      saveDraft: async () => null,
      asksFirst: () => true,
      check,
      approval,
      post,
      posted: () => undefined,
      refused: () => undefined,
    })

  beforeEach(() => {
    vi.resetAllMocks()
    post.mockResolvedValue(postedRow())
  })

  it('says what was found first, and posts with what the user passes on the second F9', async () => {
    check.mockResolvedValue({ ...NO_FINDING, findings: [below, debt] })
    approval.mockReturnValue({ overrides: ['PRICE_BELOW_MINIMUM'] })
    const posting = make()
    await posting.submit()
    expect([posting.phase.value, posting.findings.value, post.mock.calls.length]).toEqual([
      'confirming',
      [below, debt],
      0,
    ])
    expect(blockingCodes([below, debt])).toEqual(['PRICE_BELOW_MINIMUM'])
    await posting.submit()
    expect(post.mock.calls[0]?.[3]).toEqual({ overrides: ['PRICE_BELOW_MINIMUM'] })
    expect([posting.phase.value, posting.findings.value]).toEqual(['editing', []])
  })

  it('waits for the password of somebody who may, and keeps asking while it is wrong', async () => {
    check.mockResolvedValue({ ...NO_FINDING, findings: [below] })
    approval.mockReturnValue(null)
    const posting = make()
    await posting.submit()
    await posting.submit()
    expect([posting.phase.value, post.mock.calls.length]).toEqual(['confirming', 0])
    const word = { overrides: ['PRICE_BELOW_MINIMUM'] as const, authorization: { userName: '老板', password: 'x' } }
    approval.mockReturnValue(word)
    post.mockRejectedValueOnce(new AppError('WRONG_PASSWORD', { remaining: 4 }))
    await posting.submit()
    expect([posting.phase.value, posting.findings.value]).toEqual(['confirming', [below]])
    expect(posting.problem.value).toMatchObject({ code: 'WRONG_PASSWORD' })
    await posting.submit()
    expect(post.mock.calls.map((call) => call[3])).toEqual([word, word])
    expect(posting.phase.value).toBe('editing')
  })

  it('leaves a refusal to the posting itself', async () => {
    check.mockResolvedValue({ ...NO_FINDING, refusal: { code: 'INSUFFICIENT_STOCK', params: {} } })
    const posting = make()
    await posting.submit()
    expect(post.mock.calls[0]?.[3]).toEqual({ overrides: [] })
  })
})
