/** Makes a missing case a compile error, and a corrupt value at run time a loud one. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
