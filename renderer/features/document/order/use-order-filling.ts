import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { DocumentCheck } from '#shared/contract/document-check.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { isOrder } from '#shared/domain/document/registry.ts'
import type { DocumentId, PartnerId } from '#shared/kernel/id.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'
import type { FormMessage } from '../form/form-actions.ts'
import { isReturn } from '../form/give-back.ts'
import { documentContent } from '../form/posted-content.ts'
import type { DocumentForm } from '../form/use-document-form.ts'
import { checkDocument } from '../store.ts'
import { orderLines } from './scan-receive.ts'
import { useSourceTaking } from './source-taking.ts'

export type OrderStrip = 'orders' | 'scan'

/** F8 引单 and 扫码收货 of a form that carries orders out or gives goods back, and what is worth a look before F9. */
export interface OrderFilling {
  /** Documents of this type may carry an order out, or give back what another brought. */
  readonly offered: boolean
  /** Goods of an order come in or go out here. */
  readonly scannable: ComputedRef<boolean>
  readonly shown: Ref<OrderStrip | null>
  readonly question: ComputedRef<{
    type: DocumentType
    partnerId: PartnerId | null
    partnerName: string
    replaces: boolean
  }>
  readonly warnings: Readonly<Ref<readonly string[]>>
  show(strip: OrderStrip): void
  hide(): void
  take(source: { readonly id: DocumentId }): Promise<void>
  /** A scanned number: true when it is one of a document this one may be made from. */
  takeNumber(number: string): Promise<boolean>
}

export function useOrderFilling(
  form: DocumentForm,
  tab: Pick<CurrentTab, 'useKeys'>,
  message: Ref<FormMessage | null>,
  toGrid: () => void,
): OrderFilling {
  const { definition, header, lines, amends, posting } = form
  const offered = definition.source.some(isOrder) || isReturn(definition)
  const shown = shallowRef<OrderStrip | null>(null)
  const scannable = computed(
    () => definition.direction !== 'none' && orderLines(lines.sheet.rowsAsTyped.value).length > 0,
  )
  function show(strip: OrderStrip): void {
    // F8 behind F9 is meant for the document that is about to stand there.
    if (posting.phase.value === 'posting' || posting.phase.value === 'unknown') return
    if (offered && amends.value === null && (strip === 'orders' || scannable.value)) shown.value = strip
  }
  function hide(): void {
    shown.value = null
    toGrid()
  }
  const source = useSourceTaking(form, message)
  async function take(chosen: { readonly id: DocumentId }): Promise<void> {
    await source.take(chosen.id)
    hide()
  }
  if (offered)
    tab.useKeys({
      F8: (event) => {
        event.preventDefault()
        show('orders')
      },
      'Control+m': (event) => {
        event.preventDefault()
        show('scan')
      },
    })
  return {
    offered,
    scannable,
    shown,
    question: computed(() => ({
      type: definition.type,
      partnerId: header.value.partner?.id ?? null,
      partnerName: header.value.partner?.name ?? '',
      replaces: source.replaces(),
    })),
    warnings: useWarnings(form),
    show,
    hide,
    take,
    takeNumber: async (number) => offered && (await source.takeNumber(number)),
  }
}

/** Typing has paused for so long. */
const PAUSE = 500

/** Asked whenever typing pauses and the document is complete; without an answer nothing is said. */
function useWarnings({
  definition,
  header,
  lines,
  amends,
  snapshot,
  rules,
}: DocumentForm): Readonly<Ref<readonly string[]>> {
  const warnings = shallowRef<readonly string[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0
  async function ask(): Promise<void> {
    const mine = ++question
    const content = definition.partner === null ? null : documentContent(definition, snapshot(), rules.value.tax)
    const found = content === null ? null : await checkDocument(content, amends.value?.id ?? null).catch(() => null)
    if (mine === question) warnings.value = found === null ? [] : sentences(found)
  }
  watch([header, lines.sheet.rowsAsTyped], () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))
  return warnings
}

/** A price far off the last one is said in its own line. */
function sentences({ duplicates, reserved, expiredQuotes }: DocumentCheck): readonly string[] {
  const say = text.value.order.check
  return [
    ...(duplicates.length === 0 ? [] : [say.duplicate(duplicates.map(({ number }) => number).join(', '))]),
    ...reserved.map((one) =>
      say.reserved(
        one.productName,
        `${formatQuantity(one.onHand)} ${one.unitName}`,
        `${formatQuantity(one.reserved)} ${one.unitName}`,
      ),
    ),
    ...expiredQuotes.map((quote) => say.expired(quote.number, quote.validUntil)),
  ]
}
