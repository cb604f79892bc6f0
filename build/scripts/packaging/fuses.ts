import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** The fuses of an Electron program by their names; null where the runtime is too old to know one. */
export async function readFuses(executablePath: string): Promise<Record<string, boolean | null>> {
  const wire = await getCurrentFuseWire(executablePath)
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
  return Object.fromEntries(
    names.map((name) => {
      const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]]
      return [name, state === FuseState.ENABLE ? true : state === FuseState.DISABLE ? false : null]
    }),
  )
}
