import { ref, type Ref } from 'vue'
import type { AttachmentOwner } from '#shared/contract/attachment.ts'
import { useAttachments, type Attachments } from '#renderer/shell/attachment-store.ts'
import type { CurrentTab } from '#renderer/shell/current-tab.ts'
import { listenForFiles } from '#renderer/ui/dropped-files.ts'

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
