import { nextTick, useTemplateRef, watch, type ComputedRef } from 'vue'
import type { Permission } from '#shared/contract/permission.ts'
import type { CurrentTab, KeyHint } from '#renderer/shell/current-tab.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'
import { text } from '#renderer/text/text.ts'
import { useFormKeys, type FormKeys } from './form-keys.ts'
import { useFieldReading } from '#renderer/ui/field-reading.ts'
import type { RecordForm, StoredRecord } from './record-form.ts'
import { useRecordSaving, type RecordSaving } from './record-saving.ts'

export interface RecordPage extends FormKeys, RecordSaving {
  readonly needs: Permission
  /** The first field, or the first that is wrong. */
  focusFirst(wrong: boolean): void
}

interface RecordPageOptions {
  readonly title: ComputedRef<string>
  /** The screen of a new record (Ctrl+N), and what its tab is opened with. */
  readonly screen: string
  readonly parametersOfNew: ScreenParameters
  readonly keys?: Parameters<CurrentTab['useKeys']>[0]
  /** Who does not have it looks at the record only. */
  readonly needs: Permission
}

/** A record's form on its tab: title, unsaved work, keys, focus. Its template has a RecordPage with the ref `page`. */
export function useRecordPage<Stored extends StoredRecord & { readonly id: number }>(
  tab: CurrentTab,
  form: RecordForm<Stored>,
  { title, screen, parametersOfNew, needs, keys = {} }: RecordPageOptions,
): RecordPage {
  const page = useTemplateRef<{ focusFirst(wrong: boolean): void }>('page')
  const focusFirst = (wrong: boolean) => page.value?.focusFirst(wrong)
  const saving = useRecordSaving(tab, form, { read: useFieldReading(), focusFirst }, parametersOfNew)
  const formKeys = useFormKeys(tab, form.dirty, saving, { keys, needs })
  tab.useKeys({ 'Control+n': () => tab.open(screen, parametersOfNew) }, needs)
  watch(form.dirty, (dirty) => tab.setDirty(dirty && form.loaded))
  watch(title, (now) => tab.setTitle(now), { immediate: true })
  watch(
    () => form.loaded,
    (loaded) => loaded && form.stored === null && void nextTick(() => focusFirst(false)),
  )
  return { ...saving, ...formKeys, focusFirst, needs }
}

/** Key hints of a record's form, its own among those all have. */
export function recordHints(needs: Permission, own: readonly KeyHint[] = []): readonly KeyHint[] {
  const { hints } = text.value.product.form
  return [
    { keys: ['Enter'], label: hints.next },
    { keys: ['F9'], label: hints.save, needs },
    { keys: ['Shift', 'F9'], label: text.value.terms.saveAndNew, needs },
    ...own,
    { keys: ['Esc'], label: hints.back },
  ]
}
