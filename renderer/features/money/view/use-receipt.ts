import { computed, ref, type Ref } from 'vue'
import type { MoneyDocument } from '#shared/contract/money.ts'
import { usePrintLayout } from '#renderer/print/use-print.ts'
import { savePdf, sendToPrinter, usePrintStore } from '#renderer/shell/print-store.ts'
import { text } from '#renderer/text/text.ts'
import { otherPaper, receiptPaper } from '#renderer/print/money-receipt.ts'

/** 收据 of a money document: its paper, how often it was printed, and the ways out. */
export function useReceipt(document: Ref<MoneyDocument | null>, refuse: (refusal: unknown) => void) {
  const store = usePrintStore()
  const layout = usePrintLayout()
  const paper = computed(() => receiptPaper(store.paperOf('moneyReceipt')))
  const times = ref(0)

  function changePaper(): void {
    store.setRole('moneyReceipt', { paper: otherPaper(paper.value) }).catch(refuse)
  }

  /** @returns what is said about it; empty: nothing */
  async function run(send: (document: MoneyDocument) => Promise<string>): Promise<string> {
    const one = document.value
    if (one === null) return ''
    try {
      return await layout.print(() => send(one))
    } catch (refusal) {
      refuse(refusal)
      return ''
    }
  }

  const toPrinter = () =>
    run(async ({ type, number, id: documentId }) => {
      const name = `${text.value.money.types[type]} ${number}`
      if (!(await sendToPrinter({ role: 'moneyReceipt', name, documentId }))) return ''
      times.value += 1
      return text.value.print.desk.sent
    })
  const toPdf = () =>
    run(async ({ number }) => {
      const name = await savePdf(`${number}.pdf`)
      return name === null ? '' : text.value.money.view.pdfSaved(name)
    })

  return { layout, paper, times, changePaper, toPrinter, toPdf }
}
