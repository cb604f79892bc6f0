import { nextTick } from 'vue'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'
import type { RecordForm, StoredRecord } from './record-form.ts'

/** What the buttons and keys of a record's form save with. */
export interface RecordSaving {
  save(): Promise<void>
  /** 保存并新增: the same tab goes on with an empty form. */
  saveAndNew(): Promise<void>
}

interface Page {
  /** False: something typed cannot be read; it has the focus. */
  read(): boolean
  /** The first field, or the first that is wrong. */
  focusFirst(wrong: boolean): void
}

/** @param parametersOfNew what the tab of a new record is opened with */
export function useRecordSaving<Stored extends StoredRecord & { readonly id: number }>(
  tab: CurrentTab,
  form: RecordForm<Stored>,
  page: Page,
  parametersOfNew: ScreenParameters,
): RecordSaving {
  /** @returns null when it was refused; the first wrong field then has the focus. */
  async function keep(): Promise<Stored | null> {
    if (!page.read()) return null
    const saved = await form.save()
    await nextTick()
    if (saved === null) page.focusFirst(true)
    return saved
  }

  return {
    async save() {
      const isNew = form.stored === null
      const saved = await keep()
      if (saved === null) return
      if (isNew) tab.setParameters({ id: saved.id })
      // The field that had the focus may have been drawn anew.
      if (document.activeElement === document.body) page.focusFirst(false)
    },
    async saveAndNew() {
      if ((await keep()) === null) return
      form.startOver()
      tab.setParameters(parametersOfNew)
      await nextTick()
      page.focusFirst(false)
    },
  }
}
