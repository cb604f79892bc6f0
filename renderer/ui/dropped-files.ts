import { onScopeDispose } from 'vue'

export interface FileTarget {
  takes(): boolean
  over(now: boolean): void
  drop(files: readonly File[]): void
}

/** The whole window is the target: nobody has to hit a small field with a dragged file. Ends with the caller's scope. */
export function listenForFiles({ takes, over, drop }: FileTarget): void {
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
