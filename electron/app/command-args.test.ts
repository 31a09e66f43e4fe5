import { expect, it } from 'vitest'
import { commandArgs } from './command-args.js'

it('in the source tree, is what follows --command', () => {
  expect(commandArgs(['electron', '--no-sandbox', '.', '--command', 'check', '--issue', '2026-01-02'], false)).toEqual([
    'check',
    '--issue',
    '2026-01-02',
  ])
  expect(commandArgs(['electron', '.', '--demo'], false)).toBeNull()
})

it('in a package, is a line with the name of a command, runtime switches left out', () => {
  expect(commandArgs(['/opt/Forme/forme', '--no-sandbox', 'verify', '--json'], true)).toEqual(['verify', '--json'])
  expect(commandArgs(['/opt/Forme/forme', '--json', '--store', '/s', 'verify'], true)).toEqual(['--json', '--store', '/s', 'verify'])
  expect(commandArgs(['/opt/Forme/forme'], true)).toBeNull()
  expect(commandArgs(['/opt/Forme/forme', '--demo', '--user-data-dir=/p'], true)).toBeNull()
})
