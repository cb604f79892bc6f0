import { onScopeDispose, ref, type Ref } from 'vue'
import type { AttachmentOwner } from '#shared/contract/attachment.ts'
import { useAttachments, type Attachments } from '#renderer/shell/attachment-store.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'

/** 附件 of a screen: shown with Ctrl+J or its button, or as soon as a file is dragged over the window. */
export interface AttachmentPanel {
  readonly attachments: Attachments
  readonly shown: Ref<boolean>
  /** A file is held over the window. */
  readonly dragged: Ref<boolean>
  toggle(): void
  hide(): void
}

/** @param back gives the focus back to the screen */
export function useAttachmentPanel(
  tab: Pick<CurrentTab, 'active' | 'useKeys'>,
  ownerOf: () => AttachmentOwner | null,
  back: () => void,
): AttachmentPanel {
  const attachments = useAttachments(ownerOf)
  const shown = ref(false)
  const dragged = ref(false)

  function hide(): void {
    shown.value = false
    back()
  }
  function toggle(): void {
    if (shown.value) hide()
    else shown.value = ownerOf() !== null
  }
  tab.useKeys({ 'Control+j': toggle })
  listenForFiles({
    takes: () => tab.active.value && attachments.mayChange && ownerOf() !== null,
    over: (now) => {
      dragged.value = now
      if (now) shown.value = true
    },
    drop: (files) => void attachments.drop(files),
  })
  return { attachments, shown, dragged, toggle, hide }
}

interface FileTarget {
  takes(): boolean
  over(now: boolean): void
  drop(files: readonly File[]): void
}

/** The whole window is the target: nobody has to hit a small field with a dragged file. Ends with the caller's scope. */
function listenForFiles({ takes, over, drop }: FileTarget): void {
  const holdsFiles = (event: DragEvent) => takes() && event.dataTransfer?.types.includes('Files') === true
  const onOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    over(true)
  }
  const onLeave = (event: DragEvent) => {
    // Only leaving the window has nothing to go to.
    if (event.relatedTarget === null) over(false)
  }
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    over(false)
    drop([...(event.dataTransfer?.files ?? [])])
  }
  window.addEventListener('dragover', onOver)
  window.addEventListener('dragleave', onLeave)
  window.addEventListener('drop', onDrop)
  onScopeDispose(() => {
    window.removeEventListener('dragover', onOver)
    window.removeEventListener('dragleave', onLeave)
    window.removeEventListener('drop', onDrop)
  })
}
