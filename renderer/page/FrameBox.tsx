// One frame of the page: head, text columns, pictures, each where it was set.
import { memo } from 'react'
import { bodyPictures } from '../../shared/body/text.js'
import { endIsHalved, startIsHalved } from '../../shared/domain/copyfit/punctuation.js'
import type { Face } from '../../shared/domain/copyfit/types.js'
import { isHole } from '../../shared/domain/frame.js'
import { type HeadLine, headLineHeightPx } from '../../shared/domain/layout/set-head.js'
import type { Box, PageGeometry, SetHead, SetPicture } from '../../shared/domain/layout/types.js'
import './fonts.css'
import './page.css'
import { Lines } from './Lines.js'
import { coverBox, type FrameView, frameName } from './page-view-model.js'

export const boxStyle = ({ x, y, width, height }: Box) => ({ left: x, top: y, width, height })

/** Marks at the ends of a display line take half an em: the line centres on its characters. */
function DisplayText({ text, face }: { text: string; face: Face }) {
  const characters = [...text]
  const first = startIsHalved(characters[0] ?? '', face) ? (characters[0] ?? '') : ''
  const final = characters.at(-1) ?? ''
  const last = characters.length > 1 && endIsHalved(final, face) ? final : ''
  return (
    <>
      {first !== '' && <span className="pg-halt">{first}</span>}
      {text.slice(first.length, text.length - last.length)}
      {last !== '' && <span className="pg-halt">{last}</span>}
    </>
  )
}

const HEAD_TAG = { kicker: 'p', headline: 'h3', deck: 'p' } as const

/** Neighbouring lines of one role, so that a headline of two lines is one heading. */
function byRole(lines: readonly HeadLine[]): HeadLine[][] {
  const groups: HeadLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group?.[0]?.role === line.role) group.push(line)
    else groups.push([line])
  }
  return groups
}

function Head({ head }: { head: SetHead }) {
  const used = head.lines.reduce((sum, line) => sum + headLineHeightPx(line), 0)
  return (
    <div className="pg-box" style={{ ...boxStyle(head.box), paddingTop: Math.max(0, (head.box.height - used) / 2) }}>
      {byRole(head.lines).map((group) => {
        const Tag = HEAD_TAG[group[0]?.role ?? 'headline']
        return (
          <Tag key={group[0]?.role}>
            {group.map((line, index) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a filler may say the same
                key={index}
                className={`pg-line pg-center pg-${line.face}`}
                style={{ fontSize: line.sizePx, lineHeight: `${headLineHeightPx(line)}px` }}
              >
                <DisplayText text={line.text} face={line.face as Face} />
              </span>
            ))}
          </Tag>
        )
      })}
    </div>
  )
}

/** Room kept for an advertisement: a rule round it, so that who strips it in sees where it goes. */
function Hole({ width, height }: { width: number; height: number }) {
  return (
    <svg className="pg-hole" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect x={0.25} y={0.25} width={Math.max(0, width - 0.5)} height={Math.max(0, height - 0.5)} />
    </svg>
  )
}

/** The window of a picture that has not arrived. */
function MissingPicture({ width, height }: { width: number; height: number }) {
  return (
    <svg className="pg-missing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect x={0.5} y={0.5} width={Math.max(0, width - 1)} height={Math.max(0, height - 1)} />
      <line x1={0} y1={0} x2={width} y2={height} />
      <line x1={0} y1={height} x2={width} y2={0} />
    </svg>
  )
}

function Figure({ view, picture, geometry }: { view: FrameView; picture: SetPicture; geometry: PageGeometry }) {
  const attrs = view.content ? bodyPictures(view.content.body)[picture.picture] : undefined
  if (!attrs) return null
  const image = coverBox(picture.box, attrs)
  return (
    <figure>
      <div className="pg-box pg-window" style={boxStyle(picture.box)}>
        {attrs.sha256 === null ? (
          <MissingPicture width={picture.box.width} height={picture.box.height} />
        ) : (
          <img className="pg-box" src={`asset://photo/${attrs.sha256}`} alt={attrs.caption} draggable={false} style={boxStyle(image)} />
        )}
      </div>
      {(picture.caption.length > 0 || picture.credit !== '') && (
        <figcaption className="pg-box pg-lines" style={{ ...boxStyle(picture.captionBox), lineHeight: `${geometry.rowPx}px` }}>
          <Lines lines={picture.caption} bodyPx={geometry.bodySizePx} />
          {picture.credit !== '' && <span className="pg-box pg-credit pg-hei">{picture.credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}

/** Draws one set frame; it is drawn again only when its view changed. */
export const FrameBox = memo(function FrameBox({ view, geometry }: { view: FrameView; geometry: PageGeometry }) {
  const { frame, set } = view
  return (
    <article
      className="pg-box"
      data-frame-id={frame.id}
      aria-label={frameName(view)}
      lang={view.content?.language === 'en' ? 'en' : undefined}
      style={boxStyle(set.box)}
    >
      {set.head && (isHole(frame) ? <Hole width={set.head.box.width} height={set.head.box.height} /> : <Head head={set.head} />)}
      {set.columns.map((column) => (
        <div
          key={column.box.x}
          className="pg-box pg-lines"
          style={{ ...boxStyle(column.box), fontSize: geometry.bodySizePx, lineHeight: `${geometry.rowPx}px` }}
        >
          <Lines lines={column.lines} bodyPx={geometry.bodySizePx} />
        </div>
      ))}
      {set.pictures.map((picture) => (
        <Figure key={picture.picture} view={view} picture={picture} geometry={geometry} />
      ))}
    </article>
  )
})
