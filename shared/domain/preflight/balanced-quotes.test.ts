import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unbalancedQuotes } from './balanced-quotes.js'

const faults = (...paragraphs: string[]) => unbalancedQuotes(paragraphs).map((fault) => `${fault.paragraph} ${fault.mark} ${fault.missing}`)

describe('unbalancedQuotes', () => {
  it.each([
    ['让供需对接有“效率。', '0 “ closing'],
    ['让供需对接有“效率“。', '0 “ closing'],
    ['让供需对接有效率”。', '0 ” opening'],
    ['他说“这叫‘一站式服务”。', '0 ‘ closing'],
    ['先生曰「善。', '0 「 closing'],
    ['古語有云『知足常樂」', '0 『 closing'],
    ['"We will go on," he said, "whatever comes.', '0 " closing'],
    ['“We will go on, he said.', '0 “ closing'],
    ['All of it," he said.', '0 " opening'],
    ['‘All of it, she said and left', '0 ‘ closing'],
  ])('finds %s', (text, fault) => {
    expect(faults(text)).toEqual([fault])
  })

  it.each([
    '他说：“这叫‘一站式’服务，‘一次办好’。”',
    'It’s the boys’ school, don’t you think? Rock ’n’ roll of the ’90s.',
    "It's the boys' school.",
    '‘It’s late,’ she said. ‘The books are wet.’',
    'The 24" screen and the 6\'2" keeper.',
    '"Well," he said, "yes."',
    'Rock ‘n’ roll, ‘twas ‘90s stuff',
    'L’été à l’école',
    '',
  ])('is silent on %s', (text) => {
    expect(faults(text)).toEqual([])
  })

  it('lets a quotation run over paragraphs that each open it', () => {
    expect(faults('他写道：“第一段没有完。', '“第二段接着说。', '“第三段说完了。”')).toEqual([])
    expect(faults('“The first goes on.', '“So does the second.', '“The third ends.”')).toEqual([])
    expect(faults('"The first goes on.', '"The second ends."')).toEqual([])
    expect(faults('老人说：“‘一不怕苦。', '“‘二不怕难。’这是他教我的。”')).toEqual([])
  })

  it('finds the paragraph where a running quotation breaks off', () => {
    expect(faults('他写道：“第一段没有完。', '第二段说别的。', '“第三段好好的。”')).toEqual(['0 “ closing'])
    expect(faults('他写道：“第一段没有完。', '“第二段也没有完。')).toEqual(['1 “ closing'])
  })

  it('says one thing about a paragraph', () => {
    expect(faults('一“二“三“四')).toHaveLength(1)
  })

  it('is silent on any nesting of whole quotations', () => {
    const words = fc.constantFrom('文稿', '说', 'it’s', '，', '1990')
    const { quoted } = fc.letrec<{ quoted: string; inner: string }>((tie) => ({
      inner: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            words,
            words.map((word) => `‘${word}说’`),
          ),
          { maxLength: 4 },
        )
        .map((parts) => parts.join('，')),
      quoted: fc
        .array(
          fc.oneof(
            words,
            tie('inner').map((text) => `“${text}。”`),
          ),
          { maxLength: 6 },
        )
        .map((parts) => parts.join('，')),
    }))
    fc.assert(
      fc.property(quoted, (text) => {
        expect(faults(text)).toEqual([])
      }),
    )
  })
})
