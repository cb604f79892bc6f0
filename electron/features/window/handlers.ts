import type { HandlersOf, TaskContext } from '../../ipc/context.ts'

const state = ({ platform }: TaskContext) => ({ maximized: platform.isMaximized() })

export const windowHandlers: HandlersOf<'window'> = {
  minimize: (context) => {
    context.platform.minimizeWindow()
    return state(context)
  },
  toggleMaximize: (context) => {
    context.platform.toggleMaximizeWindow()
    return state(context)
  },
  toggleFullScreen: (context) => {
    context.platform.toggleFullScreen()
    return state(context)
  },
  close: (context) => {
    context.platform.closeWindow()
    return state(context)
  },
  state,
}
