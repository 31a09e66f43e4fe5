// The nameplate of the front page and the folio of the others, in the first rows of the type area.

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

function Nameplate({ folio }: { folio: Folio }) {
  return (
    <>
      <p className="pg-paper pg-songBlack">{folio.paper}</p>
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
  return (
    <header className={`pg-box pg-folio pg-folio-${folio.pattern}`} style={boxStyle(areaOf(folio, geometry))}>
      {folio.pattern === 'front' ? <Nameplate folio={folio} /> : <RunningHead folio={folio} />}
      <div className="pg-box pg-folio-rule" />
    </header>
  )
}
