import { describe, expect, it } from 'vitest'
import { asksForHelp, languageOf, readCommandLine, UsageError } from './arguments.js'

const read = (line: string) => readCommandLine(line.split(' ').filter(Boolean), 'en_GB.UTF-8')

describe('readCommandLine', () => {
  it('takes common options before and after the command', () => {
    expect(read('--json --store /s check --issue 2026-01-02')).toMatchObject({
      command: 'check',
      json: true,
      store: '/s',
      issue: '2026-01-02',
    })
    expect(read('check --issue 2026-01-02 --lang zh-CN --json')).toMatchObject({ command: 'check', language: 'zh-CN', json: true })
  })

  it('keeps operands in order', () => {
    expect(read('intake a.txt b.docx --issue 2026-01-02 --page A02')).toMatchObject({ operands: ['a.txt', 'b.docx'], page: 'A02' })
  })

  it.each([
    ['', 'noCommand'],
    ['--json', 'noCommand'],
    ['publish', 'unknownCommand'],
    ['check', 'missing'],
    ['check --issue', 'missing'],
    ['check --issue=', 'missing'],
    ['check --issue --json', 'missing'],
    ['check --json=1 --issue 2026-01-02', 'badValue'],
    ['intake -市场版.txt', 'unknownOption'],
    ['verify -j', 'unknownOption'],
    ['check --issue 2026-01-02 --bold', 'unknownOption'],
    ['check --issue 2026-01-02 --out x', 'unknownOption'],
    ['check --issue 2026-01-02 extra', 'tooMany'],
    ['intake', 'missing'],
    ['intake a.txt --page A02', 'missing'],
    ['duplicates', 'missing'],
    ['duplicates a.txt', 'missing'],
    ['duplicates a.txt b.txt --issue 2026-01-02', 'missing'],
    ['print --issue 2026-01-02', 'missing'],
    ['makeup --issue 2026-01-02 --seed x', 'badValue'],
    ['verify --lang fr', 'badValue'],
    ['archive', 'missing'],
    ['archive add', 'missing'],
    ['archive drop x', 'unknownCommand'],
    ['archive search', 'missing'],
    ['archive verify x', 'tooMany'],
    ['archive rebuild --limit 3', 'unknownOption'],
    ['archive add x --limit 3', 'unknownOption'],
    ['archive search 王芳 --limit 0', 'badValue'],
  ])('refuses "%s" as %s', (line, about) => {
    try {
      read(line)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError)
      expect((error as UsageError).about).toBe(about)
    }
  })
})

describe('options', () => {
  it('are taken with a space or an equals sign', () => {
    expect(read('--store=/s check --issue=2026-01-02')).toEqual(read('check --issue 2026-01-02 --store /s'))
    expect(read('print --issue 2026-01-02 --out=-odd')).toMatchObject({ out: '-odd' })
  })

  it('end at --, so that a file name may begin with a dash', () => {
    expect(read('intake --json -- -a.txt --issue')).toMatchObject({ operands: ['-a.txt', '--issue'], json: true, issue: null })
  })

  it('name what is wrong as it was written', () => {
    try {
      read('verify --bold=1')
      expect.unreachable()
    } catch (error) {
      expect((error as UsageError).params).toEqual({ what: '--bold' })
    }
  })
})

describe('asksForHelp', () => {
  it.each([
    ['--help', true],
    ['check --help', true],
    ['help', true],
    ['-h', true],
    ['intake help', false],
    ['intake -- --help', false],
  ])('"%s": %s', (line, asks) => {
    expect(asksForHelp(line.split(' '))).toBe(asks)
  })
})

describe('languageOf', () => {
  it('prefers the option and falls back to the environment', () => {
    expect(languageOf(['check', '--lang', 'zh-CN'], 'en_US')).toBe('zh-CN')
    expect(languageOf(['check', '--lang=en'], 'zh_CN')).toBe('en')
    expect(languageOf(['check'], 'zh_CN.UTF-8')).toBe('zh-CN')
    expect(languageOf(['check'], undefined)).toBe('en')
  })
})
