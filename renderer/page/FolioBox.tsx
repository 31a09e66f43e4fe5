// The nameplate of the front page and the folio of the others, in the first rows of the type area.

import { textWidthPx } from '../../shared/domain/copyfit/face-widths.js'
import type { Folio } from '../../shared/domain/layout/folio.js'
import { firstFreeRow, spanWidthPx } from '../../shared/domain/layout/geometry.js'
import type { PageGeometry } from '../../shared/domain/layout/types.js'
import { boxStyle } from './FrameBox.js'

function areaOf(folio: Folio, geometry: PageGeometry) {
  return {
    x: geometry.typeLeftPx,
    y: geometry.typeTopPx,
    width: spanWidthPx(geometry, geometry.columns),
    height: (firstFreeRow(folio.pattern) - 1) * geometry.rowPx,
  }
}

/** Largest size of the paper's name, px, and the white between its characters, ems. */
const NAME_PX = 124
const NAME_SPACING_EM = 0.2

/** The name of the paper as large as its width allows. */
function nameSizePx(name: string, widthPx: number): number {
  const ems = textWidthPx(name, 'songBlack', 1) + NAME_SPACING_EM * ([...name].length + 1)
  return Math.min(NAME_PX, widthPx / Math.max(1, ems))
}

function Nameplate({ folio, widthPx }: { folio: Folio; widthPx: number }) {
  return (
    <>
      <p className="pg-paper pg-songBlack" style={{ fontSize: nameSizePx(folio.paper, widthPx) }}>
        {folio.paper}
      </p>
      <p className="pg-facts pg-song">
        <span className="pg-latin">{folio.latinName}</span>
        <span>{folio.facts.join('　')}</span>
        <span>{folio.credits.join('　')}</span>
      </p>
    </>
  )
}

function RunningHead({ folio }: { folio: Folio }) {
  return (
    <>
      <p className="pg-page-no pg-heiBlack">{folio.pageNo}</p>
      <p className="pg-date pg-song">
        <span className="pg-line">{folio.paper}</span>
        <span className="pg-line">{folio.facts.join('　')}</span>
      </p>
      <p className="pg-page-name pg-songBlack">{folio.pageName}</p>
      <p className="pg-credits pg-song">
        {folio.credits.map((credit) => (
          <span key={credit} className="pg-line">
            {credit}
          </span>
        ))}
      </p>
    </>
  )
}

export function FolioBox({ folio, geometry }: { folio: Folio; geometry: PageGeometry }) {
  const area = areaOf(folio, geometry)
  return (
    <header className={`pg-box pg-folio pg-folio-${folio.pattern}`} style={boxStyle(area)}>
      {folio.pattern === 'front' ? <Nameplate folio={folio} widthPx={area.width} /> : <RunningHead folio={folio} />}
      <div className="pg-box pg-folio-rule" />
    </header>
  )
}
