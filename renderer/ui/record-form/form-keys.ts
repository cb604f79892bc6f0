import { onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'
import type { Permission } from '#shared/contract/permission.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import type { RecordSaving } from './record-saving.ts'

export interface FormKeys {
  /** The user asked to go while something was unsaved; a strip asks what to do. */
  readonly leaving: Ref<boolean>
  leave(): void
  stay(): void
}

type Bindings = Parameters<CurrentTab['useKeys']>[0]

/** F9 and Ctrl+S save, Shift+F9 saves and begins the next one, Esc goes back one level: first the question about unsaved work, then the tab. */
export function useFormKeys(
  tab: CurrentTab,
  dirty: ComputedRef<boolean>,
  saving: RecordSaving,
  { keys = {}, needs }: { readonly keys?: Bindings; readonly needs: Permission },
): FormKeys {
  const leaving = ref(false)
  function leave(): void {
    if (dirty.value) leaving.value = true
    else tab.close()
  }
  function stay(): void {
    leaving.value = false
  }
  const saveNow = () => {
    stay()
    void saving.save()
  }
  const saveAndNew = () => {
    stay()
    void saving.saveAndNew()
  }
  // Closing the tab a second time while the question stands means: let it go.
  tab.guardClose(() => {
    if (!dirty.value || leaving.value) return true
    leaving.value = true
    return false
  })
  tab.useKeys({ F9: saveNow, 'Control+s': saveNow, 'Shift+F9': saveAndNew }, needs)
  tab.useKeys({ Escape: () => (leaving.value ? stay() : leave()), ...keys })
  onScopeDispose(stay)
  return { leaving, leave, stay }
}
