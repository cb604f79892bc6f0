import { BrowserWindow, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Reply, Request } from '#shared/contract/bridge.ts'
import type { Program } from './dispatch.ts'
import type { Session } from './session.ts'

/** Carries requests of the window to the program and its news back. The only file that knows of Electron's IPC. */
export function startTransport(program: Program, trustedOrigin: string): void {
  const sessions = new Map<number, Session>()

  ipcMain.handle('zhangshi:invoke', (event, message: unknown): Promise<Reply> => {
    if (!isTrusted(event, trustedOrigin)) throw new Error('refused: not a page of this program')
    return program.dispatch(readRequest(message), findSession(event.sender))
  })

  program.onChanged((topics) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('zhangshi:changed', topics)
  })

  function findSession(contents: WebContents): Session {
    const known = sessions.get(contents.id)
    if (known) return known
    const session = program.createSession()
    session.onProgress = (progress) => {
      if (!contents.isDestroyed()) contents.send('zhangshi:progress', progress)
    }
    sessions.set(contents.id, session)
    contents.once('destroyed', () => sessions.delete(contents.id))
    return session
  }
}

/** Only the main frame of a page of our own may ask; an embedded or foreign page never. */
function isTrusted(event: IpcMainInvokeEvent, trustedOrigin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${trustedOrigin}/`)
}

/** Whatever came over the channel, in the shape the dispatcher judges. */
function readRequest(message: unknown): Request {
  const { path, input, requestId, books, authorization } = (message ?? {}) as Record<string, unknown>
  return {
    path: typeof path === 'string' ? path : '',
    input,
    ...(typeof requestId === 'string' ? { requestId } : {}),
    ...(typeof books === 'string' ? { books } : {}),
    ...(authorization === undefined ? {} : { authorization }),
  }
}
