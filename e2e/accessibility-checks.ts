// What a person without a mouse, with a magnifier or with a screen reader meets: checks that run in the window and
// answer with one line for each fault, so that an empty list is the proof.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { ROOT } from './desk.ts'

const AXE = readFileSync(path.join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
/** Not of WCAG, but what a screen reader walks by. */
const STRUCTURE = ['landmark-one-main', 'landmark-no-duplicate-main', 'page-has-heading-one', 'empty-heading', 'region']

interface AxeNode {
  readonly target: readonly unknown[]
  readonly html: string
  readonly any: readonly { readonly message: string }[]
  readonly all: readonly { readonly message: string }[]
  readonly none: readonly { readonly message: string }[]
}
interface AxeFinding {
  readonly id: string
  readonly nodes: readonly AxeNode[]
}
interface Axe {
  readonly run: (context: unknown, options: unknown) => Promise<{ violations: readonly AxeFinding[] }>
}

/** Puts axe-core into the window; it goes with the next navigation. */
export const bringAxe = (page: Page): Promise<void> => page.evaluate(`${AXE}; undefined`)

/** Waits until nothing moves any more: a colour half way through its transition is nobody's contrast. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })

/**
 * Violations of WCAG 2.2 A and AA and of the structure. The drawn newspaper page is paper: its colours are the
 * publication's, so its contrast alone is left out.
 */
export const violations = (page: Page, rules: 'all' | 'contrast'): Promise<string[]> =>
  page.evaluate(
    async ([tags, structure, rules]) => {
      const axe = Reflect.get(window, 'axe') as Axe
      const say = (finding: AxeFinding) =>
        finding.nodes.map((node) => {
          const why = [...node.any, ...node.all, ...node.none].map((one) => one.message).join('; ')
          return `${finding.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} — ${why}`
        })
      const contrast = await axe.run(
        { include: [['html']], exclude: [['.pg-page']] },
        { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] },
      )
      if (rules === 'contrast') return contrast.violations.flatMap(say)
      const others = await axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: { 'color-contrast': { enabled: false }, ...Object.fromEntries(structure.map((rule) => [rule, { enabled: true }])) },
        resultTypes: ['violations'],
      })
      return [...others.violations, ...contrast.violations].flatMap(say)
    },
    [TAGS, STRUCTURE, rules] as const,
  )

/**
 * Controls that no scrolling brings into view, controls whose words do not fit them, and controls of one scrolling
 * region that lie over each other. The frames of the make-up canvas overlap by design (handles, tags) and are left out.
 */
export const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const CONTROLS = 'button, input, textarea, select, a[href], [role="option"], [role="tab"], [role="menuitem"], [contenteditable="true"]'
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} ${element.className}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`
    const seen = (element: Element) => {
      // What is there for screen readers only stands in a box of one pixel.
      for (let one: Element | null = element; one; one = one.parentElement) {
        const box = one.getBoundingClientRect()
        if (box.width <= 1 || box.height <= 1) return false
      }
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
    }
    /** The edge that cuts the control off for good, if one does. */
    const cutBy = (control: Element): string | null => {
      let { left, top, right, bottom } = control.getBoundingClientRect()
      let inner = control
      for (let outer = control.parentElement; outer; outer = outer.parentElement) {
        const style = getComputedStyle(outer)
        if (getComputedStyle(inner).position === 'fixed') break
        if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
          const box = outer.getBoundingClientRect()
          const scrolls = (axis: string) => axis === 'auto' || axis === 'scroll'
          if (scrolls(style.overflowX)) {
            if (left + outer.scrollLeft < box.left - 1) return `left of <${outer.className}>`
            left = Math.max(left, box.left)
            right = Math.min(Math.max(right, left + 2), box.right)
          } else if (left < box.left - 1 || right > box.right + 1) return `clipped across by <${outer.className}>`
          if (scrolls(style.overflowY)) {
            if (top + outer.scrollTop < box.top - 1) return `above <${outer.className}>`
            top = Math.max(top, box.top)
            bottom = Math.min(Math.max(bottom, top + 2), box.bottom)
          } else if (top < box.top - 1 || bottom > box.bottom + 1) return `clipped down by <${outer.className}>`
        }
        inner = outer
      }
      return null
    }
    const scroller = (control: Element): Element | null => {
      for (let outer = control.parentElement; outer; outer = outer.parentElement)
        if (/auto|scroll/.test(getComputedStyle(outer).overflow)) return outer
      return null
    }
    const controls = [...document.querySelectorAll(CONTROLS)].filter((element) => seen(element) && !element.closest('[inert]'))
    const faults: string[] = []
    for (const control of controls) {
      const edge = cutBy(control)
      if (edge) faults.push(`${name(control)} is ${edge}`)
      if (control.matches('button') && control.scrollWidth > control.clientWidth + 1 && getComputedStyle(control).overflowX === 'visible')
        faults.push(`${name(control)} does not hold its words`)
    }
    const boxes = controls.map((control) => ({ control, box: control.getBoundingClientRect(), scroller: scroller(control) }))
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        if (one.scroller !== other.scroller || one.control.contains(other.control) || other.control.contains(one.control)) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > 2 && down > 2) faults.push(`${name(one.control)} lies over ${name(other.control)}`)
      }
    })
    return faults
  })

/** One stop of the Tab key. */
export interface FocusStop {
  readonly name: string
  readonly key: string
  readonly fault: string | null
}

/** Where the focus is, and what is wrong with it: nowhere, out of view, or not to be seen. */
export const focusStop = (page: Page): Promise<FocusStop> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body || element === document.documentElement)
      return { name: 'body', key: 'body', fault: 'the focus is lost' }
    const numbers: WeakMap<Element, number> = (Reflect.get(window, 'focusNumbers') as WeakMap<Element, number>) ?? new WeakMap()
    Reflect.set(window, 'focusNumbers', numbers)
    if (!numbers.has(element)) {
      const count = ((Reflect.get(window, 'focusCount') as number) ?? 0) + 1
      Reflect.set(window, 'focusCount', count)
      numbers.set(element, count)
    }
    const name = `<${element.tagName.toLowerCase()} ${element.className}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`
    const key = String(numbers.get(element))
    const probe = document.createElement('i')
    probe.style.color = 'var(--focus)'
    document.body.append(probe)
    const ink = getComputedStyle(probe).color
    probe.remove()
    // The ring, or a line of the ring's colour; a part of a date is filled instead.
    const ringed = (one: Element): boolean => {
      const style = getComputedStyle(one)
      const ring =
        style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1.5 && style.outlineColor !== 'rgba(0, 0, 0, 0)'
      const filled = one.getAttribute('role') === 'spinbutton' && style.backgroundColor !== 'rgba(0, 0, 0, 0)'
      return ring || filled || style.boxShadow.includes(ink)
    }
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    // A field wears it on its frame, a check box on its label, a page on its paper; a list marks its active row.
    const carriers = [
      element,
      ...element.children,
      active,
      element.parentElement,
      element.parentElement?.parentElement,
      element.closest('label'),
    ]
    const shown =
      carriers.some((one) => one instanceof Element && ringed(one)) ||
      // A screen as a whole wears a line along its top.
      (element.matches('[data-screen]') && getComputedStyle(element, '::after').backgroundColor === ink) ||
      // The body of an article shows its caret on a sheet of its own.
      element.matches('.ProseMirror')
    const carrier = element.closest('.fld, label') ?? element
    const box = carrier.getBoundingClientRect()
    const inView = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight && box.width > 0 && box.height > 0
    return { name, key, fault: !shown ? 'the focus is not to be seen' : inView ? null : 'the focus is out of view' }
  })

/** Tabs once round the window. Every stop with its fault; the number of different stops. */
export async function tabRound(page: Page, most = 150): Promise<{ readonly stops: number; readonly faults: string[] }> {
  const met = new Map<string, FocusStop>()
  let first: string | null = null
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const stop = await focusStop(page)
    if (stop.key === first) break
    first ??= stop.key
    met.set(stop.key, stop)
  }
  return {
    stops: met.size,
    faults: [...met.values()].flatMap((stop) => (stop.fault ? [`${stop.name}: ${stop.fault}`] : [])),
  }
}

/** Elements that still move although the person asked for no motion. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element)
      const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0)
      const moves = lasts(style.transitionDuration) || (style.animationName !== 'none' && lasts(style.animationDuration))
      return moves || style.scrollBehavior === 'smooth' ? [`<${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''}>`] : []
    }),
  )

/** Where text of the window itself stands: not on the drawn page, not on a screen that is behind. */
const WINDOW_TEXT = ['.bar', '.rail', '.status', '[data-screen]:not([hidden])', '.veil']
  .map((region) => `${region} :not(.pg-page, .pg-page *, svg, svg *)`)
  .join(', ')

/** The faces that drew the text of the window: `Noto Sans SC` for one the product brings, `!DejaVu Sans: <kbd>…` for one of the system. */
export async function facesUsed(page: Page, selector = WINDOW_TEXT): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const found = new Set<string>()
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const font of fonts) {
      if (font.isCustomFont) found.add(font.familyName)
      else found.add(`!${font.familyName}: ${(await session.send('DOM.getOuterHTML', { nodeId })).outerHTML.slice(0, 200)}`)
    }
  }
  await session.detach()
  return [...found].sort()
}
