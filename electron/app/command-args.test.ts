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

it('in a package, is a line with a word that is no switch, runtime switches left out', () => {
  expect(commandArgs(['/opt/Forme/forme', '--no-sandbox', 'verify', '--json'], true)).toEqual(['verify', '--json'])
  expect(commandArgs(['/opt/Forme/forme', '--json', '--store', '/s', 'verify'], true)).toEqual(['--json', '--store', '/s', 'verify'])
  expect(commandArgs(['/opt/Forme/forme', 'verify', '--lang=zh-CN'], true)).toEqual(['verify', '--lang=zh-CN'])
  expect(commandArgs(['/opt/Forme/forme', 'publish'], true)).toEqual(['publish'])
  expect(commandArgs(['/opt/Forme/forme', '--help'], true)).toEqual(['--help'])
  expect(commandArgs(['/opt/Forme/forme'], true)).toBeNull()
  expect(commandArgs(['/opt/Forme/forme', '--force-device-scale-factor=2'], true)).toBeNull()
  expect(commandArgs(['/Applications/Forme.app/Contents/MacOS/Forme', '-psn_0_12345'], true)).toBeNull()
  expect(commandArgs(['/opt/Forme/forme', '--demo', '--user-data-dir=/p'], true)).toBeNull()
})
