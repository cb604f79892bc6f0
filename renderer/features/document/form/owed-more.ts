import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { payableOf } from '#shared/domain/charge.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { negateMoney, subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { documentStanding } from '../store.ts'
import { paidNow, saysNothing, type FormTenders } from './form-tenders.ts'
import type { DocumentForm } from './use-document-form.ts'

/** What a form comes to, and what the document it amends came to. */
export interface Owing {
  readonly payable: Money
  readonly tenders: FormTenders
  readonly isWalkIn: boolean
  /** Null: nothing is amended. */
  readonly amended: { readonly payable: Money; readonly paid: Money; readonly samePartner: boolean } | null
}

/** What saving adds to what the partner owes or is owed: goods that go back take it down by as much. */
export function owedMore({ price, direction }: DocumentDefinition, owing: Owing): Money {
  const { payable, amended } = owing
  const owedBefore = amended?.samePartner === true ? subtractMoney(amended.payable, amended.paid) : ZERO_MONEY
  const more = subtractMoney(subtractMoney(payable, paidWith(owing)), owedBefore)
  const goesBack = (price === 'purchase' && direction === 'out') || (price === 'sales' && direction === 'in')
  return goesBack ? negateMoney(more) : more
}

/** 改单 that says nothing leaves the money with the document, whoever it is now with; 散客 pays all of it. */
function paidWith({ payable, tenders, isWalkIn, amended }: Owing): Money {
  if (amended === null || !saysNothing(tenders)) return paidNow(tenders, payable)
  return isWalkIn ? payable : amended.paid
}

export function useOwedMore(form: DocumentForm, payable: Readonly<Ref<Money>>): ComputedRef<Money> {
  const paid = shallowRef(ZERO_MONEY)
  watch(form.original, async (original) => {
    paid.value = ZERO_MONEY
    // Without it the debt is shown as if nothing was paid with it; what is booked is decided elsewhere.
    const found = original === null ? null : await documentStanding(original.id).catch(() => null)
    if (form.original.value !== original || found === null) return
    // All of it: what an earlier 改单 left over is credit of the partner.
    paid.value = found.taken
  })
  return computed(() => {
    const original = form.original.value
    const samePartner = original?.partnerId === form.header.value.partner?.id
    return owedMore(form.definition, {
      payable: payable.value,
      tenders: form.header.value,
      isWalkIn: form.standing.value?.isWalkIn === true,
      amended: original === null ? null : { payable: payableOf(original), paid: paid.value, samePartner },
    })
  })
}
