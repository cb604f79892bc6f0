export const projectFolder: string
export const cacheFolder: string
export const runtimeFile: string
export const projectNode: string
