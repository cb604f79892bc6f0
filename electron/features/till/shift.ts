import type { InputOf } from '#shared/contract/define.ts'
import type { close as closeEndpoint, Shift, ShiftReport } from '#shared/contract/shift.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId, ShiftId } from '#shared/kernel/id.ts'
import { addMoney, money, subtractMoney, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { appendClosing, appendShift, expectedCash, findOpenShift, type OpenShift } from '#db/ledger/shift-ledger.ts'
import { shiftDrawer, shiftHead, shiftTenders, shiftTotals, shiftVoids } from '#db/report/shift-report.ts'
import { categoryOfPurpose } from '#db/repository/money-category.ts'
import { heldCount } from '#db/repository/cart.ts'
import { tillSettings } from '#db/repository/till-setting.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { ON_ITS_OWN, writeMoney } from '../document/money/post-money.ts'
import { cashAccount, methodOf } from './methods.ts'
import { shownShift } from './state.ts'

/**
 * 开班. A shift somebody left open on an earlier business day is closed as not counted.
 * @throws AppError SHIFT_IS_OPEN, FIELD_REQUIRED (the books have no cash account)
 */
export function openShift(context: CommandContext, openingFloat: Money): Shift {
  const { db, today, now, userId } = context
  const open = findOpenShift(db)
  if (open !== null && open.businessDate >= today)
    throw new AppError('SHIFT_IS_OPEN', { cashier: open.openedBy, date: open.businessDate })
  if (open !== null) writeClosing(context, open, { counted: null, denominations: [], remark: '' })
  const accountId = cashAccount(db, tillSettings(db))
  if (accountId === undefined) throw new AppError('FIELD_REQUIRED', { field: 'accountId', line: 0 })
  const id = appendShift(db, { businessDate: today, accountId, openingFloat, openedAt: now, openedBy: userId })
  appendAudit(db, { at: now, userId, action: 'shift.open', entity: 'shift', entityId: id, after: { openingFloat } })
  return shownShift(requireOpen(db))
}

/** 交班. @throws AppError NO_OPEN_SHIFT, INVALID_INPUT when the notes do not add up to what was counted */
export function closeShift(context: CommandContext, input: InputOf<typeof closeEndpoint>): ShiftReport {
  const shift = requireOpen(context.db)
  writeClosing(context, shift, input)
  return shiftReport(context.db, shift.id)
}

function writeClosing(context: CommandContext, shift: OpenShift, input: InputOf<typeof closeEndpoint>): void {
  const { db, today, now, userId } = context
  const { id } = shift
  const { counted, denominations, remark } = input
  const sum = denominations.reduce((total, [note, count]) => total + note * count, 0)
  if (denominations.length > 0 && sum !== counted)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'counted', rule: 'sum' }] })
  const expected = expectedCash(db, id)
  const differenceDocumentId =
    counted === null ? null : postDifference(context, shift, subtractMoney(counted, expected))
  appendClosing(db, {
    shiftId: id,
    businessDate: today,
    expected,
    counted,
    denominations,
    remark,
    differenceDocumentId,
    closedAt: now,
    closedBy: userId,
  })
  appendAudit(db, {
    at: now,
    userId,
    action: 'shift.close',
    entity: 'shift',
    entityId: id,
    after: { expected, counted },
  })
}

/** 长款 is income, 短款 an expense of the drawer; nothing when it agrees. */
function postDifference(context: CommandContext, { accountId }: OpenShift, difference: Money): DocumentId | null {
  if (difference === 0) return null
  const over = difference > 0
  const amount = money(Math.abs(difference))
  const { id: categoryId } = categoryOfPurpose(context.db, over ? 'cashOver' : 'cashShort')
  const content = {
    businessDate: context.today,
    remark: '',
    partnerId: null,
    lines: [{ categoryId, amount, remark: '' }],
    tenders: [{ accountId, amount, remark: '' }],
  }
  return writeMoney(context, { type: over ? 'income' : 'expense', ...content }, ON_ITS_OWN)
}

function requireOpen(db: ReadableDb): OpenShift {
  const shift = findOpenShift(db)
  if (shift === null) throw new AppError('NO_OPEN_SHIFT', {})
  return shift
}

/** 交班单. @throws AppError NOT_FOUND */
export function shiftReport(db: ReadableDb, id: ShiftId): ShiftReport {
  const head = shiftHead(db, id)
  if (head === null) throw new AppError('NOT_FOUND', { entity: 'shift', id })
  const { expected, counted, denominations, remark, closedAt, closedBy, ...opened } = head
  const cash = expected ?? expectedCash(db, id)
  return {
    ...opened,
    ...shiftTotals(db, id),
    methods: methodsOf(db, id),
    voided: shiftVoids(db, id),
    drawer: shiftDrawer(db, id),
    heldCount: heldCount(db),
    expected: cash,
    closing:
      closedAt === null
        ? null
        : {
            closedAt,
            closedBy: closedBy ?? '',
            counted,
            denominations: JSON.parse(denominations ?? '[]') as [Money, number][],
            difference: counted === null ? null : subtractMoney(counted, cash),
            remark: remark ?? '',
          },
  }
}

function methodsOf(db: ReadableDb, id: ShiftId): ShiftReport['methods'] {
  const settings = tillSettings(db)
  return shiftTenders(db, id).map((tender) => ({
    method: methodOf(settings, tender),
    accountName: tender.accountName,
    count: tender.count,
    taken: tender.taken,
    returned: tender.returned,
    net: addMoney(tender.taken, money(0 - tender.returned)),
  }))
}
