// Released copies open no door for a debugger: the port would be open to every program of the machine.

/** Runtime switches that let another program look into the application or put code into it. */
const DOORS = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins', 'js-flags', 'load-extension'] as const

/**
 * The switch to refuse a start for, or null. The smoke test of the package, which has no other way to see the window of
 * a hardened binary, sets FORME_SMOKE_TEST=1.
 */
export function refusedSwitch(has: (name: string) => boolean, isPackaged: boolean, environment: NodeJS.ProcessEnv): string | null {
  if (!isPackaged || environment.FORME_SMOKE_TEST === '1') return null
  return DOORS.find(has) ?? null
}
