import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'

// Three doors between the window and the program. Nothing else, ever.

function listen<Message>(channel: string, listener: (message: Message) => void): () => void {
  // The event is dropped: it carries the sender, which the page must not get hold of.
  const receive = (_event: unknown, message: Message) => listener(message)
  ipcRenderer.on(channel, receive)
  return () => void ipcRenderer.off(channel, receive)
}

const bridge: Bridge = {
  invoke: (request) => ipcRenderer.invoke('zhangshi:invoke', request),
  onChanged: (listener) => listen('zhangshi:changed', listener),
  onProgress: (listener) => listen('zhangshi:progress', listener),
}

contextBridge.exposeInMainWorld('zhangshi', bridge)
