import { watch } from 'vue'
import { TRADE_COLUMNS } from '#shared/domain/opening/trade.ts'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { api } from '#renderer/ipc/client.ts'
import { giveLayouts, giveUsualPreset } from '#renderer/ui/column-layout/kept-layouts.ts'

/** How the user of the open books arranged lists and grids at this computer: asked for when he comes, kept as he changes it. */
export function useKeptLayouts(): void {
  const books = useBooksStore()
  watch(
    () => books.current?.trade ?? null,
    (trade) => giveUsualPreset(trade === null ? null : TRADE_COLUMNS[trade]),
    { immediate: true },
  )
  watch(
    () => (books.current === null ? null : `${books.current.uuid} ${books.current.userName}`),
    async () => {
      const whose = books.current
      giveLayouts({}, () => undefined)
      if (whose === null) return
      const owner = { booksUuid: whose.uuid, userName: whose.userName }
      // Comfort only: without them everything stands as it was made.
      const layouts = await api.machine.getLayouts(owner).catch(() => ({}))
      if (books.current?.uuid !== owner.booksUuid || books.current.userName !== owner.userName) return
      giveLayouts(layouts, (name, layout) => {
        void api.machine
          .setLayout({ ...owner, name, layout: JSON.parse(JSON.stringify(layout)) })
          .catch(() => undefined)
      })
    },
    { immediate: true },
  )
}
