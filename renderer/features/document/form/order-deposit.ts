import { shallowRef, watch, type Ref } from 'vue'
import { ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { unusedDeposit } from '../store.ts'
import { takesTenders } from './form-tenders.ts'
import type { DocumentForm } from './use-document-form.ts'

/** What is unused of the deposits of the orders the lines of a form carry out; without an answer nothing is offered. */
export function useOrderDeposit({ definition, lines }: DocumentForm): Readonly<Ref<Money>> {
  const unused = shallowRef(ZERO_MONEY)
  const orderLines = () =>
    lines.sheet.rowsAsTyped.value.flatMap(({ source }) => (source?.carriesOut === true ? [source.lineId] : []))
  async function ask(): Promise<void> {
    const asked = orderLines()
    const found = asked.length === 0 ? ZERO_MONEY : await unusedDeposit(asked).catch(() => ZERO_MONEY)
    if (asked.join() === orderLines().join()) unused.value = found
  }
  if (takesTenders(definition)) watch(() => orderLines().join(), ask, { immediate: true })
  return unused
}
