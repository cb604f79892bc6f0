import type { Partner, PartnerContent } from '#shared/contract/partner.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import type { PartnerId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Made } from '#db/repository/import.ts'
import { insertPartner, setPartnerEnabled, updatePartner } from '#db/repository/partner.ts'
import { attempt } from '#db/savepoint.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { audited } from '../audited.ts'
import { ON_ITS_OWN, writeMoney } from '../document/money/post-money.ts'
import type { ImportSettings } from './import-order.ts'
import { contentOfPartner } from './partner-content.ts'
import type { PlannedRow, Written } from './plan.ts'
import { PriceLevels } from './price-levels.ts'
import { noteRefusal, refusalOf } from './post-documents.ts'

interface Owing {
  readonly row: number
  readonly content: PartnerContent
  /** 价格等级 the books do not have yet; empty: none. */
  readonly newLevel: string
  readonly receivable: Money | null
  readonly payable: Money | null
}

/** What a row does to a partner. */
export type PartnerWork =
  | ({ readonly do: 'create'; readonly disabled: boolean } & Owing)
  | ({ readonly do: 'restore' | 'update'; readonly image: Partner } & Owing)

export function writePartners(
  context: CommandContext,
  rows: readonly PlannedRow[],
  work: readonly PartnerWork[],
  settings: ImportSettings,
  tick: () => void,
): Written {
  const planned = new Map(rows.map((row) => [row.row, row]))
  const made: Made[] = []
  const levels = new PriceLevels(context.db, true)
  for (const one of work) {
    tick()
    const { id, version } = writePartner(context, one, levels)
    const before = one.do === 'update' ? JSON.stringify(contentOfPartner(one.image)) : null
    made.push({ entity: 'partner', entityId: id, version, before })
    const refusal = refusalOf(() => made.push(...attempt(context.db, () => writeOwing(context, id, one, settings))))
    if (refusal !== null) noteRefusal(planned, [one.row], refusal)
  }
  return { made, documents: made.filter(({ entity }) => entity === 'money').length }
}

function writePartner(context: CommandContext, one: PartnerWork, levels: PriceLevels): Partner {
  const { db } = context
  const level = one.newLevel === '' ? {} : { priceLevelId: levels.require(context, one.newLevel) }
  const content = { ...one.content, ...level }
  if (one.do === 'create') {
    const made = audited(context, 'create', 'partner', insertPartner(db, content))
    return one.disabled ? audited(context, 'disable', 'partner', setPartnerEnabled(db, made.id, false)) : made
  }
  const { id } = one.image
  if (one.do === 'update') return audited(context, 'update', 'partner', updatePartner(db, id, content))
  updatePartner(db, id, content)
  return audited(context, 'enable', 'partner', setPartnerEnabled(db, id, true))
}

/** 期初应收 and 期初应付 */
function writeOwing(context: CommandContext, partnerId: PartnerId, one: PartnerWork, settings: ImportSettings): Made[] {
  const businessDate = settings.openingDate ?? addDays(context.settings.openedOn, -1)
  return (['receivable', 'payable'] as const).flatMap((side) => {
    const amount = one[side]
    if (amount === null) return []
    const content = {
      type: 'openingPartner',
      businessDate,
      remark: '',
      partnerId,
      side,
      amount,
      dueDate: null,
    } as const
    return [
      { entity: 'money' as const, entityId: writeMoney(context, content, ON_ITS_OWN), version: null, before: null },
    ]
  })
}
