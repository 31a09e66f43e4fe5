import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FitMeter } from './FitMeter.js'
import { Kbd } from './Kbd.js'
import { SeverityMark, StageBar } from './marks.js'
import { Callout } from './notes.js'

describe('marks', () => {
  it('say in words what their colour says', () => {
    for (const [severity, words] of [
      ['block', '阻断'],
      ['warn', '警告'],
      ['info', '提示'],
      ['ok', '无问题'],
    ] as const)
      expect(renderToStaticMarkup(<SeverityMark severity={severity} />)).toContain(`aria-label="${words}"`)
  })

  it('fill as many stage boxes as steps done', () => {
    const drawn = renderToStaticMarkup(<StageBar step={2} steps={6} />)
    expect(drawn.match(/<u class="f"/g)).toHaveLength(2)
    expect(drawn.match(/<u /g)).toHaveLength(6)
    expect(drawn).toContain('第 2 步，共 6 步')
  })

  it('keep key caps from screen readers', () => {
    expect(renderToStaticMarkup(<Kbd keys="Ctrl+1" />)).toBe('<span aria-hidden="true"><kbd>Ctrl 1</kbd></span>')
  })

  it('draw the return sign, which no bundled face has', () => {
    const drawn = renderToStaticMarkup(<Kbd keys="Ctrl+Enter" />)
    expect(drawn).toContain('<kbd>Ctrl <svg')
    expect(drawn).not.toContain('↵')
  })
})

describe('the copyfit meter', () => {
  it('says lines first and characters only when they are known', () => {
    expect(renderToStaticMarkup(<FitMeter used={66} slot={60} characters={78} />)).toContain('66 / 60 行，约 78 字')
    expect(renderToStaticMarkup(<FitMeter used={66} slot={60} />)).not.toContain('约')
    expect(renderToStaticMarkup(<FitMeter used={60} slot={60} compact />)).toBe('<span class="pine w5">正好</span>')
  })

  it('hatches past the mark when over and before it when short', () => {
    const over = renderToStaticMarkup(<FitMeter used={66} slot={60} />)
    const short = renderToStaticMarkup(<FitMeter used={57} slot={60} />)
    expect(over).toContain('class="o"')
    expect(over).not.toContain('class="u"')
    expect(short).toContain('class="u"')
  })
})

describe('the scale of the copyfit meter', () => {
  it('keeps the name of a slot without lines inside the bar', () => {
    const drawn = renderToStaticMarkup(<FitMeter used={12} slot={0} />)
    expect(drawn).toContain('<span>版位 0</span>')
    expect(drawn).not.toContain('class="at"')
    expect(renderToStaticMarkup(<FitMeter used={12} slot={10} />)).toContain('class="at"')
  })
})

describe('a callout', () => {
  it('is read out at once only when it is an alert', () => {
    expect(renderToStaticMarkup(<Callout alert>x</Callout>)).toContain('role="alert"')
    expect(renderToStaticMarkup(<Callout>x</Callout>)).not.toContain('role=')
  })
})
