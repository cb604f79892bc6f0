import { AppError } from '#shared/errors/app-error.ts'
import type { Owing, Partner, PartnerHit, PartnerSide } from '#shared/contract/partner.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { overdueWith } from '#db/report/overdue.ts'
import { openOrderAmount } from '#db/repository/open-order-amount.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { partnerPage } from '#db/report/partner-list.ts'
import { partnerRecords } from '#db/report/partner-records.ts'
import {
  findNamed,
  findPartner,
  findWalkIn,
  insertNamed,
  insertPartner,
  insertWalkIn,
  partnerStanding,
  searchPartners,
  setPartnerEnabled,
  updatePartner,
} from '#db/repository/partner.ts'
import type { CommandContext, HandlersOf } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

const STANDING_DAYS = 90

const isPayable = (owing: Owing | undefined) => owing === 'payable' || owing === 'payableOverdue'

export const partnerHandlers: HandlersOf<'partner'> = {
  page: (context, input) => {
    // Who is owed money tells as much as how much it is.
    if (isPayable(input.owing) && !context.seesCost) throw new AppError('FORBIDDEN', { permission: 'cost' })
    const page = partnerPage(context.db, input, context.today)
    return context.seesCost
      ? page
      : { ...page, rows: page.rows.map((row) => ({ ...row, payable: null, payableOverdue: null })) }
  },
  records: (context, input) => {
    if (isPayable(input.owing) && !context.seesCost) throw new AppError('FORBIDDEN', { permission: 'cost' })
    return partnerRecords(context.db, input, context.today)
  },
  search: ({ db }, { text, side, limit }) => searchPartners(db, text, side, limit),
  get: ({ db }, { id }) => requirePartner(db, id),
  standing: ({ db, today, seesCost }, { id, side }) => {
    if (side === 'supplier' && !seesCost) throw new AppError('FORBIDDEN', { permission: 'cost' })
    const { oldest, amount } = overdueWith(db, id, side === 'supplier' ? 'payable' : 'receivable', today)
    return {
      ...partnerStanding(db, id, side, addDays(today, -STANDING_DAYS)),
      orderedAmount: side === 'customer' ? openOrderAmount(db, id) : ZERO_MONEY,
      oldestDebtOn: oldest,
      overdueAmount: amount,
    }
  },
  create: (context, content) => audited(context, 'create', 'partner', insertPartner(context.db, content)),
  update: (context, { id, version, content }) => {
    const before = requirePartner(context.db, id)
    if (before.version !== version) throw new AppError('CHANGED_MEANWHILE', { entity: 'partner', name: before.name })
    const code = content.code === '' ? before.code : content.code
    return audited(context, 'update', 'partner', updatePartner(context.db, id, { ...content, code }))
  },
  createFromName: (context, { name, side }) => hitOf(ensureNamed(context, name, side)),
  ensureWalkIn: (context, { name }) => {
    const known = findWalkIn(context.db)
    if (known?.enabled === false) throw new AppError('DISABLED', { entity: 'partner', name: known.name })
    return hitOf(known ?? audited(context, 'create', 'partner', insertWalkIn(context.db, name)))
  },
  setEnabled: (context, { id, enabled }) => {
    requirePartner(context.db, id)
    return audited(context, enabled ? 'enable' : 'disable', 'partner', setPartnerEnabled(context.db, id, enabled))
  },
}

function hitOf({ id, code, name, contact, phone, isWalkIn }: Partner): PartnerHit {
  return { id, code, name, contact, phone, isWalkIn }
}

/** One company is one partner: a customer from whom goods are bought becomes a supplier as well. */
function ensureNamed(context: CommandContext, name: string, side: PartnerSide): Partner {
  const known = findNamed(context.db, name)
  if (known === null) return audited(context, 'create', 'partner', insertNamed(context.db, name, side))
  if (!known.enabled) throw new AppError('DISABLED', { entity: 'partner', name })
  const { id, enabled: _enabled, isWalkIn: _isWalkIn, version: _version, ...content } = known
  const flag = side === 'supplier' ? 'isSupplier' : 'isCustomer'
  if (content[flag]) return known
  return audited(context, 'update', 'partner', updatePartner(context.db, id, { ...content, [flag]: true }))
}

function requirePartner(db: ReadableDb, id: PartnerId): Partner {
  const found = findPartner(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'partner', id })
  return found
}
